using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Hosting.Databases;
using WeChatRights.Testing;

namespace WeChatRights.Database.Tests.Cases;

public sealed class ListCasesTests(Databases databases)
{
    private const int Count = 300;

    private static readonly CaseFilter[] Filters =
    [
        new(),
        new(CaseView.Mine),
        new(CaseView.Unclaimed),
        new(CaseView.Overdue),
        new(CaseView.Danger),
        new(CaseView.Green),
        new(CaseView.Finished),
        new(CaseView.Second), // Here only closings wait: QueueViewsTests has the others.
        new(CaseView.ReferralLate),
        new(Category: "F"),
        new(Category: "D3"),
        new(Place: TestCity.County),
        new(Place: TestCity.Township),
        new(Place: TestCity.Township + "201"),
        new(Status: CaseStatus.InProgress),
        new(Risk: RiskLevel.High),
        new(NumberPrefix: "p2610"),
        new(ReceivedFrom: new DateOnly(2026, 10, 10), ReceivedUntil: new DateOnly(2026, 10, 20)),
        new(CaseView.Overdue, Category: "F", Place: TestCity.County),
    ];

    [Fact]
    public async Task ListCases_AnyFilterSortAndPage_IsTheSameOnBothDatabasesAndRight()
    {
        await using var sqlite = await databases.CoreOnAsync(DatabaseProvider.Sqlite);
        await using var mariaDb = await databases.CoreOnAsync(DatabaseProvider.MariaDb);
        var onSqlite = await FillAsync(sqlite);
        var onMariaDb = await FillAsync(mariaDb);

        for (var who = 0; who < onSqlite.Length; who++)
        {
            var visible = await VisibleAsync(sqlite, onSqlite[who]);
            foreach (var filter in Filters)
            {
                foreach (var sort in Enum.GetValues<CaseSort>())
                {
                    foreach (var skip in new[] { 0, 20 })
                    {
                        var query = new ListCases(filter, sort, skip, 20);
                        var here = await sqlite.Dispatcher.QueryAsync(onSqlite[who], query);
                        var there = await mariaDb.Dispatcher.QueryAsync(onMariaDb[who], query);
                        var expected = Expected(visible, query, onSqlite[who].StaffId);
                        Assert.Equal(expected.Skip(skip).Take(20).Select(c => c.Number), here.Items.Select(row => row.Number));
                        Assert.Equal(here.Items.Select(Comparable), there.Items.Select(Comparable));
                        Assert.Equal((expected.Count, expected.Count), (here.Total, there.Total));
                    }
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task ListCases_PastTheFirstThousand_AsksToNarrow(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();

        var refusal = await Assert.ThrowsAsync<DomainException>(() =>
            core.Dispatcher.QueryAsync(staff.City, new ListCases(new CaseFilter(), Skip: 1001))
        );

        Assert.Equal(CaseErrors.TooDeep, refusal.Error);
    }

    private static async Task<StaffActor[]> FillAsync(TestCore core)
    {
        var staff = await core.StaffAsync();
        await core.ArrangeAsync(db => db.AddRange(QueueFixture.Cases(Count, staff.Station, staff.County)));
        return [staff.Station, staff.County, staff.City, staff.OtherStation];
    }

    private static Task<List<Case>> VisibleAsync(TestCore core, StaffActor actor) =>
        core.LookAsync(async db =>
        {
            var all = await db.Set<Case>().Include(c => c.Members).AsNoTracking().ToListAsync();
            var area = await db.Set<Core.IdentityAccess.StaffPost>()
                .Where(post => post.StaffId == actor.StaffId)
                .Select(post => post.Division)
                .SingleAsync();
            return all.Where(c => c.Members.Any(m => m.StaffId == actor.StaffId) || (!c.NeedToKnow && area.Contains(c.Township))).ToList();
        });

    private static List<Case> Expected(List<Case> visible, ListCases query, Guid me)
    {
        var now = TestCore.Start;
        var found = visible.Where(c =>
            query.Filter.View switch
            {
                CaseView.Mine => c.IsOpen && c.OwnerId == me,
                CaseView.Unclaimed => c.IsOpen && c.TakenUpAt is null,
                CaseView.Overdue => c.IsOpen && c.DueAt < now,
                CaseView.Danger => c.IsOpen && c.Risk == RiskLevel.High,
                CaseView.Green => c.IsOpen && c.Green is not null,
                CaseView.Finished => !c.IsOpen,
                CaseView.Second => c.IsOpen
                    && c.ClosingTo is not null
                    && c.ClosingBy != me
                    && (c.ClosingSecondId == me || c.OwnerId == me || c.SupervisorId == me),
                CaseView.ReferralLate => false,
                _ => c.IsOpen,
            }
            && c.Category.StartsWith(query.Filter.Category ?? "", StringComparison.Ordinal)
            && c.Village!.Value.Value.StartsWith(query.Filter.Place ?? "", StringComparison.Ordinal)
            && (query.Filter.Status is null || c.Status == query.Filter.Status)
            && (query.Filter.Risk is null || c.Risk == query.Filter.Risk)
            && c.Number.StartsWith(query.Filter.NumberPrefix?.ToUpperInvariant() ?? "", StringComparison.Ordinal)
            && (query.Filter.ReceivedFrom is null || c.ReceivedAt.ChinaDate() >= query.Filter.ReceivedFrom)
            && (query.Filter.ReceivedUntil is null || c.ReceivedAt.ChinaDate() <= query.Filter.ReceivedUntil)
        );
        var byDue = query.Sort == CaseSort.Due && query.Filter.View != CaseView.Finished;
        return byDue
            ? [.. found.OrderBy(c => c.DueAt).ThenBy(c => c.Id.ToString(), StringComparer.Ordinal)]
            : [.. found.OrderByDescending(c => c.ReceivedAt).ThenByDescending(c => c.Id.ToString(), StringComparer.Ordinal)];
    }

    /// <summary>People have other ids on the other database.</summary>
    private static CaseRow Comparable(CaseRow row) => row with { OwnerId = Guid.Empty };
}
