using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.Messaging;
using WeChatRights.Core.SharedKernel;
using WeChatRights.MiniprogramApi.Tests.Support;

namespace WeChatRights.MiniprogramApi.Tests.Endpoints;

/// <summary>Events come from the simulator over real HTTP, signed and encrypted as WeChat does.</summary>
public sealed class WeChatPushTests
{
    private const string Template = "tpl-progress";

    [Fact]
    public async Task Popup_DeliveredThreeTimes_CountsOnce()
    {
        await using var api = await TestApi.StartListeningAsync();
        await api.SignInAsync();

        var outcomes = await PushAsync(
            api,
            new
            {
                @event = "subscribe_msg_popup_event",
                openId = await OpenIdAsync(api),
                templateId = Template,
                status = "accept",
                copies = 3,
            }
        );

        Assert.All(outcomes, outcome => Assert.Equal((200, "success"), outcome));
        Assert.Equal(1, await CreditsAsync(api));
    }

    [Fact]
    public async Task PopupAndReport_OfTheSameAccept_CountOnceInEitherOrder()
    {
        await using var api = await TestApi.StartListeningAsync();
        var anna = await api.SignInAsync();
        var openId = await OpenIdAsync(api);

        await anna.PostAsync("/subscriptions", new { templateIds = new[] { Template } });
        await api.ControlAsync("subscriptions", new { openId, templateId = Template });
        var reportFirst = await CreditsAsync(api);
        api.Clock.Advance(TimeSpan.FromHours(1));
        await api.ControlAsync("subscriptions", new { openId, templateId = Template });
        await anna.PostAsync("/subscriptions", new { templateIds = new[] { Template } });

        Assert.Equal(1, reportFirst);
        Assert.Equal(2, await CreditsAsync(api));
    }

    [Fact]
    public async Task Change_Reject_TakesAllCredits()
    {
        await using var api = await TestApi.StartListeningAsync();
        var anna = await api.SignInAsync();
        await anna.PostAsync("/subscriptions", new { templateIds = new[] { Template } });

        await PushAsync(
            api,
            new
            {
                @event = "subscribe_msg_change_event",
                openId = await OpenIdAsync(api),
                templateId = Template,
                status = "reject",
            }
        );

        Assert.Equal(0, await CreditsAsync(api));
    }

    [Fact]
    public async Task Sent_MarksTheMessageDelivered()
    {
        await using var api = await TestApi.StartListeningAsync();
        await api.Core.ArrangeAsync(db =>
        {
            var message = new OutboxMessage(Ids.New(api.Core.Now), Guid.CreateVersion7(), null, MessageTemplate.Progress, api.Core.Now);
            message.Finish(DeliveryState.Sent, api.Core.Now, providerMessageId: "1864000000000000001");
            db.Add(message);
        });

        await PushAsync(
            api,
            new
            {
                @event = "subscribe_msg_sent_event",
                openId = "o-x",
                templateId = Template,
                extra = new { MsgID = "1864000000000000001" },
            }
        );

        Assert.Equal(
            DeliveryState.Delivered,
            await api.Core.LookAsync(db => db.Set<OutboxMessage>().Select(message => message.State).SingleAsync())
        );
    }

    [Theory]
    [InlineData("user_authorization_revoke")]
    [InlineData("user_authorization_cancellation")]
    public async Task Revoke_EndsHerSessions(string name)
    {
        await using var api = await TestApi.StartListeningAsync();
        var anna = await api.SignInAsync("anna");
        var berta = await api.SignInAsync("berta");

        await PushAsync(
            api,
            new
            {
                @event = name,
                openId = await OpenIdAsync(api),
                extra = new { RevokeInfo = "8" },
            }
        );

        Assert.Equal(HttpStatusCode.Unauthorized, (await anna.GetJsonAsync("/complaints")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await berta.GetJsonAsync("/complaints")).Status);
        var leaving = await api.Core.LookAsync(db => db.Set<Citizen>().CountAsync(citizen => citizen.DeletionDueAt != null));
        Assert.Equal(name == "user_authorization_cancellation" ? 1 : 0, leaving);
    }

    [Fact]
    public async Task Forged_Is403AndChangesNothing()
    {
        await using var api = await TestApi.StartListeningAsync();
        await api.SignInAsync();

        var outcomes = await PushAsync(
            api,
            new
            {
                @event = "subscribe_msg_popup_event",
                openId = await OpenIdAsync(api),
                templateId = Template,
                forged = true,
            }
        );
        var empty = await api.CreateClient().PostAsync("/wechat/push", "");
        var check = await api.CreateClient().GetJsonAsync("/wechat/push?signature=x&timestamp=1&nonce=2&echostr=3");

        Assert.Equal(403, Assert.Single(outcomes).Status);
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (empty.Status, check.Status));
        Assert.Equal(0, await CreditsAsync(api));
    }

    [Fact]
    public async Task Get_RightSignature_EchoesTheString()
    {
        await using var api = await TestApi.StartAsync();
        // sha1 of the sorted parts "1", "2", "demopushtoken".
        var signature = Convert.ToHexStringLower(System.Security.Cryptography.SHA1.HashData("12demopushtoken"u8.ToArray()));

        var answer = await api.CreateClient().GetJsonAsync($"/wechat/push?signature={signature}&timestamp=1&nonce=2&echostr=4711");

        Assert.Equal((HttpStatusCode.OK, "4711"), (answer.Status, answer.Text));
    }

    [Fact]
    public async Task PostSubscriptions_UnknownTemplate_IsRefused()
    {
        await using var api = await TestApi.StartAsync();
        var anna = await api.SignInAsync();

        var answer = await anna.PostAsync("/subscriptions", new { templateIds = new[] { "tpl-of-somebody-else" } });

        Assert.Equal("unknown-template", answer.Code);
    }

    private static async Task<List<(int Status, string Body)>> PushAsync(TestApi api, object push) =>
        [
            .. (await api.ControlAsync("push", push))
                .EnumerateArray()
                .Select(outcome => (outcome.GetProperty("status").GetInt32(), outcome.GetProperty("body").GetString()!)),
        ];

    private static async Task<string> OpenIdAsync(TestApi api)
    {
        // The same name always gives the same open id, so another exchange tells it.
        var url =
            "/sns/jscode2session?appid=wxdemo0000000000ab&secret=demo-secret-not-for-production&grant_type=authorization_code&js_code=sim-anna";
        return JsonElement.Parse(await api.Simulator.GetStringAsync(url, TestApi.Cancellation)).GetProperty("openid").GetString()!;
    }

    private static Task<int> CreditsAsync(TestApi api) =>
        api.Core.LookAsync(db => db.Set<SubscriptionCredit>().SumAsync(credit => credit.Credits));
}
