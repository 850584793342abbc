using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Intake;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Testing;

namespace WeChatRights.Core.Tests.Intake;

public sealed class FileComplaintTests
{
    [Fact]
    public async Task FileComplaint_LeastBody_GoesToTheTownshipsOfficer()
    {
        await using var core = await TestCore.CreateAsync();
        var staff = await core.StaffAsync();

        var filed = await core.Dispatcher.SendAsync(Actor.Nobody, TestData.Complaint());

        var made = await core.LookAsync(db => db.Set<Case>().SingleAsync());
        Assert.Equal(filed.Number, made.Number);
        Assert.Equal(staff.Station.StaffId, made.OwnerId);
    }

    [Fact]
    public async Task FileComplaint_SameKeySameBody_AnswersTheSameAndFilesOnce()
    {
        await using var core = await TestCore.CreateAsync();
        await core.StaffAsync();
        var command = TestData.Complaint("0123456789abcdef-once");

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => Task.Run(() => core.Dispatcher.SendAsync(Actor.Nobody, command)))
        );

        Assert.Single(answers.Select(answer => (answer.Id, answer.ReceiptCode)).Distinct());
        Assert.Equal(1, await core.LookAsync(db => db.Set<Complaint>().CountAsync()));
    }

    [Fact]
    public async Task FileComplaint_SameKeyOtherBody_IsRefused()
    {
        await using var core = await TestCore.CreateAsync();
        await core.StaffAsync();
        var command = TestData.Complaint("0123456789abcdef-once");
        await core.Dispatcher.SendAsync(Actor.Nobody, command);

        var refusal = await Assert.ThrowsAsync<DomainException>(() =>
            core.Dispatcher.SendAsync(Actor.Nobody, command with { Narrative = "别的事" })
        );

        Assert.Equal(IntakeErrors.KeyReused, refusal.Error);
    }

    [Fact]
    public async Task FileComplaint_NotByMyVillage_GoesToTheCounty()
    {
        await using var core = await TestCore.CreateAsync();
        var staff = await core.StaffAsync();

        await core.Dispatcher.SendAsync(Actor.Nobody, TestData.Complaint() with { AvoidVillage = true, Village = TestCity.Village });

        var made = await core.LookAsync(db => db.Set<Case>().SingleAsync());
        Assert.Equal(staff.County.StaffId, made.OwnerId);
        Assert.True(made.NeedToKnow);
    }
}
