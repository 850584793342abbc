using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using WeChatRights.Core.Messaging.WeChat;
using WeChatRights.WeChat.Tests.Support;
using WeChatRights.WeChat.Wire;

namespace WeChatRights.WeChat.Tests.Wire;

/// <summary>The two silent traps of the wire: chunked bodies and escaped Chinese.</summary>
public sealed class BodyTests
{
    [Fact]
    public async Task Post_ChunkedBody_IsRefusedWith412()
    {
        await using var world = await World.StartAsync();

        var response = await world.Http.PostAsJsonAsync(World.StableToken, new { grant_type = "client_credential" }, World.Cancellation);

        Assert.Equal(HttpStatusCode.PreconditionFailed, response.StatusCode);
    }

    [Fact]
    public async Task SendSubscriptionMessage_OurBody_IsAccepted()
    {
        await using var world = await World.StartAsync();
        var openId = await world.SignInAsync();
        await world.AcceptAsync(openId);

        var result = await world.WeChat.SendSubscriptionMessageAsync(world.Message(openId), World.Cancellation);

        Assert.True(result.Ok, result.ToString());
        Assert.Matches("^[0-9]{19}$", result.Value);
        var sent = Assert.Single((await world.MessagesAsync()).EnumerateArray());
        Assert.Equal(openId, sent.GetProperty("openid").GetString());
        Assert.Equal("您的事项有新进展", sent.GetProperty("data").GetProperty("thing1").GetString());
        Assert.Equal("pages/inbox", sent.GetProperty("page").GetString());
    }

    [Fact]
    public async Task MsgSecCheck_EscapedChinese_PassesAnything()
    {
        await using var world = await World.StartAsync();
        var openId = await world.SignInAsync();
        var token = await world.Tokens.GetAsync(World.Cancellation);
        var body = JsonSerializer.Serialize(
            new
            {
                version = 2,
                openid = openId,
                scene = 2,
                content = "家暴",
            }
        );
        Assert.Contains("\\u", body, StringComparison.Ordinal);

        var response = await world.Http.PostAsync(
            $"{World.TextCheckRoute}?access_token={token}",
            new StringContent(body),
            World.Cancellation
        );

        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(World.Cancellation);
        Assert.Equal("pass", answer.GetProperty("result").GetProperty("suggest").GetString());
    }

    [Theory]
    [InlineData("他家暴我")]
    [InlineData("😀👨‍👩‍👧 家暴 \"quoted\" \\ <tag> & 'x' +")]
    [InlineData("𠮷家暴")]
    public async Task CheckText_RiskyChinese_IsRisky(string text)
    {
        await using var world = await World.StartAsync();
        var openId = await world.SignInAsync();

        var result = await world.WeChat.CheckTextAsync(new TextCheck(openId, ContentScene.Comment, text), World.Cancellation);

        Assert.Equal(0, result.ErrorCode);
        Assert.Equal(ContentSuggestion.Risky, result.Value!.Suggestion);
        Assert.Equal(20006, result.Value.Label);
        Assert.NotEmpty(result.Value.TraceId);
    }

    [Theory]
    [InlineData("你好😀👨‍👩‍👧", "\"你好😀👨‍👩‍👧\"")]
    [InlineData("a\"b\\c", "\"a\\\"b\\\\c\"")]
    [InlineData("<>&'+\u2028\u007f", "\"<>&'+\u2028\u007f\"")]
    [InlineData("\n\t\u0001", "\"\\n\\t\\u0001\"")]
    public void Encoder_AnyText_EscapesOnlyWhatJsonForbids(string text, string expected)
    {
        var json = JsonSerializer.Serialize(text, WireJson.Options);

        Assert.Equal(expected, json);
        Assert.Equal(text, JsonSerializer.Deserialize<string>(json));
    }

    [Fact]
    public void Encoder_LoneSurrogate_IsReplaced()
    {
        var json = JsonSerializer.Serialize("a\ud83d", WireJson.Options);

        Assert.Equal("\"a\uFFFD\"", json);
    }
}
