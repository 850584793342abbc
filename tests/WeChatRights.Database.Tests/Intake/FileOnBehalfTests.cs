using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Intake;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Hosting.Databases;
using WeChatRights.Testing;

namespace WeChatRights.Database.Tests.Intake;

/// <summary>代录: somebody of the staff writes it down beside her.</summary>
public sealed class FileOnBehalfTests(Databases databases)
{
    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task FileOnBehalf_ByTheVillage_IsHersAloneAndTellsWhoWroteItDown(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();

        var filed = await core.Dispatcher.SendAsync(staff.Village, new FileOnBehalf(TestData.Complaint() with { Pin = "248613" }));

        var complaint = await core.LookAsync(db => db.Set<Complaint>().SingleAsync());
        var registered = await core.LookAsync(db => db.Set<Case>().Include(c => c.Timeline).SingleAsync());
        Assert.Null(complaint.CitizenId);
        Assert.Equal(staff.Station.StaffId, registered.OwnerId);
        Assert.Equal(staff.Village.StaffId, Assert.Single(registered.Timeline, entry => entry.Kind == CaseEventKind.Registered).StaffId);
        Assert.Null(await core.Dispatcher.SendAsync(Actor.Nobody, new LookUpReceipt(filed.ReceiptCode, null)));
        Assert.NotNull(await core.Dispatcher.SendAsync(Actor.Nobody, new LookUpReceipt(filed.ReceiptCode, "248613")));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task FileOnBehalf_AfterALostAnswer_FilesOnce(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var filing = new FileOnBehalf(TestData.Complaint("0123456789abcdef-once"));

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => Task.Run(() => core.Dispatcher.SendAsync(staff.Village, filing)))
        );

        Assert.Single(answers.Select(answer => (answer.Id, answer.ReceiptCode)).Distinct());
        Assert.Equal(1, await core.LookAsync(db => db.Set<Complaint>().CountAsync()));
    }
}
