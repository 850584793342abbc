using Bunit;
using WeChatRights.AdminUi.Components.Pages.Account;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.IdentityAccess.Phones;
using WeChatRights.Testing;

namespace WeChatRights.AdminUi.Tests.Components.Pages.Account;

public sealed class PhoneCardTests : CorePageContext
{
    [Fact]
    public async Task Code_Issued_BindsAPhoneThatCanBeLetGo()
    {
        await BecomeAsync(await Core.SignInAsync(await Core.AddAccountAsync(StaffRole.StationOfficer, TestCity.Township)));
        _ = Dialogs;
        var card = Render<PhoneCard>();
        card.WaitForElement("[data-testid=issue-phone-code]").Click();
        var code = card.WaitForElement("[data-testid=phone-code]").TextContent.Replace(" ", "", StringComparison.Ordinal);
        Assert.Matches("^[0-9]{8}$", code);

        var opened = await Core.Dispatcher.SendAsync(Actor.System("test"), new OpenSession("openid-phone-card"));
        var resumed = await Core.Dispatcher.QueryAsync(Actor.Nobody, new ResumeSession(opened.Token));
        var hers = new CitizenActor(resumed!.SessionId, resumed.CitizenId);
        Assert.NotNull(await Core.Dispatcher.SendAsync(hers, new BindStaffPhone(code, "248613")));
        var again = Render<PhoneCard>();
        again.WaitForAssertion(() =>
            Assert.Contains("绑定了微信", again.Find("[data-testid=phone-state]").TextContent, StringComparison.Ordinal)
        );

        again.Find("[data-testid=unbind-phone]").Click();
        Dialogs.WaitForElement(".dialog-primary").Click();
        again.WaitForAssertion(() =>
            Assert.Contains("还没有绑定", again.Find("[data-testid=phone-state]").TextContent, StringComparison.Ordinal)
        );
        Assert.Null(await Core.Dispatcher.SendAsync(hers, new SignInByPhone("248613")));
    }
}
