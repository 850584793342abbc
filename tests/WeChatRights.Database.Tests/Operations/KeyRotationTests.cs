using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Closing;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Data;
using WeChatRights.Core.Intake;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Vault;
using WeChatRights.Hosting.Databases;
using WeChatRights.Testing;

namespace WeChatRights.Database.Tests.Operations;

/// <summary>The operator's process and a host's, with nothing in common but the database and the key file.</summary>
public sealed class KeyRotationTests(Databases databases)
{
    private static readonly string[] Retire = ["keys", "retire", "1", "--yes"];

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Rotate_WhileFilingsGoOn_NoReadFailsAndTheOldEpochCanGo(DatabaseProvider provider)
    {
        await using var host = await databases.CoreOnAsync(provider);
        await using var console = host.SecondProcess();
        var staff = await host.StaffAsync();
        var cases = new ConcurrentBag<Guid>();
        await FileAndReadAsync(host, staff, cases, times: 5);
        using var enough = new CancellationTokenSource();
        var work = Enumerable.Range(0, 4).Select(_ => WorkAsync(host, staff, cases, enough.Token)).ToList();

        var rolled = await console.OperateAsync(["keys", "roll"]);
        var first = await console.OperateAsync(["keys", "rewrap"]);
        var before = cases.Count;
        await Eventually.TrueAsync(() => cases.Count >= before + 10 || work.Any(one => one.IsFaulted), "filings go on after the roll");
        await enough.CancelAsync();
        await Task.WhenAll(work);
        var second = await console.OperateAsync(["keys", "rewrap"]);
        var early = await console.OperateAsync(Retire);
        host.Clock.Advance(TimeSpan.FromMinutes(11));
        var retired = await console.OperateAsync(Retire);

        Assert.All([rolled, first, second, retired], step => Assert.True(step.Code == 0, step.Output + step.Remarks));
        Assert.Contains("已换", first.Remarks, StringComparison.Ordinal);
        Assert.Equal(1, early.Code);
        Assert.Contains(VaultErrors.EpochTooFresh.Text, early.Remarks, StringComparison.Ordinal);
        await host.KeepSignedInAsync();
        foreach (var caseId in cases)
        {
            await ReadAsync(host, staff, caseId);
        }

        var list = await console.OperateAsync(["keys", "list"]);
        Assert.Contains($"使用中\t{cases.Count}", list.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await console.OperateAsync(["audit", "verify"])).Code);
        Assert.Contains("EpochRetired", await ActionsOfOperatorsAsync(host));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Rotate_ProcessThatOnlyReads_FollowsAtOnce(DatabaseProvider provider)
    {
        await using var host = await databases.CoreOnAsync(provider);
        await using var console = host.SecondProcess();
        await using var reader = host.SecondProcess();
        var staff = await host.StaffAsync();
        var caseId = await host.FileCaseAsync(Named());
        await ReadAsync(reader, staff, caseId); // Has the old ring in memory now, and nothing to seal that would make it look again.

        Assert.Equal(0, (await console.OperateAsync(["keys", "roll"])).Code);
        Assert.Equal(0, (await console.OperateAsync(["keys", "rewrap"])).Code);

        await ReadAsync(reader, staff, caseId);
    }

