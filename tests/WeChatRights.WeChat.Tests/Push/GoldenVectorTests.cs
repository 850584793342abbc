using System.Text;
using WeChatRights.WeChat.Push;

namespace WeChatRights.WeChat.Tests.Push;

/// <summary>The examples that the platform publishes with its push documentation.</summary>
public sealed class GoldenVectorTests
{
    internal const string Token = "AAAAA";
    internal const string AppId = "wxba5fad812f8e6fb9";
    internal const string Encrypted =
        "+qdx1OKCy+5JPCBFWw70tm0fJGb2Jmeia4FCB7kao+/Q5c/ohsOzQHi8khUOb05JCpj0JB4RvQMkUyus8TPxLKJGQqcvZqzDpVzazhZv6JsXUnnR8XGT740XgXZUXQ7vJVnAG"
        + "+tE8NUd4yFyjPy7GgiaviNrlCTj+l5kdfMuFUPpRSrfMZuMcp3Fn2Pede2IuQrKEYwKSqFIZoNqJ4M8EajAsjLY2km32IIjdf8YL/P50F7mStwntrA2cPDrM1kb6mOcfBgRtWygb"
        + "3VIYnSeOBrebufAlr7F9mFUPAJGj04=";
    private const string Reply = "ELGduP2YcVatjqIS+eZbp80MNLoAUWvzzyJxgGzxZO/5sAvd070Bs6qrLARC9nVHm48Y4hyRbtzve1L32tmxSQ==";

    private static readonly string Key = new('A', 43);

    [Theory]
    [InlineData("f464b24fc39322e44b38aa78f5edd27bd1441696", "1714036504", "1514711492")]
    [InlineData("899cf89e464efb63f54ddac96b0a0a235f53aa78", "1714037059", "486452656")]
    public void Matches_PublishedPlainSignature_IsTrue(string signature, string timestamp, string nonce)
    {
        Assert.True(PushCrypto.Matches(signature, Token, timestamp, nonce));
        Assert.False(PushCrypto.Matches(signature, Token, timestamp, nonce + "0"));
        Assert.False(PushCrypto.Matches(signature.ToUpperInvariant(), "BBBBB", timestamp, nonce));
    }

    [Fact]
    public void Matches_PublishedMessageSignature_IsTrue() =>
        Assert.True(PushCrypto.Matches("046e02f8204d34f8ba5fa3b1db94908f3df2e9b3", Token, "1714112445", "415670741", Encrypted));

    [Fact]
    public void Open_PublishedMessage_IsTheDemoEvent()
    {
        var message = PushCrypto.Open(Encrypted, Key, AppId);

        Assert.Equal(167, message!.Length);
        Assert.Contains("\"debug_demo\"", Encoding.UTF8.GetString(message), StringComparison.Ordinal);
    }

    [Fact]
    public void Open_PublishedReply_IsItsText() =>
        Assert.Equal("{\"demo_resp\":\"good luck\"}", Encoding.UTF8.GetString(PushCrypto.Open(Reply, Key, AppId)!));

    [Theory]
    [InlineData("wxba5fad812f8e6fb8")]
    [InlineData("wxba5fad812f8e6fb")]
    [InlineData("")]
    public void Open_MessageForAnotherApp_IsNull(string appId) => Assert.Null(PushCrypto.Open(Encrypted, Key, appId));

    [Theory]
    [InlineData("")]
    [InlineData("not base64!")]
    [InlineData("AAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAA==")]
    public void Open_Garbage_IsNull(string encrypted) => Assert.Null(PushCrypto.Open(encrypted, Key, AppId));

    [Theory]
    [InlineData(null, "1", "2")]
    [InlineData("", "1", "2")]
    [InlineData("x", null, "2")]
    [InlineData("x", "1", "")]
    public void Matches_MissingPart_IsFalse(string? signature, string? timestamp, string? nonce) =>
        Assert.False(PushCrypto.Matches(signature, Token, timestamp, nonce));
}
