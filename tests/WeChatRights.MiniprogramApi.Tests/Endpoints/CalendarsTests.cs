using System.Net;
using WeChatRights.Core.Consultations;
using WeChatRights.Core.Consultations.Calendars;
using WeChatRights.Core.SharedKernel;
using WeChatRights.MiniprogramApi.Tests.Support;
using WeChatRights.MiniprogramApi.Tests.Telemetry;
using WeChatRights.Testing;

namespace WeChatRights.MiniprogramApi.Tests.Endpoints;

public sealed class CalendarsTests
{
    [Fact]
    public async Task Feed_IsReadByItsSecretAndKeptByItsMark()
    {
        await using var api = await TestApi.StartAsync();
        var (lawyer, secret) = await FeedAsync(api);
        var client = api.CreateClient();

        var feed = await client.GetJsonAsync($"/calendars/{secret}.ics");
        var mark = feed.Message.Headers.ETag!.ToString();
        api.Clock.Advance(TimeSpan.FromMinutes(5));
        var same = await client.GetJsonAsync($"/calendars/{secret}.ics", ("If-None-Match", mark));
        await api.Core.BookAsync(Actor.Nobody, phone: null);
        var changed = await client.GetJsonAsync($"/calendars/{secret}.ics", ("If-None-Match", mark));

        Assert.Equal("text/calendar; charset=utf-8", feed.Message.Content.Headers.ContentType!.ToString());
        Assert.StartsWith("BEGIN:VCALENDAR\r\n", feed.Text, StringComparison.Ordinal);
        Assert.True(feed.Message.Headers.CacheControl is { Private: true, NoCache: true });
        Assert.Equal((HttpStatusCode.NotModified, ""), (same.Status, same.Text));
        Assert.Equal(HttpStatusCode.OK, changed.Status);
        Assert.Contains("已约", changed.Text, StringComparison.Ordinal);
        Assert.NotEqual(lawyer, Guid.Empty);
    }

    [Fact]
    public async Task Feed_UnknownAndRevoked_AreAnsweredAlike()
    {
        await using var api = await TestApi.StartAsync();
        var (lawyer, secret) = await FeedAsync(api);
        var client = api.CreateClient();
        var other = new string('A', 43);

        var unknown = await client.GetJsonAsync($"/calendars/{other}.ics");
        await api.Core.Dispatcher.SendAsync(api.Staff.County, new RevokeCalendarAddress(lawyer));
        var revoked = await client.GetJsonAsync($"/calendars/{secret}.ics");
        var endless = await client.GetJsonAsync($"/calendars/{new string('A', 3000)}.ics");

        Assert.Equal((HttpStatusCode.NotFound, "not-found"), (unknown.Status, unknown.Code));
        Assert.Equal(WithoutTrace(unknown), WithoutTrace(revoked));
        Assert.Equal(WithoutTrace(unknown), WithoutTrace(endless));
        Assert.False(new Needle(secret).IsIn(revoked.Text));
        Assert.False(new Needle(secret).IsIn(api.Logs.Text), "the secret is in the logs");
    }

    [Fact]
    public async Task BookingCalendar_AfterHerProof_IsAFile()
    {
        await using var api = await TestApi.StartAsync();
        await FeedAsync(api);
        var client = await api.SignInAsync();
        var slots = await client.GetJsonAsync("/consultation-slots?from=2026-11-02&to=2026-11-30");
        var held = await client.PostAsync("/consultation-holds", new { slotId = slots["items"][0].GetProperty("id").GetGuid() });
        var booked = await client.BookAsync(Bodies.Booking(held["holdId"].GetGuid()).With("anonymous", true).With("pin", Bodies.Pin));
        await client.StepUpAsync(Bodies.Pin);

        var file = await client.GetJsonAsync($"/bookings/{booked["id"].GetGuid()}/calendar");

        Assert.True(file.Status == HttpStatusCode.OK, file.Text);
        Assert.Equal("text/calendar; charset=utf-8", file.Message.Content.Headers.ContentType!.ToString());
        Assert.True(file.Message.Headers.CacheControl!.NoStore);
        Assert.Contains("SUMMARY:预约\r\n", file.Text, StringComparison.Ordinal);
    }

    private static string WithoutTrace(Answer answer) =>
        System.Text.RegularExpressions.Regex.Replace(
            answer.Text,
            "\"traceId\":\"[^\"]*\"",
            "",
            System.Text.RegularExpressions.RegexOptions.None,
            TimeSpan.FromSeconds(1)
        );

    private static async Task<(Guid Lawyer, string Secret)> FeedAsync(TestApi api)
    {
        var lawyer = await api.Core.AddProviderAsync(api.Staff.County);
        await api.Core.SitAsync(
            api.Staff.County,
            lawyer,
            DayOfWeek.Tuesday,
            TestData.Mornings(kind: ConsultationKind.OnSite, station: TestCity.Township)
        );
        return (lawyer, (await api.Core.Dispatcher.SendAsync(api.Staff.County, new IssueCalendarAddress(lawyer))).Secret);
    }
}
