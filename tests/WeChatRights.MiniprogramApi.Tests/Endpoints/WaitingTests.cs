using System.Net;
using WeChatRights.Core.Consultations.Waiting;
using WeChatRights.Core.SharedKernel;
using WeChatRights.MiniprogramApi.Tests.Support;
using WeChatRights.Testing;

namespace WeChatRights.MiniprogramApi.Tests.Endpoints;

public sealed class WaitingTests
{
    private static readonly object Wish = new
    {
        county = TestCity.County,
        topic = "other",
        kind = "phone",
        lastDay = "2026-11-20",
    };

    [Fact]
    public async Task Waiting_ForATime_IsOfferedItAndBooksIt()
    {
        await using var api = await TestApi.StartAsync();
        var (anna, berta) = (await api.SignInAsync("anna"), await api.SignInAsync("berta"));

        var joined = await anna.PostAsync("/waiting-list", Wish);
        var waits = (await anna.GetJsonAsync("/waiting-list"))["items"][0];
        await api.Core.SitAsync(
            api.Staff.County,
            await api.Core.AddProviderAsync(api.Staff.County),
            DayOfWeek.Tuesday,
            TestData.Mornings()
        );
        await api.Core.Dispatcher.SendAsync(Actor.System("test"), new TendWaiting(joined["id"].GetGuid()));
        var offer = (await anna.GetJsonAsync("/waiting-list"))["items"][0].GetProperty("offer");
        var body = Bodies
            .Booking(offer.GetProperty("holdId").GetGuid())
            .With("anonymous", false)
            .With("identity", new System.Text.Json.Nodes.JsonObject { ["name"] = "演示甲", ["phone"] = "13800000000" });
        var foreign = await berta.BookAsync(body);
        var booked = await anna.BookAsync(body);
        var after = await anna.GetJsonAsync("/waiting-list");

        Assert.True(joined.Status == HttpStatusCode.Created, joined.Text);
        Assert.Equal(("waiting", "2026-11-20"), (waits.GetProperty("state").GetString(), waits.GetProperty("lastDay").GetString()));
        Assert.Equal("2026-11-02T12:00:00+08:00", offer.GetProperty("expiresAt").GetString());
        Assert.Equal("hold-expired", foreign.Code);
        Assert.True(booked.Status == HttpStatusCode.Created, booked.Text);
        Assert.Equal(0, after["items"].GetArrayLength());
    }

    [Fact]
    public async Task Waiting_IsGivenUpByHerAlone()
    {
        await using var api = await TestApi.StartAsync();
        var (anna, berta) = (await api.SignInAsync("anna"), await api.SignInAsync("berta"));
        var id = (await anna.PostAsync("/waiting-list", Wish))["id"].GetGuid();

        var foreign = await berta.DeleteJsonAsync($"/waiting-list/{id}");
        var hers = await anna.DeleteJsonAsync($"/waiting-list/{id}");
        var twice = await anna.DeleteJsonAsync($"/waiting-list/{id}");

        Assert.Equal(
            (HttpStatusCode.NotFound, HttpStatusCode.NoContent, HttpStatusCode.NoContent),
            (foreign.Status, hers.Status, twice.Status)
        );
        Assert.Equal(0, (await anna.GetJsonAsync("/waiting-list"))["items"].GetArrayLength());
    }

    [Theory]
    [InlineData("""{"county":"410402","topic":"other","kind":"phone","lastDay":"2026-12-31"}""", "waiting-day")]
    [InlineData("""{"county":"410402","topic":"nothing","kind":"phone","lastDay":"2026-11-20"}""", "unknown-topic")]
    [InlineData("""{"county":"999999","topic":"other","kind":"phone","lastDay":"2026-11-20"}""", "unknown-county")]
    [InlineData("""{"county":"x","topic":"other","kind":"phone","lastDay":"2026-11-20"}""", "invalid-input")]
    [InlineData("""{"topic":"other","kind":"phone"}""", "invalid-input")]
    [InlineData("""{"county":"410402","topic":"other","kind":"pigeon","lastDay":"2026-11-20"}""", "invalid-input")]
    public async Task Waiting_AskedForBadly_IsRefusedInWords(string body, string code)
    {
        await using var api = await TestApi.StartAsync();
        var anna = await api.SignInAsync("anna");

        var refused = await anna.PostAsync("/waiting-list", body);

        Assert.Equal(code, refused.Code);
        Assert.InRange((int)refused.Status, 400, 422);
    }
}
