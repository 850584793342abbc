using System.Globalization;
using WeChatRights.Core.Consultations.Waiting;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Tests.Consultations;

public sealed class OfferTimesTests
{
    [Theory]
    [InlineData("2026-11-02T10:00", "2026-11-05T09:00", "2026-11-02T12:00")]
    [InlineData("2026-11-02T08:00", "2026-11-05T09:00", "2026-11-02T10:00")]
    [InlineData("2026-11-02T07:59", "2026-11-05T09:00", null)] // The night.
    [InlineData("2026-11-02T19:00", "2026-11-05T09:00", "2026-11-02T20:00")] // Cut at its beginning.
    [InlineData("2026-11-02T19:30", "2026-11-05T09:00", "2026-11-02T20:00")]
    [InlineData("2026-11-02T19:31", "2026-11-05T09:00", null)]
    [InlineData("2026-11-02T23:00", "2026-11-05T09:00", null)]
    [InlineData("2026-11-02T10:00", "2026-11-02T12:00", "2026-11-02T11:00")] // It can be booked no later.
    [InlineData("2026-11-02T10:00", "2026-11-02T11:30", "2026-11-02T10:30")]
    [InlineData("2026-11-02T10:00", "2026-11-02T11:29", null)]
    public void Until_LiesInTheDayAndBeforeTheLeadTime(string now, string startsAt, string? until) =>
        Assert.Equal(until is null ? null : At(until), OfferTimes.Until(At(now), At(startsAt)));

    private static DateTimeOffset At(string china) =>
        new(DateTime.ParseExact(china, "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture), ChinaTime.Offset);
}
