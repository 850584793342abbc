using System.Text.RegularExpressions;
using WeChatRights.Core.Consultations;
using WeChatRights.Core.Consultations.Calendars;
using WeChatRights.Core.SharedKernel;
using WeChatRights.MiniprogramApi.Tests.Support;
using WeChatRights.Testing;

namespace WeChatRights.MiniprogramApi.Tests;

/// <summary>
/// What goes out to calendars is what the client's suite reads with a foreign reader (miniprogram/test/booking/calendar.test.ts). Written anew by
/// scripts/update-openapi.
/// </summary>
public sealed partial class CalendarContractTests
{
    [Fact]
    public async Task Samples_OfBothCalendars_AreWhatTheApiWrites()
    {
        await using var api = await TestApi.StartAsync();
        var lawyer = await api.Core.AddProviderAsync(api.Staff.County);
        var shape = TestData.Mornings(kind: ConsultationKind.OnSite, station: TestCity.Township);
        await api.Core.SitAsync(api.Staff.County, lawyer, DayOfWeek.Tuesday, shape);
        var client = await api.SignInAsync();
        var slots = await client.GetJsonAsync("/consultation-slots?from=2026-11-02&to=2026-11-30");
        var held = await client.PostAsync("/consultation-holds", new { slotId = slots["items"][0].GetProperty("id").GetGuid() });
        var booked = await client.BookAsync(Bodies.Booking(held["holdId"].GetGuid()).With("pin", Bodies.Pin));
        await client.StepUpAsync(Bodies.Pin);
        var address = await api.Core.Dispatcher.SendAsync(api.Staff.County, new IssueCalendarAddress(lawyer));

        var feed = (await client.GetJsonAsync($"/calendars/{address.Secret}.ics")).Text;
        var hers = (await client.GetJsonAsync($"/bookings/{booked["id"].GetGuid()}/calendar")).Text;

        var number = 0;
        await AssertSampleAsync("provider-feed.ics", FeedUid().Replace(feed, _ => $"UID:{++number:D32}@"));
        await AssertSampleAsync("booking.ics", BookingUid().Replace(hers, "UID:86789abcdef01234\r\n"));
        Assert.Equal(24, number);
    }

    private static async Task AssertSampleAsync(string name, string live)
    {
        var path = RepositoryRoot.Combine("tests", "WeChatRights.MiniprogramApi.Tests", "Samples", name);
        if (Environment.GetEnvironmentVariable("UPDATE_CONTRACT") == "1")
        {
            await File.WriteAllTextAsync(path, live, TestContext.Current.CancellationToken);
        }

        Assert.Equal(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken), live);
    }

    [GeneratedRegex("UID:[0-9a-f]{32}@", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FeedUid();

    [GeneratedRegex("UID:[0-9a-f]{16}\r\n", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BookingUid();
}