    [Fact]
    public async Task Retire_CopyOfTheDatabaseFromBefore_CannotBeReadWithTheRingThatRemains()
    {
        await using var host = await databases.CoreOnAsync(DatabaseProvider.Sqlite);
        var staff = await host.StaffAsync();
        var caseId = await host.FileCaseAsync(Named());
        using var copy = new Testing.Servers.TemporaryFolder();
        await host.LookAsync(db => db.Database.ExecuteSqlAsync($"VACUUM INTO {copy.Combine("wechatrights.db")}"));
        Directory.CreateDirectory(copy.Combine("keys"));
        File.Copy(Ring(host.DataDirectory), Ring(copy.Path));
        Assert.Equal("演示甲", await RevealAsync(copy.Path)); // With the ring of its time it opens.

        Assert.Equal(0, (await host.Services.OperateAsync(["keys", "roll"])).Code);
        Assert.Equal(0, (await host.Services.OperateAsync(["keys", "rewrap"])).Code);
        host.Clock.Advance(TimeSpan.FromMinutes(11));
        Assert.Equal(0, (await host.Services.OperateAsync(Retire)).Code);
        await host.KeepSignedInAsync();
        File.Copy(Ring(host.DataDirectory), Ring(copy.Path), overwrite: true);

        var refusal = await Assert.ThrowsAsync<DomainException>(() => RevealAsync(copy.Path));
        Assert.Equal(VaultErrors.Shredded, refusal.Error);
        Assert.Equal("演示甲", await RevealAsync(null));
        await using var restored = host.SecondProcess(copy.Path);
        var list = await restored.OperateAsync(["keys", "list"]);
        Assert.Equal(2, list.Code);
        Assert.Contains("缺失", list.Output, StringComparison.Ordinal);

        async Task<string?> RevealAsync(string? folder)
        {
            await using var process = host.SecondProcess(folder);
            try
            {
                await KeepSignedInAsync(process, host.Now);
                var dispatcher = process.GetRequiredService<Dispatcher>();
                return (await dispatcher.QueryAsync(staff.Station, new RevealIdentity(caseId, UnsealPurpose.HandleCase))).Client?.Name;
            }
            finally
            {
                SqlitePool.Clear(folder ?? host.DataDirectory);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Shred_FinishedCase_ContentGoneSkeletonAndChainStay(DatabaseProvider provider)
    {
        await using var host = await databases.CoreOnAsync(provider);
        await using var console = host.SecondProcess();
        var staff = await host.StaffAsync();
        var filed = await host.Dispatcher.SendAsync(Actor.Nobody, Named());
        string[] shred = ["case", "shred", filed.Number.ToLowerInvariant(), "--reason", "person-asked"];
        await host.Dispatcher.SendAsync(staff.Station, new AcceptCase(filed.Id));
        var open = await console.OperateAsync([.. shred, "--yes"]);
        await host.Dispatcher.SendAsync(staff.Station, new CloseCase(filed.Id, CaseResult.Withdrawn, ClosingProof.HerWord, "演示"));
        var unsure = await console.OperateAsync(shred, typed: "yes");

        var done = await console.OperateAsync(shred, typed: filed.Number);

        Assert.Equal((1, 1, 0), (open.Code, unsure.Code, done.Code));
        Assert.Contains(VaultErrors.CaseNotFinished.Text, open.Remarks, StringComparison.Ordinal);
        Assert.Contains("没有确认", unsure.Remarks, StringComparison.Ordinal);
        var refusal = await Assert.ThrowsAsync<DomainException>(() => ReadAsync(host, staff, filed.Id));
        Assert.Equal(VaultErrors.Shredded, refusal.Error);
        var rows = await host.LookAsync(db =>
            db.Set<AuditEntry>().Where(entry => entry.CaseId == filed.Id).Select(entry => entry.Action).ToListAsync()
        );
        Assert.Contains("AcceptCase", rows);
        Assert.Contains(nameof(ShredCase), rows);
        Assert.Equal(0, (await console.OperateAsync(["audit", "verify"])).Code);
        Assert.Equal(1, (await console.OperateAsync([.. shred, "--yes"])).Code);
    }

    private static FileComplaint Named() => TestData.Complaint() with { Anonymous = false, Identity = TestData.Identity() };

    private static string Ring(string folder) => Path.Combine(folder, "keys", "keyring.json");

    private static async Task WorkAsync(TestCore host, TestStaff staff, ConcurrentBag<Guid> cases, CancellationToken enough)
    {
        while (!enough.IsCancellationRequested)
        {
            await FileAndReadAsync(host, staff, cases, times: 1);
        }
    }

    private static async Task FileAndReadAsync(TestCore host, TestStaff staff, ConcurrentBag<Guid> cases, int times)
    {
        for (var i = 0; i < times; i++)
        {
            var caseId = await host.FileCaseAsync(Named());
            cases.Add(caseId);
            await ReadAsync(host, staff, caseId);
            await ReadAsync(host, staff, cases.First());
        }
    }

    private static Task ReadAsync(TestCore host, TestStaff staff, Guid caseId) => ReadAsync(host.Services, staff, caseId);

    private static async Task ReadAsync(IServiceProvider process, TestStaff staff, Guid caseId) =>
        Assert.Equal(
            "演示甲",
            (await process.GetRequiredService<Dispatcher>().QueryAsync(staff.Station, new RevealIdentity(caseId, UnsealPurpose.HandleCase)))
                .Client
                ?.Name
        );

    private static async Task KeepSignedInAsync(ServiceProvider process, DateTimeOffset now)
    {
        await using var scope = process.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        (await db.Set<Core.IdentityAccess.StaffSession>().ToListAsync()).ForEach(session => session.Seen(now));
        await db.SaveChangesAsync();
    }

    private static Task<List<string>> ActionsOfOperatorsAsync(TestCore host) =>
        host.LookAsync(db =>
            db.Set<AuditEntry>().Where(entry => entry.ActorId.StartsWith("operator:")).Select(entry => entry.Action).ToListAsync()
        );
}
