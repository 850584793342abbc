using Bunit;
using WeChatRights.AdminUi.Components.Pages.Account;
using WeChatRights.Core.IdentityAccess.Kin;
using WeChatRights.Core.IdentityAccess.SignIn;
using WeChatRights.Testing;

namespace WeChatRights.AdminUi.Tests.Components.Pages.Account;

public sealed class AccountPageTests : CorePageContext
{
    [Fact]
    public async Task Kin_ANumberDeclared_KeepsItsCasesAwayAndShowsItNowhere()
    {
        var station = await BecomeAsync(StaffRole.StationOfficer, TestCity.Township);
        var county = await Core.AddOfficerAsync(StaffRole.CountyOfficer, TestCity.County);
        var card = Render<KinCard>();

        Declare(card, "138 0000 0000");

        card.WaitForAssertion(() => Assert.Contains("已申报 1 个号码", card.Markup, StringComparison.Ordinal));
        card.WaitForAssertion(() => Assert.DoesNotContain("0000", card.Markup, StringComparison.Ordinal));
        var caseId = await Core.FileCaseAsync(TestData.SensitiveComplaint(phone: "13800000000"));
        var owner = await Core.LookAsync(db => Task.FromResult(db.Set<Core.Cases.Case>().Single(found => found.Id == caseId).OwnerId));
        Assert.Equal(county.StaffId, owner);
        Assert.NotEqual(station.StaffId, owner);
    }

    [Theory]
    [InlineData("123")]
    [InlineData("没有号码")]
    public async Task Kin_NoNumber_IsToldWhatToFillIn(string text)
    {
        await BecomeAsync(StaffRole.StationOfficer, TestCity.Township);
        var card = Render<KinCard>();

        Declare(card, text);

        card.WaitForAssertion(() =>
            Assert.Contains("手机号或身份证号", card.Find("[data-testid=kin-problem]").TextContent, StringComparison.Ordinal)
        );
        Assert.Empty(await Core.Dispatcher.QueryAsync(Me!, new ListMyKin()));
    }

    [Fact]
    public async Task Kin_AnIdNumberAndItsWithdrawal_AskBefore()
    {
        await BecomeAsync(StaffRole.StationOfficer, TestCity.Township);
        _ = Dialogs;
        var card = Render<KinCard>();
        Declare(card, "41042219900101123X");
        card.WaitForAssertion(() => Assert.Contains("身份证号", card.Find("[data-testid=kin-row]").TextContent, StringComparison.Ordinal));

        card.Find("[data-testid=kin-withdraw]").Click();
        Dialogs.WaitForElement(".dialog-primary").Click();

        card.WaitForAssertion(() => Assert.Contains("还没有申报", card.Markup, StringComparison.Ordinal));
        Assert.Empty(await Core.Dispatcher.QueryAsync(Me!, new ListMyKin()));
    }

    [Fact]
    public async Task Codes_RenewedWithTheRightCode_TheNewOnesWorkAndTheOldDoNot()
    {
        var account = await Core.AddAccountAsync(StaffRole.StationOfficer, TestCity.Township);
        await BecomeAsync(await Core.SignInAsync(account));
        Core.Clock.Advance(TimeSpan.FromSeconds(30));
        var card = Render<RecoveryCodesCard>();
        card.WaitForAssertion(() =>
            Assert.Contains("还有 8 个", card.Find("[data-testid=codes-left]").TextContent, StringComparison.Ordinal)
        );

        Renew(card, account.CodeAt(Core.Now));
        var shown = Dialogs.WaitForElement("[data-testid=new-codes]").QuerySelectorAll("code").Select(code => code.TextContent).ToList();
        Dialogs.Find("[data-testid=dialog-confirm]").Click();

        Assert.Equal(8, shown.Distinct(StringComparer.Ordinal).Count());
        Dialogs.WaitForAssertion(() => Assert.DoesNotContain(shown[0], Dialogs.Markup, StringComparison.Ordinal));
        Assert.Equal(CodeOutcome.Wrong, await WithRecoveryCodeAsync(account, account.RecoveryCodes[0]));
        Assert.Equal(CodeOutcome.Done, await WithRecoveryCodeAsync(account, shown[0]));
        Assert.Equal(CodeOutcome.Wrong, await WithRecoveryCodeAsync(account, shown[0]));
    }

    [Fact]
    public async Task Codes_WrongCode_StaysOpenCountsAndChangesNothing()
    {
        var account = await Core.AddAccountAsync(StaffRole.StationOfficer, TestCity.Township);
        await BecomeAsync(await Core.SignInAsync(account));
        var card = Render<RecoveryCodesCard>();
        card.WaitForElement("[data-testid=renew-codes]");

        Renew(card, account.WrongCodeAt(Core.Now));

        Dialogs.WaitForAssertion(() =>
            Assert.Contains("验证码不对", Dialogs.Find("[data-testid=dialog-problem]").TextContent, StringComparison.Ordinal)
        );
        Assert.Equal(CodeOutcome.Done, await WithRecoveryCodeAsync(account, account.RecoveryCodes[0]));
    }

    [Fact]
    public async Task Codes_FiveWrongCodes_LockTheAccountAndSayUntilWhen()
    {
        var account = await Core.AddAccountAsync(StaffRole.StationOfficer, TestCity.Township);
        await BecomeAsync(await Core.SignInAsync(account));
        for (var tries = 0; tries < 4; tries++)
        {
            await Core.Dispatcher.SendAsync(Me!, new RenewRecoveryCodes(account.WrongCodeAt(Core.Now)));
        }

        var card = Render<RecoveryCodesCard>();
        card.WaitForElement("[data-testid=renew-codes]");
        Renew(card, account.WrongCodeAt(Core.Now));

        Dialogs.WaitForAssertion(() =>
            Assert.Contains("锁定到今天", Dialogs.Find("[data-testid=dialog-problem]").TextContent, StringComparison.Ordinal)
        );
    }

    private static void Declare(IRenderedComponent<KinCard> card, string text)
    {
        card.Find("[data-testid=kin-number] input, input[data-testid=kin-number]").Input(text);
        card.Find("form").Submit();
    }

    private void Renew(IRenderedComponent<RecoveryCodesCard> card, string code)
    {
        _ = Dialogs;
        card.Find("[data-testid=renew-codes]").Click();
        Dialogs.WaitForElement("[data-testid=field-code] input, input[data-testid=field-code]").Input(code);
        Dialogs.Find("[data-testid=dialog-confirm]").Click();
    }

    private async Task<CodeOutcome> WithRecoveryCodeAsync(TestAccount account, string recoveryCode)
    {
        var ticket = (await Core.PasswordAsync(account.UserName, account.Password)).Ticket!;
        return (await Core.Dispatcher.SendAsync(Actor.Nobody, new CompleteSignIn(ticket, null, recoveryCode))).Outcome;
    }
}
