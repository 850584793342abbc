using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.IdentityAccess.Accounts;
using WeChatRights.Core.IdentityAccess.SignIn;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Testing;

namespace WeChatRights.Core.Tests.IdentityAccess.Accounts;

public sealed class BootstrapTests
{
    [Fact]
    public async Task Bootstrap_EmptySystem_OpensTheFirstSecurityAdministratorOnce()
    {
        await using var core = await TestCore.CreateAsync();
        var command = new BootstrapFirstAdministrators("first.admin", "安全管理员");

        var created = await core.Dispatcher.SendAsync(Actor.System("operator"), command);

        Assert.Equal(SignInOutcome.NeedsEnrolment, (await core.PasswordAsync(created.UserName, created.TemporaryPassword)).Outcome);
        await StaffAdministrationTests.RefusedAsync(
            StaffErrors.StaffExists,
            () => core.Dispatcher.SendAsync(Actor.System("operator"), command with { UserName = "second.admin" })
        );
    }

    [Fact]
    public async Task Bootstrap_FromARequest_IsForbidden()
    {
        await using var core = await TestCore.CreateAsync();

        await StaffAdministrationTests.RefusedAsync(
            CommonErrors.Forbidden,
            () => core.Dispatcher.SendAsync(Actor.Nobody, new BootstrapFirstAdministrators("first.admin", "安全管理员"))
        );
    }
}
