using System.Net;
using System.Text;
using System.Text.Json;

namespace WeChatRights.MiniprogramApi.Tests.Telemetry;

/// <summary>The finder finds: otherwise "nothing found" would say nothing.</summary>
public sealed class NeedleTests
{
    private const string Text = "金丝雀甲乙丙canary";

    public static TheoryData<string> Hidden =>
        [
            Text,
            JsonSerializer.Serialize(Text),
            WebUtility.UrlEncode(Text),
            Convert.ToBase64String(Encoding.UTF8.GetBytes(Text)),
            Convert.ToBase64String(Encoding.UTF8.GetBytes("x" + Text + "tail")),
            Convert.ToBase64String(Encoding.UTF8.GetBytes("xy" + Text)),
            Convert.ToHexStringLower(Encoding.UTF8.GetBytes(Text)),
        ];

    [Theory]
    [MemberData(nameof(Hidden))]
    public void IsIn_EveryForm_IsFound(string hidden) => Assert.True(new Needle(Text).IsIn($"before {hidden} after"), hidden);

    [Fact]
    public void IsIn_SomethingElse_IsNotFound() => Assert.False(new Needle(Text).IsIn("金丝雀甲乙 canary"));
}
