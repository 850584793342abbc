using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Data;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Vault;
using WeChatRights.Hosting.Databases;
using WeChatRights.Testing;

namespace WeChatRights.Database.Tests.Vault;

/// <summary>Somebody with the database in hand moves or changes ciphertext: it opens nowhere else and never wrongly.</summary>
public sealed class SealedCellTests(Databases databases)
{
    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Cell_InItsPlace_Opens(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var caseId = await core.FileCaseAsync();

        Assert.Equal(
            "演示：同样的活，工资比别人少。",
            (await core.Dispatcher.QueryAsync(staff.Station, new GetCase(caseId))).Facts.Narrative
        );
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public Task Cell_SwappedBetweenTwoCases_DoesNotOpen(DatabaseProvider provider) =>
        TamperAsync(
            provider,
            async (db, first, second) =>
            {
                var cells = await db.Set<Core.Intake.Complaint>().AsNoTracking().ToDictionaryAsync(c => c.CaseId, c => c.Narrative);
                await SetAsync(db, first, cells[second]);
                await SetAsync(db, second, cells[first]);
            }
        );

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public Task Cell_OneBitChanged_DoesNotOpen(DatabaseProvider provider) =>
        TamperAsync(
            provider,
            async (db, first, _) =>
            {
                var cell = await db.Set<Core.Intake.Complaint>().Where(c => c.CaseId == first).Select(c => c.Narrative).SingleAsync();
                cell.Cell[^1] ^= 1;
                await SetAsync(db, first, cell);
            }
        );

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public Task CaseKey_OfAnotherCase_DoesNotUnwrap(DatabaseProvider provider) =>
        TamperAsync(
            provider,
            async (db, first, second) =>
            {
                var wrapped = await db.Set<CaseKeyRecord>().Where(key => key.CaseId == second).Select(key => key.Wrapped).SingleAsync();
                await db.Set<CaseKeyRecord>()
                    .Where(key => key.CaseId == first)
                    .ExecuteUpdateAsync(set => set.SetProperty(key => key.Wrapped, wrapped));
            }
        );

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task TimelineCell_SwappedBetweenEntriesOfOneCase_DoesNotOpen(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var caseId = await core.FileCaseAsync();
        await core.Dispatcher.SendAsync(staff.Station, new AddCaseNote(caseId, "第一条"));
        await core.Dispatcher.SendAsync(staff.Station, new AddCaseNote(caseId, "第二条"));
        await core.LookAsync(async db =>
        {
            var entries = await db.Set<CaseEvent>().AsNoTracking().Where(entry => entry.Text != null).ToListAsync();
            await db.Set<CaseEvent>()
                .Where(entry => entry.Id == entries[0].Id)
                .ExecuteUpdateAsync(set => set.SetProperty(entry => entry.Text, entries[1].Text));
            return entries;
        });

        await Assert.ThrowsAnyAsync<CryptographicException>(() => core.Dispatcher.QueryAsync(staff.Station, new GetCase(caseId)));
    }

    private async Task TamperAsync(DatabaseProvider provider, Func<AppDbContext, Guid, Guid, Task> tamper)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var first = await core.FileCaseAsync();
        var second = await core.FileCaseAsync();
        await core.LookAsync(async db =>
        {
            await tamper(db, first, second);
            return true;
        });

        await Assert.ThrowsAnyAsync<CryptographicException>(() => core.Dispatcher.QueryAsync(staff.Station, new GetCase(first)));
    }

    private static Task SetAsync(AppDbContext db, Guid caseId, Sealed<string> cell) =>
        db.Set<Core.Intake.Complaint>().Where(c => c.CaseId == caseId).ExecuteUpdateAsync(set => set.SetProperty(c => c.Narrative, cell));
}
