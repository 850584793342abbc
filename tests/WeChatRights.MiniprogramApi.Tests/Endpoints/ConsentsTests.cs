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

    [Fact]
    public async Task GetConsents_TellsOfOpenComplaintsOnlyAndOfWhatWasTakenBack()
    {
        await using var api = await TestApi.StartAsync();
        var anna = await api.SignInAsync();
        await anna.FiledAsync(Bodies.WithPin());
        var before = await anna.GetJsonAsync("/consents");
        await anna.StepUpAsync(Bodies.Pin);
        var both = await anna.GetJsonAsync("/consents");
        await anna.PostAsync(
            "/consents",
            new
            {
                scope = "sensitive",
                version = Version,
                action = "withdraw",
            }
        );
        var one = await anna.GetJsonAsync("/consents");

        Assert.Equal((HttpStatusCode.Forbidden, "step-up-required"), (before.Status, before.Code));
        Assert.Equal([("privacy", true, true), ("sensitive", true, true)], Told(both));
        Assert.Equal([("privacy", true, true), ("sensitive", false, false)], Told(one));
    }

    [Fact]
    public async Task GetConsents_OfAComplaintThatIsNotOpenToTheSession_AreNotTold()
    {
        await using var api = await TestApi.StartAsync();
        var anna = await api.SignInAsync();
        await anna.FiledAsync(Bodies.WithPin("135790"));
        var thief = await api.SignInAsync();
        await thief.PostAsync(
            "/consents",
            new
            {
                scope = "privacy",
                version = Version,
                action = "agree",
            }
        );
        await api.Core.ArrangeAsync(db => db.RemoveRange(db.Set<Core.Privacy.Consent>().Where(consent => consent.ComplaintId == null)));
        await thief.FiledAsync(Bodies.WithPin());
        await api.Core.ArrangeAsync(db =>
        {
            var latest = db.Set<Core.Intake.Complaint>().OrderByDescending(complaint => complaint.Id).First().Id;
            db.RemoveRange(db.Set<Core.Privacy.Consent>().Where(consent => consent.ComplaintId == latest));
        });
        await thief.StepUpAsync(Bodies.Pin);

        Assert.Equal([("privacy", false, false), ("sensitive", false, false)], Told(await thief.GetJsonAsync("/consents")));
    }

    private static IEnumerable<(string?, bool, bool)> Told(Answer answer) =>
        answer["items"]
            .EnumerateArray()
            .Select(item =>
                (
                    item.GetProperty("scope").GetString(),
                    item.GetProperty("agreedAt").ValueKind == System.Text.Json.JsonValueKind.String,
                    item.GetProperty("current").GetBoolean()
                )
            );

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
