using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Data;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Hosting.Databases;
using WeChatRights.Testing;

namespace WeChatRights.Database.Tests.Audit;

/// <summary>The log as somebody would falsify it who may write to the database.</summary>
public sealed class AuditChainTests(Databases databases)
{
    private static readonly Actor Sealer = Actor.System("test");

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task VerifyAudit_Untouched_FindsNothing(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var (auditor, _) = await FillAsync(core);

        var found = await core.Dispatcher.QueryAsync(auditor, new VerifyAudit());

        Assert.Empty(found.Faults);
        Assert.True(found.Sealed >= 8);
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task VerifyAudit_EditedRow_IsFound(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var (auditor, _) = await FillAsync(core);
        await core.LookAsync(db => Some(db).ExecuteUpdateAsync(set => set.SetProperty(entry => entry.ActorId, "somebody-else")));

        Assert.Equal(AuditFaultKind.Changed, (await core.Dispatcher.QueryAsync(auditor, new VerifyAudit())).Faults[0].Kind);
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task VerifyAudit_DeletedRow_IsFound(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var (auditor, _) = await FillAsync(core);
        await core.LookAsync(db => Some(db).ExecuteDeleteAsync());

        Assert.Equal(AuditFaultKind.EntryGone, (await core.Dispatcher.QueryAsync(auditor, new VerifyAudit())).Faults[0].Kind);
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task VerifyAudit_LinkAndRowDeleted_IsFound(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var (auditor, _) = await FillAsync(core);
        await core.LookAsync(db => db.Set<AuditLink>().Where(link => link.Sequence == 3).ExecuteDeleteAsync());

        Assert.Contains(
            new AuditFault(AuditFaultKind.LinkMissing, 3),
            (await core.Dispatcher.QueryAsync(auditor, new VerifyAudit())).Faults
        );
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task VerifyAudit_TailCutOff_IsFoundByTheHeadKeptElsewhere(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var (auditor, head) = await FillAsync(core);
        var last = long.Parse(head.Split(':')[0], System.Globalization.CultureInfo.InvariantCulture);
        await core.LookAsync(async db =>
        {
            var entry = await db.Set<AuditLink>().Where(link => link.Sequence == last).Select(link => link.EntryId).SingleAsync();
            await db.Set<AuditLink>().Where(link => link.Sequence == last).ExecuteDeleteAsync();
            return await db.Set<AuditEntry>().Where(row => row.Id == entry).ExecuteDeleteAsync();
        });

        Assert.Empty((await core.Dispatcher.QueryAsync(auditor, new VerifyAudit())).Faults);
        Assert.Equal(AuditFaultKind.TailMissing, (await core.Dispatcher.QueryAsync(auditor, new VerifyAudit(head))).Faults[0].Kind);
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task VerifyAudit_EditedBeforeItWasSealed_IsFoundByItsOwnMac(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var (auditor, _) = await FillAsync(core);
        await core.FileCaseAsync();
        await core.LookAsync(db =>
            db.Set<AuditEntry>()
                .Where(entry => !db.Set<AuditLink>().Any(link => link.EntryId == entry.Id))
                .ExecuteUpdateAsync(set => set.SetProperty(entry => entry.Action, "Nothing"))
        );

        Assert.Equal(AuditFaultKind.UnsealedChanged, (await core.Dispatcher.QueryAsync(auditor, new VerifyAudit())).Faults[0].Kind);
    }

    private static async Task<(StaffActor Auditor, string Head)> FillAsync(TestCore core)
    {
        var staff = await core.StaffAsync();
        var auditor = await core.AddOfficerAsync(StaffRole.AuditAdministrator, TestCity.City);
        for (var i = 0; i < 4; i++)
        {
            await core.Dispatcher.SendAsync(staff.Station, new AddCaseNote(await core.FileCaseAsync(), "演示"));
        }

        await core.Dispatcher.SendAsync(Sealer, new SealAuditEntries());
        return (auditor, (await core.Dispatcher.QueryAsync(auditor, new VerifyAudit())).Head);
    }

    private static IQueryable<AuditEntry> Some(AppDbContext db) =>
        db.Set<AuditEntry>().Where(entry => db.Set<AuditLink>().Any(link => link.EntryId == entry.Id && link.Sequence == 2));
}
