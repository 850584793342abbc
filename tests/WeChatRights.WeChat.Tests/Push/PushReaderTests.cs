using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using WeChatRights.Core.Messaging.WeChat;
using WeChatRights.WeChat.Tests.Support;

namespace WeChatRights.WeChat.Tests.Push;

/// <summary>The simulator pushes over real HTTP; its envelope is written apart from the reader's.</summary>
public sealed class PushReaderTests
{
    private const string OpenId = "oABCDEFGHIJKLMNOPQRSTUVWXYZ0";

    [Theory]
    [InlineData("json", "object", 1)]
    [InlineData("json", "array", 1)]
    [InlineData("json", "array", 3)]
    [InlineData("xml", "object", 1)]
    [InlineData("xml", "array", 3)]
    public async Task Read_ListInAnyShape_IsAnArrayOfText(string format, string listShape, int items)
    {
        await using var world = await World.StartAsync();
        await using var receiver = await PushReceiver.StartAsync(world);

        await world.ControlAsync("push", Popup(format: format, listShape: listShape, items: items));

        var push = await receiver.NextAsync();
        Assert.Equal(("subscribe_msg_popup_event", OpenId), (push!.Event, push.OpenId));
        Assert.Equal(world.Clock.GetUtcNow().ToUnixTimeSeconds(), push.CreatedAt.ToUnixTimeSeconds());
        var list = push.Body.GetProperty("List").EnumerateArray().ToList();
        Assert.Equal(items, list.Count);
        Assert.Equal("tpl-progress", list[0].GetProperty("TemplateId").GetString());
        Assert.Equal("accept", list[0].GetProperty("SubscribeStatusString").GetString());
    }

    [Fact]
    public async Task Read_EveryPaddingLength_IsOpened()
    {
        await using var world = await World.StartAsync();
        await using var receiver = await PushReceiver.StartAsync(world);
        for (var length = 0; length < 33; length++)
        {
            var text = new string('x', length);
            await world.ControlAsync(
                "push",
                new
                {
                    @event = "user_info_modified",
                    openid = OpenId,
                    extra = new { filler = text },
                }
            );

            var push = await receiver.NextAsync();
            Assert.Equal(text, push?.Body.GetProperty("filler").GetString());
            Assert.Equal(OpenId, push!.OpenId);
        }
    }

    [Fact]
    public async Task Read_ThreeCopies_HaveOneDedupeKey()
    {
        await using var world = await World.StartAsync();
        await using var receiver = await PushReceiver.StartAsync(world);
        await world.ControlAsync("push", Popup(copies: 3));
        await world.ControlAsync("push", Popup(format: "xml"));
        await world.ControlAsync("push", Popup(status: "reject"));

        var keys = new List<string>();
        for (var i = 0; i < 5; i++)
        {
            keys.Add((await receiver.NextAsync())!.DedupeKey);
        }

        Assert.Single(keys.Take(4).Distinct(StringComparer.Ordinal));
        Assert.NotEqual(keys[0], keys[4]);
        Assert.Equal(64, keys[0].Length);
    }

    [Fact]
    public async Task Read_TwoVerdictsInOneSecond_HaveTwoDedupeKeys()
    {
        await using var world = await World.StartAsync();
        await using var receiver = await PushReceiver.StartAsync(world);
        await world.ControlAsync(
            "push",
            new
            {
                @event = "wxa_media_check",
                openid = OpenId,
                extra = new { trace_id = "a" },
            }
        );
        await world.ControlAsync(
            "push",
            new
            {
                @event = "wxa_media_check",
                openid = OpenId,
                extra = new { trace_id = "b" },
            }
        );

        Assert.NotEqual((await receiver.NextAsync())!.DedupeKey, (await receiver.NextAsync())!.DedupeKey);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Read_ForgedSignature_IsNull(bool encrypted)
    {
        await using var world = await World.StartAsync();
        world.AddNode(null, ("LegacyPlainPush", "true"));
        await using var receiver = await PushReceiver.StartAsync(world);

        await world.ControlAsync("push", Popup(forged: true, encrypted: encrypted));

        Assert.Null(await receiver.NextAsync());
    }

    [Theory]
    [InlineData("false", false)]
    [InlineData("true", true)]
    public async Task Read_PlainMode_OnlyWhenSettingsAllow(string legacy, bool accepted)
    {
        await using var world = await World.StartAsync();
        world.AddNode(null, ("LegacyPlainPush", legacy));
        await using var receiver = await PushReceiver.StartAsync(world);

        await world.ControlAsync("push", Popup(encrypted: false));

        Assert.Equal(accepted, await receiver.NextAsync() is not null);
    }

    [Fact]
    public async Task Read_EventOfAnotherApp_IsNull()
    {
        await using var world = await World.StartAsync();
        await using var receiver = await PushReceiver.StartAsync(world);
        await world.ControlAsync(
            "push",
            new
            {
                @event = "user_info_modified",
                openid = OpenId,
                extra = new Dictionary<string, string>(StringComparer.Ordinal) { ["AppID"] = "wxother" },
            }
        );

        Assert.Null(await receiver.NextAsync());
    }

    /// <summary>Safe mode must not be judged by the plain signature, which does not cover the body.</summary>
    [Fact]
    public async Task Read_EncryptedBody_OnlyTheMessageSignatureCounts()
    {
        await using var world = await World.StartAsync();
        world.AddNode(
            null,
            ("AppId", GoldenVectorTests.AppId),
            ("PushToken", GoldenVectorTests.Token),
            ("EncodingAesKey", new string('A', 43)),
            ("LegacyPlainPush", "true")
        );
        var reader = world.Node.GetRequiredService<IWeChatPushReader>();
        const string plain = "899cf89e464efb63f54ddac96b0a0a235f53aa78";
        const string message = "046e02f8204d34f8ba5fa3b1db94908f3df2e9b3";
        var body = JsonSerializer.SerializeToUtf8Bytes(new { Encrypt = GoldenVectorTests.Encrypted });

        Assert.Equal("debug_demo", reader.Read(new WeChatPushQuery("1714112445", "415670741", null, message, "aes"), body)?.Event);
        Assert.True(reader.VerifySignature(plain, "1714037059", "486452656"));
        Assert.Null(reader.Read(new WeChatPushQuery("1714037059", "486452656", plain, null, "aes"), body));
        Assert.Null(reader.Read(new WeChatPushQuery("1714037059", "486452656", plain, plain, null), body));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"Encrypt\":")]
    [InlineData("<xml><Encrypt>")]
    [InlineData("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><xml><Event>&e;</Event></xml>")]
    public async Task Read_UnreadableBody_IsNull(string body)
    {
        await using var world = await World.StartAsync();
        world.AddNode(null, ("LegacyPlainPush", "true"), ("PushToken", "AAAAA"));
        var reader = world.Node.GetRequiredService<IWeChatPushReader>();
        var query = new WeChatPushQuery("1714037059", "486452656", "899cf89e464efb63f54ddac96b0a0a235f53aa78", null, null);

        Assert.Null(reader.Read(query, System.Text.Encoding.UTF8.GetBytes(body)));
    }

    private static object Popup(
        string format = "json",
        string listShape = "object",
        int items = 1,
        int copies = 1,
        string status = "accept",
        bool forged = false,
        bool encrypted = true
    ) =>
        new
        {
            @event = "subscribe_msg_popup_event",
            openid = OpenId,
            templateId = "tpl-progress",
            format,
            listShape,
            items,
            copies,
            status,
            forged,
            encrypted,
        };
}
