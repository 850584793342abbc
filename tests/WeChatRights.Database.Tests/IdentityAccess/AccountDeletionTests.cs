using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Closing;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.IdentityAccess.Deletion;
using WeChatRights.Core.IdentityAccess.Phones;
using WeChatRights.Core.Intake;
using WeChatRights.Core.Messaging;
using WeChatRights.Core.Privacy;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Hosting.Databases;
using WeChatRights.Testing;

namespace WeChatRights.Database.Tests.IdentityAccess;

public sealed class AccountDeletionTests(Databases databases)
{
    private const string Pin = "248613";

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task DeleteAccount_SevenCalendarDaysAfterTheRequest_LeavesNoWayFromTheComplaintToHerWeChat(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var her = await HerAsync(core);
        await FinishAsync(core, her);

        var asked = await core.Dispatcher.SendAsync(her.Anna, new AskAccountDeletion());
        core.Clock.Advance(AccountDeletionPolicy.ThinkAgain - TimeSpan.FromSeconds(1));
        await DeleteDueAsync(core);
        Assert.Equal(1, await CountAsync<Citizen>(core));
        core.Clock.Advance(TimeSpan.FromSeconds(1));
        await DeleteDueAsync(core);

        Assert.Equal(TestCore.Start + TimeSpan.FromMinutes(1) + TimeSpan.FromDays(7), asked.EffectiveAt);
        Assert.Equal((0, 0), (await CountAsync<Citizen>(core), await CountAsync<SubscriptionCredit>(core)));
        var consents = await core.LookAsync(db => db.Set<Consent>().ToListAsync());
        Assert.Equal(2, consents.Count); // Of the complaint; the lone agreement is gone.
        Assert.All(consents, consent => Assert.True(consent is { ComplaintId: not null, WithdrawnAt: not null }));
        Assert.DoesNotContain(
            await core.LookAsync(db => db.Set<OutboxMessage>().ToListAsync()),
            message => message.State is DeliveryState.Pending
        );
        Assert.Equal(1, await core.LookAsync(db => db.Set<AuditEntry>().CountAsync(entry => entry.Action == "AccountDeleted")));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task DeleteAccount_OfSomebodyWhoComesBack_WelcomesAStrangerAndTheReceiptStillNeedsThePin(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var her = await HerAsync(core);
        await FinishAsync(core, her);
        await core.Dispatcher.SendAsync(her.Anna, new AskAccountDeletion());
        core.Clock.Advance(AccountDeletionPolicy.ThinkAgain);
        await DeleteDueAsync(core);

        var again = await core.SignInCitizenAsync("anna");

        Assert.NotEqual(her.Anna.CitizenId, again.CitizenId);
        Assert.Null((await core.Dispatcher.SendAsync(again, new StepUp(Pin, null))).UnlockedUntil);
        Assert.Null(await core.Dispatcher.SendAsync(Actor.Nobody, new LookUpReceipt(her.Filed.ReceiptCode, null)));
        Assert.NotNull(await core.Dispatcher.SendAsync(Actor.Nobody, new LookUpReceipt(her.Filed.ReceiptCode, Pin)));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task DeleteAccount_WhileAComplaintIsOpen_WaitsForItsEnd(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var her = await HerAsync(core);
        await core.Dispatcher.SendAsync(her.Anna, new AskAccountDeletion());
        core.Clock.Advance(TimeSpan.FromDays(8));

        await DeleteDueAsync(core);
        await core.Dispatcher.SendAsync(Actor.System("test"), new DeleteAccount(her.Anna.CitizenId!.Value));
        Assert.Equal(1, await CountAsync<Citizen>(core));
        await FinishAsync(core, her);
        await DeleteDueAsync(core);

        Assert.Equal(0, await CountAsync<Citizen>(core));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task TakeAccountDeletionBack_InTime_KeepsTheAccount(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var her = await HerAsync(core);
        await FinishAsync(core, her);
        await core.Dispatcher.SendAsync(her.Anna, new AskAccountDeletion());

        await core.Dispatcher.SendAsync(her.Anna, new TakeAccountDeletionBack());
        core.Clock.Advance(TimeSpan.FromDays(8));
        await DeleteDueAsync(core);

        Assert.Equal(1, await CountAsync<Citizen>(core));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task SweepUnusedAccounts_AfterThirtyCalendarDays_ForgetsOnlyWhoNeverFiledAndIsNoStaff(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var her = await HerAsync(core);
        var visitor = await core.SignInCitizenAsync("visitor");
        await core.Dispatcher.SendAsync(visitor, new RecordConsent("privacy", "2026-11", ConsentAction.Agree));
        var officer = await core.SignInCitizenAsync("officer");
        await core.ArrangeAsync(db =>
            db.Add(new StaffPhone(Ids.New(core.Now), her.Staff.Station.StaffId, officer.CitizenId!.Value, [], core.Now))
        );

        core.Clock.Advance(AccountDeletionPolicy.ForgetUnused);
        await SweepAsync(core);
        Assert.Equal(3, await CountAsync<Citizen>(core));
        core.Clock.Advance(TimeSpan.FromSeconds(1));
        await SweepAsync(core);

        var left = await core.LookAsync(db => db.Set<Citizen>().Select(citizen => citizen.Id).ToListAsync());
        Assert.Equal(new[] { her.Anna.CitizenId!.Value, officer.CitizenId!.Value }.Order(), left.Order());
        Assert.False(await core.LookAsync(db => db.Set<Consent>().AnyAsync(consent => consent.CitizenId == visitor.CitizenId)));
    }

    /// <summary>She has filed, agreed once more outside of any complaint, allowed a message, and shown her PIN.</summary>
    private static async Task<Her> HerAsync(TestCore core)
    {
        var staff = await core.StaffAsync();
        var anna = await core.SignInCitizenAsync("anna");
        var filed = await core.Dispatcher.SendAsync(anna, TestData.Complaint() with { Pin = Pin });
        core.Clock.Advance(TimeSpan.FromMinutes(1));
        await core.ArrangeAsync(db =>
        {
            var credit = new SubscriptionCredit(anna.CitizenId!.Value, "tpl-progress");
            credit.Reported(core.Now, Ids.New(core.Now));
            db.Add(credit);
            db.Add(new Consent(Ids.New(core.Now), anna.CitizenId, null, "privacy", "2026-11", core.Now));
        });
        await core.Dispatcher.SendAsync(anna, new StepUp(Pin, null));
        return new Her(anna, filed, staff);
    }

    private static async Task FinishAsync(TestCore core, Her her)
    {
        var officer = await core.AddOfficerAsync(StaffRole.StationOfficer, TestCity.Township, inCharge: false);
        await core.Dispatcher.SendAsync(officer, new AcceptCase(her.Filed.Id));
        await core.Dispatcher.SendAsync(officer, new CloseCase(her.Filed.Id, CaseResult.Answered, ClosingProof.HerWord, "演示：已办结。"));
    }

    private static async Task DeleteDueAsync(TestCore core)
    {
        await using var scope = core.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DeleteAccountsJob>().RunAsync(CancellationToken.None);
    }

    /// <summary>As every hour: sessions first, then who has none.</summary>
    private static async Task SweepAsync(TestCore core)
    {
        await core.Dispatcher.SendAsync(Actor.System("test"), new SweepSessions());
        await core.Dispatcher.SendAsync(Actor.System("test"), new SweepUnusedAccounts());
    }

    private static Task<int> CountAsync<T>(TestCore core)
        where T : class => core.LookAsync(db => db.Set<T>().CountAsync());

    private sealed record Her(CitizenActor Anna, FiledComplaint Filed, TestStaff Staff);
}
