using System.Net;
using WeChatRights.MiniprogramApi.Tests.Support;

namespace WeChatRights.MiniprogramApi.Tests.Endpoints;

public sealed class ConsentsTests
{
    private const string Version = "2026-11";

    [Fact]
    public async Task PostConsents_AgreeToBothThenWithdraw_IsRequiredAgain()
    {
        await using var api = await TestApi.StartAsync();
        var anna = await api.SignInAsync();

        var one = await anna.PostAsync(
            "/consents",
            new
            {
                scope = "privacy",
                version = Version,
                action = "agree",
            }
        );
        var both = await anna.PostAsync(
            "/consents",
            new
            {
                scope = "sensitive",
                version = Version,
                action = "agree",
            }
        );
        var session = await anna.PostAsync("/sessions", new { code = "sim-anna" });
        var withdrawn = await anna.PostAsync(
            "/consents",
            new
            {
                scope = "sensitive",
                version = Version,
                action = "withdraw",
            }
        );

        Assert.True(one["consentRequired"].GetBoolean());
        Assert.False(both["consentRequired"].GetBoolean());
        Assert.False(session["consentRequired"].GetBoolean());
        Assert.True(withdrawn["consentRequired"].GetBoolean());
    }

    [Theory]
    [InlineData("""{"scope":"privacy","version":"2020-01","action":"agree"}""", HttpStatusCode.UnprocessableEntity, "consent-outdated")]
    [InlineData("""{"scope":"everything","version":"2026-11","action":"agree"}""", HttpStatusCode.UnprocessableEntity, "unknown-consent")]
    [InlineData("""{"scope":"privacy","version":"2026-11"}""", HttpStatusCode.BadRequest, "invalid-input")]
    [InlineData("""{"scope":"privacy","version":"2026-11","action":"maybe"}""", HttpStatusCode.BadRequest, "invalid-input")]
    [InlineData("""{"version":"2026-11","action":"agree"}""", HttpStatusCode.BadRequest, "invalid-input")]
    public async Task PostConsents_Bad_IsRefused(string body, HttpStatusCode status, string code)
    {
        await using var api = await TestApi.StartAsync();
        var anna = await api.SignInAsync();

        var answer = await anna.PostAsync("/consents", body);

        Assert.Equal((status, code), (answer.Status, answer.Code));
    }
}
