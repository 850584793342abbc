using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Testing;

public static class TestCitizen
{
    /// <summary>A session of the WeChat user with this open id; she is welcomed when she is new.</summary>
    public static async Task<CitizenActor> SignInCitizenAsync(this TestCore core, string openId)
    {
        var opened = await core.Dispatcher.SendAsync(Actor.System("test"), new OpenSession(openId));
        var session = await core.Dispatcher.QueryAsync(Actor.Nobody, new ResumeSession(opened.Token));
        return new CitizenActor(session!.SessionId, session.CitizenId);
    }
}
