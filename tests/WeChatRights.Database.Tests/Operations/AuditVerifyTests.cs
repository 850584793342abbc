using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Data;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Hosting.Databases;
using WeChatRights.Testing;

namespace WeChatRights.Database.Tests.Operations;

/// <summary><c>audit verify</c> against somebody who may write SQL but has not the key.</summary>
public sealed class AuditVerifyTests(Databases databases)
{
    private static readonly string[] Verify = ["audit", "verify"];

    public static MatrixTheoryData<DatabaseProvider, string> Falsifications =>
        new(
            [DatabaseProvider.Sqlite, DatabaseProvider.MariaDb],
            [
                "edit the actor",
                "edit the time",
                "delete a row",
                "delete a row and its link",
                "swap two rows",
                "swap two hashes",
                "insert a row",
            ]
        );

    [Theory]
    [MemberData(nameof(Falsifications))]
    public async Task Verify_Falsified_SaysWhereAndEndsWithTwo(DatabaseProvider provider, string how)
    {
        await using var core = await FilledAsync(provider);
        var untouched = await core.Services.OperateAsync(Verify);
        await FalsifyAsync(core, how);

        var found = await core.Services.OperateAsync(Verify);

        Assert.True(untouched.Code == 0, untouched.Output + untouched.Remarks);
        Assert.Equal(2, found.Code);
        Assert.Contains("审计日志被改动过", found.Output, StringComparison.Ordinal);
        Assert.Contains(how == "insert a row" ? "未封存的一条" : "第 3 条", found.Output, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Verify_TailCutOff_IsFoundByTheHeadOnPaper(DatabaseProvider provider)
    {
        await using var core = await FilledAsync(provider);
        var head = (await core.Services.OperateAsync(["audit", "head"])).Output.Trim();
        var last = long.Parse(head.Split(':')[0]);
        Assert.Equal(0, (await core.Services.OperateAsync([.. Verify, "--head", head])).Code);
        await core.LookAsync(async db =>
        {
            var entry = await db.Set<AuditLink>().Where(link => link.Sequence == last).Select(link => link.EntryId).SingleAsync();
            await db.Set<AuditLink>().Where(link => link.Sequence == last).ExecuteDeleteAsync();
            return await db.Set<AuditEntry>().Where(row => row.Id == entry).ExecuteDeleteAsync();
        });

        var found = await core.Services.OperateAsync([.. Verify, "--head", head]);

        Assert.Equal(2, found.Code);
        Assert.Contains("截掉", found.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_HeadMistyped_IsRefusedAndNotIgnored()
    {
        await using var core = await FilledAsync(DatabaseProvider.Sqlite);

        var refused = await core.Services.OperateAsync([.. Verify, "--head", "12:abc"]);

        Assert.Equal(1, refused.Code);
        Assert.DoesNotContain("核对了", refused.Output, StringComparison.Ordinal);
    }

    private async Task<TestCore> FilledAsync(DatabaseProvider provider)
    {
        var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        for (var i = 0; i < 4; i++)
        {
            core.Clock.Advance(TimeSpan.FromSeconds(1));
            await core.Dispatcher.SendAsync(staff.Station, new AddCaseNote(await core.FileCaseAsync(), "演示"));
        }

        await core.Dispatcher.SendAsync(Actor.System("test"), new SealAuditEntries());
        return core;
    }

    private static Task<int> FalsifyAsync(TestCore core, string how) =>
        how switch
        {
            "edit the actor" => core.LookAsync(db =>
                Entry(db, 3).ExecuteUpdateAsync(set => set.SetProperty(entry => entry.ActorId, "somebody-else"))
            ),
            "edit the time" => core.LookAsync(db =>
                Entry(db, 3).ExecuteUpdateAsync(set => set.SetProperty(entry => entry.At, core.Now.AddDays(-1)))
            ),
            "delete a row" => core.LookAsync(db => Entry(db, 3).ExecuteDeleteAsync()),
            "delete a row and its link" => core.LookAsync(async db =>
            {
                await Entry(db, 3).ExecuteDeleteAsync();
                return await Link(db, 3).ExecuteDeleteAsync();
            }),
            "swap two rows" => core.LookAsync(SwapRowsAsync),
            "swap two hashes" => core.LookAsync(SwapHashesAsync),
            "insert a row" => core.LookAsync(InsertAsync),
            _ => throw new ArgumentOutOfRangeException(nameof(how)),
        };

    private static async Task<int> SwapRowsAsync(AppDbContext db)
    {
        var (third, fourth) = ((await Link(db, 3).SingleAsync()).EntryId, (await Link(db, 4).SingleAsync()).EntryId);
        await Link(db, 3).ExecuteUpdateAsync(set => set.SetProperty(link => link.EntryId, Guid.CreateVersion7()));
        await Link(db, 4).ExecuteUpdateAsync(set => set.SetProperty(link => link.EntryId, third));
        return await Link(db, 3).ExecuteUpdateAsync(set => set.SetProperty(link => link.EntryId, fourth));
    }

    private static async Task<int> SwapHashesAsync(AppDbContext db)
    {
        var (third, fourth) = ((await Link(db, 3).SingleAsync()).Hash, (await Link(db, 4).SingleAsync()).Hash);
        await Link(db, 3).ExecuteUpdateAsync(set => set.SetProperty(link => link.Hash, fourth));
        return await Link(db, 4).ExecuteUpdateAsync(set => set.SetProperty(link => link.Hash, third));
    }

    /// <summary>A copy of a true row under a new id, for something that never happened.</summary>
    private static async Task<int> InsertAsync(AppDbContext db)
    {
        var forged = AuditEntry.Create(
            Guid.CreateVersion7(),
            DateTimeOffset.UnixEpoch,
            new("system", "x", ""),
            "Nothing",
            AuditOutcome.Done,
            null
        );
        forged.Sign((await Entry(db, 3).SingleAsync()).Mac);
        db.Add(forged);
        return await db.SaveChangesAsync();
    }

    private static IQueryable<AuditLink> Link(AppDbContext db, long sequence) =>
        db.Set<AuditLink>().AsNoTracking().Where(link => link.Sequence == sequence);

    private static IQueryable<AuditEntry> Entry(AppDbContext db, long sequence) =>
        db.Set<AuditEntry>().Where(entry => db.Set<AuditLink>().Any(link => link.EntryId == entry.Id && link.Sequence == sequence));
}
