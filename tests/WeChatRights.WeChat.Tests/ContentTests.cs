using WeChatRights.Core.Messaging.WeChat;
using WeChatRights.WeChat.Tests.Support;

namespace WeChatRights.WeChat.Tests;

public sealed class ContentTests
{
    [Fact]
    public async Task CheckText_RiskyWordAcrossACut_IsFound()
    {
        await using var world = await World.StartAsync();
        var openId = await world.SignInAsync();
        var text = new string('好', TextSlices.MaxLength - 1) + "家暴" + new string('好', 5000);

        var result = await world.WeChat.CheckTextAsync(new TextCheck(openId, ContentScene.Comment, text), World.Cancellation);

        Assert.Equal(ContentSuggestion.Risky, result.Value!.Suggestion);
        Assert.Equal(4, await world.CountAsync(World.TextCheckRoute));
    }

    [Fact]
    public void Slices_LongTextOfPairs_NeverSplitAPairAndLoseNothing()
    {
        var text = "a" + string.Concat(Enumerable.Repeat("😀", 4000));

        var slices = TextSlices.Of(text).ToList();

        Assert.All(
            slices,
            slice => Assert.True(slice.Length <= TextSlices.MaxLength && !char.IsLowSurrogate(slice[0]) && !char.IsHighSurrogate(slice[^1]))
        );
        Assert.StartsWith(slices[0], text, StringComparison.Ordinal);
        Assert.EndsWith(slices[^1], text, StringComparison.Ordinal);
        Assert.True(slices.Sum(slice => slice.Length) >= text.Length + ((slices.Count - 1) * TextSlices.Overlap));
    }

    [Fact]
    public async Task CreateQrCode_GoodScene_IsAnImageOfAtLeastOneKilobyte()
    {
        await using var world = await World.StartAsync();

        var result = await world.WeChat.CreateQrCodeAsync("c=ab12", "/pages/case/detail", World.Cancellation);

        Assert.Equal("image/png", result.Value!.ContentType);
        Assert.InRange(result.Value.Bytes.Length, 1024, 100_000);
    }

    [Theory]
    [InlineData("中文", 40097)]
    [InlineData("100%", 40097)]
    [InlineData("", 40169)]
    [InlineData("123456789012345678901234567890123", 40169)]
    public async Task CreateQrCode_BadScene_IsErrorThoughAnImageWasAskedFor(string scene, int errorCode)
    {
        await using var world = await World.StartAsync();

        var result = await world.WeChat.CreateQrCodeAsync(scene, "pages/case/detail", World.Cancellation);

        Assert.Equal((errorCode, WeChatFault.Configuration), (result.ErrorCode, result.Fault));
        Assert.Null(result.Value);
    }

    [Fact]
    public async Task CreateUrlLink_ThirtyDays_IsALink()
    {
        await using var world = await World.StartAsync();

        var result = await world.WeChat.CreateUrlLinkAsync("pages/index", "a=1", TimeSpan.FromDays(30), World.Cancellation);

        Assert.Equal("wxaurl.cn", result.Value!.Host);
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() =>
            world.WeChat.CreateUrlLinkAsync("pages/index", null, TimeSpan.FromDays(31), World.Cancellation)
        );
    }

    [Fact]
    public async Task StartMediaCheck_Image_GivesATraceAndLaterAPushWithIt()
    {
        await using var world = await World.StartAsync();
        await using var receiver = await PushReceiver.StartAsync(world);
        var openId = await world.SignInAsync();
        var check = new MediaCheck(openId, ContentScene.Profile, new Uri("https://example.org/risky.jpg"), IsImage: true);

        var result = await world.WeChat.StartMediaCheckAsync(check, World.Cancellation);

        var push = await receiver.NextAsync();
        Assert.Equal(("wxa_media_check", openId), (push!.Event, push.OpenId));
        Assert.Equal(result.Value, push.Body.GetProperty("trace_id").GetString());
        Assert.Equal("risky", push.Body.GetProperty("result").GetProperty("suggest").GetString());
    }
}
