using CsCheck;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Data;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Hosting.Databases;
using WeChatRights.Testing;

namespace WeChatRights.Database.Tests.Cases;

/// <summary>Who sees which case, on random cities, against twenty plain lines.</summary>
public sealed class CaseVisibilityProperties(Databases databases)
{
    /// <summary>Cities per database; the nightly run asks for more.</summary>
    private static readonly int Cities = int.TryParse(Environment.GetEnvironmentVariable("TEST_PROPERTY_RUNS"), out var runs) ? runs : 40;

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task CasesVisibleTo_RandomCity_IsTheModelAndTheDisjointUnionOfItsBranches(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);

        await RandomCity.Gen_.SampleAsync(city => CheckAsync(core, city), iter: Cities, threads: 1);
    }

    private static async Task CheckAsync(TestCore core, RandomCity city)
    {
        await using var scope = core.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        await using var undone = await db.Database.BeginTransactionAsync();
        var built = city.Cases.Select((random, index) => (random, made: random.Build(index))).ToList();
        db.AddRange(built.Select(pair => pair.made));
        db.AddRange(
            built.SelectMany(pair =>
                pair.random.Members.Select(member => new CaseMember(pair.made.Id, RandomCity.Person(member.Person), member.Role))
            )
        );
        await db.SaveChangesAsync();

        foreach (var person in city.People)
        {
            var expected = built.Where(pair => MaySee(person, pair.random)).Select(pair => pair.made.Id).Order().ToList();
            var visible = await db.CasesVisibleTo(person).Select(c => c.Id).ToListAsync();
            var branches = new List<Guid>();
            foreach (var branch in db.CaseBranchesVisibleTo(person))
            {
                branches.AddRange(await branch.Select(c => c.Id).ToListAsync());
            }

            Assert.Equal(expected, visible.Order());
            Assert.Equal(expected, branches.Order()); // A case in two branches would stand here twice.
        }
    }

    /// <summary>The rule in plain words (rulebook §2.2).</summary>
    private static bool MaySee(StaffRights person, RandomCase about)
    {
        var caseWorkers = new[] { StaffRole.VillageOfficer, StaffRole.StationOfficer, StaffRole.CountyOfficer, StaffRole.CityOfficer };
        var posts = person.Posts.Where(post => caseWorkers.Contains(post.Role)).ToList();
        bool Is(CaseMemberRole role) =>
            about.Members.Any(member => RandomCity.Person(member.Person) == person.StaffId && member.Role == role);
        if (posts.Count == 0 || Is(CaseMemberRole.Barred))
        {
            return false;
        }

        if (
            RandomCity.Person(about.Owner) == person.StaffId
            || (about.Supervisor is { } superior && RandomCity.Person(superior) == person.StaffId)
            || Is(CaseMemberRole.Participant)
        )
        {
            return true;
        }

        return !about.NeedToKnow
            && posts.Exists(post =>
                post.Role != StaffRole.VillageOfficer && about.Village.StartsWith(post.Division.Value, StringComparison.Ordinal)
            );
    }
}
