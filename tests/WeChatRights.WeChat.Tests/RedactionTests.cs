using System.Runtime.CompilerServices;
using WeChatRights.Core.Messaging.WeChat;
using WeChatRights.WeChat.Tests.Support;

namespace WeChatRights.WeChat.Tests;

public sealed class RedactionTests
{
    /// <summary>The runtime's own redaction is switched off here, so that ours has to do the work.</summary>
    [ModuleInitializer]
    internal static void ShowQueries() => AppContext.SetSwitch("System.Net.Http.DisableUriRedaction", true);

    [Fact]
    public async Task Logs_GoodAndFailedCallsAtEveryLevel_HoldNoSecretAndNoPerson()
    {
        await using var world = await World.StartAsync();
        var openId = await world.SignInAsync("canary");
        await world.AcceptAsync(openId);
        var token = await world.Tokens.GetAsync(World.Cancellation);
        await world.WeChat.ExchangePhoneCodeAsync("simphone-13912345678", World.Cancellation);
        await world.WeChat.SendSubscriptionMessageAsync(world.Message(openId, "金丝雀"), World.Cancellation);
        await world.WeChat.SendSubscriptionMessageAsync(
            world.Message(openId, "金丝雀金丝雀金丝雀金丝雀金丝雀金丝雀金丝雀"),
            World.Cancellation
        );
        foreach (var route in new[] { World.Login, World.Send, World.TextCheckRoute })
        {
            await world.FaultAsync(route, "refuse", times: -1);
        }

        await Record.ExceptionAsync(() => world.WeChat.ExchangeLoginCodeAsync("sim-canary", World.Cancellation));
        await Record.ExceptionAsync(() => world.WeChat.SendSubscriptionMessageAsync(world.Message(openId), World.Cancellation));
        var check = new TextCheck(openId, ContentScene.Comment, "金丝雀");
        var failure = await Record.ExceptionAsync(() => world.WeChat.CheckTextAsync(check, World.Cancellation));

        var logs = world.Logs.All + failure;
        Assert.Contains(World.Login, logs, StringComparison.Ordinal);
        Assert.Contains("47003", logs, StringComparison.Ordinal);
        foreach (var secret in new[] { World.AppSecret, token, openId, "sim-canary", "13912345678", "金丝雀", "access_token=" })
        {
            Assert.DoesNotContain(secret, logs, StringComparison.Ordinal);
        }
    }
}
