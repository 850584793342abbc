using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.Intake.Evidence;
using WeChatRights.Core.Messaging;
using WeChatRights.Core.Regions;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Vault;
using WeChatRights.Testing;

namespace WeChatRights.Core.Tests.Access;

/// <summary>A city with everybody and every relation of docs/access.md in it. Built once; the calls change nothing.</summary>
public sealed class AccessWorld : IAsyncLifetime
{
    /// <summary>In every narrative, so that a foreign one is noticed wherever it turns up.</summary>
    public const string Canary = "探针";

    private readonly Dictionary<Guid, (Guid Evidence, Guid Notice, string Unit, Guid Colleague)> _about = [];

    internal TestCore Core { get; private set; } = null!;
    internal SaveStopper Stopper { get; } = new();
    internal AccessPeople People { get; private set; } = null!;
    internal AccessCases Cases { get; private set; } = null!;
    internal AccessCitizens Citizens { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Core = await TestCore.CreateAsync(customise: services =>
            services.ConfigureDbContext<AppDbContext>(options => options.AddInterceptors(Stopper))
        );
        People = await AccessPeople.InviteAsync(Core);
        Cases = new AccessCases(Core, People);
        Citizens = new AccessCitizens(Core, People);
        await Cases.FileAllAsync();
        await Citizens.FileAllAsync();
        await Core.KeepSignedInAsync();
        await DescribeAsync();
    }

    public ValueTask DisposeAsync() => Core.DisposeAsync();

    internal Task<Told> AskAsync(Actor actor, object message) => Core.Dispatcher.AskAsync(Stopper, actor, message);

    /// <summary>Everything in a message that belongs to this case.</summary>
    internal Aim At(Guid caseId) =>
        _about.TryGetValue(caseId, out var about)
            ? new Aim
            {
                Case = caseId,
                Evidence = about.Evidence,
                Notice = about.Notice,
                Staff = about.Colleague,
                Unit = about.Unit,
                Cases = [caseId],
            }
            : new Aim { Case = caseId, Cases = [caseId] };

    internal Task<(Guid Id, Guid Version)> StationAsync(string township) =>
        Core.LookAsync(async db =>
        {
            var code = DivisionCode.Parse(township);
            var station = await db.Set<Station>().SingleAsync(s => s.Township == code);
            return (station.Id, station.Version);
        });

    /// <summary>Every case gets a piece of evidence, and is asked where it is and whom it could be given to.</summary>
    private async Task DescribeAsync()
    {
        await using var scope = Core.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var keys = scope.ServiceProvider.GetRequiredService<CaseKeyStore>();
        foreach (var about in await db.Set<Case>().AsNoTracking().ToListAsync())
        {
            var notice = await db.Set<Notice>().Where(n => n.CaseId == about.Id).Select(n => n.Id).FirstOrDefaultAsync();
            var desk = People.Desks[about.Unit.Value];
            var colleague = desk.Colleague.StaffId == about.OwnerId ? desk.Me : desk.Colleague;
            _about[about.Id] = (await AddEvidenceAsync(db, keys, about.Id), notice, Below(about.Unit.Value), colleague.StaffId);
        }

        await db.SaveChangesAsync();
    }

    private async Task<Guid> AddEvidenceAsync(AppDbContext db, CaseKeyStore keys, Guid caseId)
    {
        var file = new EvidenceFile(Ids.New(Core.Now), caseId, Aim.Unknown, 1, EvidenceKind.Document, 5, Core.Now);
        var shredded = await db.Set<CaseKeyRecord>().AnyAsync(key => key.CaseId == caseId && key.DestroyedAt != null);
        using var key = shredded ? new CaseKey(caseId, new byte[32]) : await keys.GetAsync(caseId, CancellationToken.None);
        var canary = Cases.Canaries.GetValueOrDefault(caseId) ?? Citizens.Canaries.GetValueOrDefault(caseId);
        file.Describe(
            key.Seal(EvidenceFields.FileName, file.Id, $"{canary}.txt"),
            key.Seal(EvidenceFields.Manifest, file.Id, new EvidenceManifest(new string('0', 64), 5, 1))
        );
        file.Complete("text/plain", hasViewingCopy: false, Core.Now);
        db.Add(file);
        return file.Id;
    }

    private static string Below(string unit) =>
        unit switch
        {
            TestCity.City => TestCity.County,
            TestCity.County => TestCity.Township,
            TestCity.Township => TestCity.Village,
            _ => unit,
        };
}

/// <summary>One world for all who only ask.</summary>
[CollectionDefinition(nameof(AccessWorld))]
public sealed class AccessWorldCollection : ICollectionFixture<AccessWorld>;
