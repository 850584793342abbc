using WeChatRights.Core.Messaging.WeChat;
using WeChatRights.WeChat.Tests.Support;

namespace WeChatRights.WeChat.Tests;

/// <summary>Errors come inside HTTP 200 and must come out as values that say what to do.</summary>
public sealed class ErrorTests
{
    [Theory]
    [InlineData("nonsense", 40029)]
    [InlineData("sim-anna:expired", 40029)]
    [InlineData("simphone-13800000000", 40029)]
    public async Task ExchangeLoginCode_BadCode_IsCodeSpent(string code, int errorCode)
    {
        await using var world = await World.StartAsync();

        var result = await world.WeChat.ExchangeLoginCodeAsync(code, World.Cancellation);

        Assert.Equal(errorCode, result.ErrorCode);
        Assert.Equal(WeChatFault.CodeSpent, result.Fault);
        Assert.NotEmpty(result.Rid!);
        Assert.Null(result.Value);
    }

    [Fact]
    public async Task ExchangeLoginCode_OnceCodeTwice_SecondIs40163()
    {
        await using var world = await World.StartAsync();

        var first = await world.WeChat.ExchangeLoginCodeAsync("sim-anna:once", World.Cancellation);
        var second = await world.WeChat.ExchangeLoginCodeAsync("sim-anna:once", World.Cancellation);

        Assert.True(first.Ok);
        Assert.Equal(40163, second.ErrorCode);
        Assert.Equal(WeChatFault.CodeSpent, second.Fault);
    }

    [Fact]
    public async Task ExchangeLoginCode_SameName_IsSamePersonWithNewSessionKey()
    {
        await using var world = await World.StartAsync();

        var first = await world.WeChat.ExchangeLoginCodeAsync("sim-演示甲", World.Cancellation);
        var second = await world.WeChat.ExchangeLoginCodeAsync("sim-演示甲", World.Cancellation);
        var other = await world.WeChat.ExchangeLoginCodeAsync("sim-演示乙", World.Cancellation);

        Assert.Equal(first.Value!.OpenId, second.Value!.OpenId);
        Assert.NotEqual(first.Value.SessionKey, second.Value.SessionKey);
        Assert.NotEqual(first.Value.OpenId, other.Value!.OpenId);
        Assert.NotNull(first.Value.UnionId);
        Assert.DoesNotContain(first.Value.SessionKey, first.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ExchangePhoneCode_GoodCode_GivesNumber()
    {
        await using var world = await World.StartAsync();

        var result = await world.WeChat.ExchangePhoneCodeAsync("simphone-13800000000", World.Cancellation);

        Assert.Equal(new WeChatPhone("86", "13800000000"), result.Value);
    }

    [Fact]
    public async Task SendSubscriptionMessage_FieldTooLong_NamesTheField()
    {
        await using var world = await World.StartAsync();
        var openId = await world.SignInAsync();
        await world.AcceptAsync(openId);

        var result = await world.WeChat.SendSubscriptionMessageAsync(world.Message(openId, new string('长', 21)), World.Cancellation);

        Assert.Equal((47003, WeChatFault.Configuration, "thing1"), (result.ErrorCode, result.Fault, result.Field));
    }

    [Fact]
    public async Task SendSubscriptionMessage_SensitiveWord_IsContentFault()
    {
        await using var world = await World.StartAsync();
        var openId = await world.SignInAsync();
        await world.AcceptAsync(openId);

        var result = await world.WeChat.SendSubscriptionMessageAsync(world.Message(openId, "您的家暴投诉"), World.Cancellation);

        Assert.Equal((45168, WeChatFault.Content), (result.ErrorCode, result.Fault));
    }

    [Fact]
    public async Task CheckText_NoVisitForTwoHours_Is61010()
    {
        await using var world = await World.StartAsync();
        var openId = await world.SignInAsync();
        world.Clock.Advance(TimeSpan.FromHours(2) + TimeSpan.FromSeconds(1));

        var result = await world.WeChat.CheckTextAsync(new TextCheck(openId, ContentScene.Comment, "你好"), World.Cancellation);

        Assert.Equal((61010, WeChatFault.UserState), (result.ErrorCode, result.Fault));
    }

    [Fact]
    public async Task SendSubscriptionMessage_DayQuotaUsedUp_IsRateDay()
    {
        await using var world = await World.StartAsync();
        var openId = await world.SignInAsync();
        await world.FaultAsync(World.Send, "rate-day");

        var result = await world.WeChat.SendSubscriptionMessageAsync(world.Message(openId), World.Cancellation);

        Assert.Equal((45009, WeChatFault.RateDay), (result.ErrorCode, result.Fault));
    }

    [Theory]
    [InlineData(nameof(WeChatOptions.AppSecret), 40125)]
    [InlineData(nameof(WeChatOptions.AppId), 40013)]
    public async Task AnyCall_WrongAccount_IsConfigurationFault(string setting, int errorCode)
    {
        await using var world = await World.StartAsync();
        world.AddNode(null, (setting, "wrong"));

        var login = await world.WeChat.ExchangeLoginCodeAsync("sim-anna", World.Cancellation);
        var phone = await world.WeChat.ExchangePhoneCodeAsync("simphone-1", World.Cancellation);

        Assert.Equal((errorCode, WeChatFault.Configuration), (login.ErrorCode, login.Fault));
        Assert.Equal((errorCode, WeChatFault.Configuration), (phone.ErrorCode, phone.Fault));
    }
}
