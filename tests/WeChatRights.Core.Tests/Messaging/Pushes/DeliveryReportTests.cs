using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.Messaging;
using WeChatRights.Core.Messaging.Pushes;
using WeChatRights.Core.Messaging.Sending;
using WeChatRights.Core.Messaging.WeChat;
using WeChatRights.Testing;

namespace WeChatRights.Core.Tests.Messaging.Pushes;

/// <summary>WeChat reports a delivery on a wire of its own: the report may be here before we have noted that WeChat took the message.</summary>
public sealed class DeliveryReportTests
{
    private const string Her = "oDemo0000000000000000000her";
    private const string Another = "oDemo0000000000000000another";
    private static readonly Actor System = Actor.System("test");

    [Fact]
    public async Task Report_BeforeTheAnswerIsNoted_CountsAndIsNotUndone()
    {
        await using var core = await TestCore.CreateAsync();
        var messageId = await UnderWayAsync(core);

        await core.Dispatcher.SendAsync(System, new TakeInPush(Report(core, Her)));
        Assert.Equal(DeliveryState.Delivered, await StateAsync(core));
        await core.Dispatcher.SendAsync(
            System,
            new RecordDelivery(messageId, Attempt: 1, new SendOutcome(WeChatFault.None, ProviderMessageId: "4242"))
        );

        Assert.Equal(DeliveryState.Delivered, await StateAsync(core));
    }

    [Fact]
    public async Task Report_AboutAnotherPerson_ChangesNothing()
    {
        await using var core = await TestCore.CreateAsync();
        await UnderWayAsync(core);
        await core.Dispatcher.SendAsync(System, new OpenSession(Another));

        await core.Dispatcher.SendAsync(System, new TakeInPush(Report(core, Another)));

        Assert.Equal(DeliveryState.Leased, await StateAsync(core));
    }

    private static async Task<Guid> UnderWayAsync(TestCore core)
    {
        var opened = await core.Dispatcher.SendAsync(System, new OpenSession(Her));
        var session = (await core.Dispatcher.QueryAsync(Actor.Nobody, new ResumeSession(opened.Token)))!;
        var message = new OutboxMessage(Ids.New(core.Now), session.CitizenId!.Value, caseId: null, MessageTemplate.Progress, core.Now);
        message.Lease(core.Now, DeliveryPolicy.Lease);
        await core.ArrangeAsync(db => db.Add(message));
        return message.Id;
    }

    private static Task<DeliveryState> StateAsync(TestCore core) =>
        core.LookAsync(db => db.Set<OutboxMessage>().Select(message => message.State).SingleAsync());

    private static WeChatPush Report(TestCore core, string openId) =>
        new(
            "subscribe_msg_sent_event",
            openId,
            core.Now,
            new string('d', 64),
            JsonDocument
                .Parse("""{"List":[{"TemplateId":"tpl-progress","MsgID":"4242","ErrorCode":"0","ErrorStatus":"success"}]}""")
                .RootElement
        );
}
