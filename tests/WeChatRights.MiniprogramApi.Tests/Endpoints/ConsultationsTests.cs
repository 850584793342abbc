using System.Net;
using WeChatRights.MiniprogramApi.Tests.Support;
using WeChatRights.Testing;

namespace WeChatRights.MiniprogramApi.Tests.Endpoints;

public sealed class ConsultationsTests
{
    private const string Slots = $"/consultation-slots?county={TestCity.County}&from=2026-11-02&to=2026-11-30";

    [Fact]
    public async Task Topics_SayWhenAidIsFreeAndWhere()
    {
        await using var api = await TestApi.StartAsync();

        var answer = await api.CreateClient().GetJsonAsync("/consultation-topics");

        var violence = answer["items"].EnumerateArray().Single(topic => topic.GetProperty("code").GetString() == "violence");
        Assert.Equal("法律援助法 第32条", violence.GetProperty("article").GetString());
        Assert.True(violence.GetProperty("urgent").GetBoolean());
    }

    [Fact]
    public async Task Hold_TakesTheSeatForTenMinutesAndGivesItBack()
    {
        await using var api = await WithSlotsAsync();
        var client = api.CreateClient();
        var found = await client.GetJsonAsync($"{Slots}&kind=phone&topic=violence");
        Assert.True(found.Status == HttpStatusCode.OK, found.Text);
        var first = found["items"][0];
        var slotId = first.GetProperty("id").GetGuid();

        var held = await client.PostAsync("/consultation-holds", new { slotId });
        var second = await client.PostAsync("/consultation-holds", new { slotId });
        var left = await client.GetJsonAsync(Slots);
        var released = await client.DeleteJsonAsync($"/consultation-holds/{held["holdId"].GetGuid()}");
        var third = await client.PostAsync("/consultation-holds", new { slotId });

        Assert.Equal("2026-11-03T09:00:00+08:00", first.GetProperty("startsAt").GetString());
        Assert.Equal("演示律师", first.GetProperty("provider").GetProperty("name").GetString());
        Assert.Equal((HttpStatusCode.Created, "2026-11-02T10:10:00+08:00"), (held.Status, held["expiresAt"].GetString()));
        Assert.Equal((HttpStatusCode.Conflict, "slot-taken"), (second.Status, second.Code));
        Assert.DoesNotContain(left["items"].EnumerateArray(), slot => slot.GetProperty("id").GetGuid() == slotId);
        Assert.Equal(HttpStatusCode.NoContent, released.Status);
        Assert.Equal(HttpStatusCode.Created, third.Status);
    }

    [Theory]
    [InlineData("/consultation-slots", "bad-request")]
    [InlineData("/consultation-slots?from=2026-11-02&to=2026-11-01", "invalid-input")]
    [InlineData("/consultation-slots?from=0001-01-01&to=9999-12-31", "invalid-input")]
    [InlineData("/consultation-slots?from=2026-11-02&to=2026-11-30&county=x", "invalid-input")]
    [InlineData("/consultation-slots?from=2026-11-02&to=2026-11-30&topic=nothing", "unknown-topic")]
    [InlineData("/consultation-slots?from=2026-11-02&to=2026-11-30&kind=pigeon", "invalid-input")]
    [InlineData("/consultation-slots?from=2026-11-02&to=2026-11-30&after=soon", "bad-request")]
    public async Task Slots_AskedForBadly_IsRefusedInWords(string route, string code)
    {
        await using var api = await TestApi.StartAsync();

        var answer = await api.CreateClient().GetJsonAsync(route);

        Assert.Equal(code, answer.Code);
        Assert.InRange((int)answer.Status, 400, 422);
    }

    private static async Task<TestApi> WithSlotsAsync()
    {
        var api = await TestApi.StartAsync();
        var lawyer = await api.Core.AddProviderAsync(api.Staff.County);
        await api.Core.SitAsync(api.Staff.County, lawyer, DayOfWeek.Tuesday, TestData.Mornings());
        return api;
    }
}
