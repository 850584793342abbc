using WeChatRights.Core.Consultations;
using WeChatRights.Core.Consultations.Calendars;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Testing;

namespace WeChatRights.Core.Tests.Consultations;

/// <summary>A file from outside: what it says of busy times is taken, everything else is refused in words.</summary>
public sealed class BusyFileTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 2, 8, 0, 0, ChinaTime.Offset);
    private static readonly DateTimeOffset Until = Now.AddDays(60);

    [Theory]
    [InlineData("DTSTART:20261103T010000Z\r\nDTEND:20261103T020000Z", "3 09:00-3 10:00")]
    [InlineData("DTSTART:20261103T090000\r\nDTEND:20261103T100000", "3 09:00-3 10:00")] // Without a zone: China's.
    [InlineData("DTSTART;TZID=China Standard Time:20261103T090000\r\nDURATION:PT90M", "3 09:00-3 10:30")]
    [InlineData("DTSTART;TZID=Europe/Berlin:20261103T090000\r\nDURATION:PT1H", "3 16:00-3 17:00")]
    [InlineData("DTSTART;VALUE=DATE:20261103", "3 00:00-4 00:00")]
    [InlineData("DTSTART:20261030T010000Z\r\nDTEND:20261102T010000Z", "2 08:00-2 09:00")] // Under way: only what is to come.
    [InlineData("DTSTART:20261030T010000Z\r\nDTEND:20261101T010000Z", "")]
    [InlineData("DTSTART:20280101T010000Z\r\nDTEND:20280101T020000Z", "")]
    [InlineData("DTSTART:20261103T010000Z", "")] // A moment takes no time.
    [InlineData("DTSTART:20261103T010000Z\r\nDTEND:20261103T020000Z\r\nTRANSP:TRANSPARENT", "")]
    [InlineData("DTSTART:20261103T010000Z\r\nDTEND:20261103T020000Z\r\nSTATUS:CANCELLED", "")]
    [InlineData(
        "DTSTART:20251104T010000Z\r\nDTEND:20251104T020000Z\r\nRRULE:FREQ=WEEKLY;UNTIL=20261111T000000Z",
        "3 09:00-3 10:00, 10 09:00-10 10:00"
    )]
    [InlineData(
        "DTSTART:20261103T010000Z\r\nDTEND:20261103T020000Z\r\nRRULE:FREQ=DAILY;COUNT=3\r\nEXDATE:20261104T010000Z",
        "3 09:00-3 10:00, 5 09:00-5 10:00"
    )]
    public void Read_AnEvent_GivesWhenOneIsBusy(string times, string expected) => Assert.Equal(expected, Words(Of(Event("a", times))));

    [Fact]
    public void Read_ManyEvents_JoinsWhatMeets() =>
        Assert.Equal(
            "3 09:00-3 11:00",
            Words(
                Of(
                    Event("b", "DTSTART:20261103T020000Z\r\nDTEND:20261103T030000Z")
                        + Event("a", "DTSTART:20261103T010000Z\r\nDTEND:20261103T020000Z")
                        + Event("c", "DTSTART:20261103T011500Z\r\nDTEND:20261103T013000Z")
                )
            )
        );

    /// <summary>Who exports his whole calendar exports what he reads from here, too: that must not close his own free times.</summary>
    [Fact]
    public void Read_OurOwnFeed_IsNobodysBusyTime()
    {
        var feed = CalendarText.Write(
            [new CalendarEntry($"x{ReadCalendarFeedHandler.UidEnd}", Now.AddHours(1), Now.AddHours(2), "咨询 电话 已约")],
            "x",
            "x",
            Now
        );

        Assert.Empty(BusyFile.Read(feed, Now, Until));
        Assert.Single(BusyFile.Read(feed.Replace(ReadCalendarFeedHandler.UidEnd, "@elsewhere", StringComparison.Ordinal), Now, Until));
    }

    [Theory]
    [InlineData("")]
    [InlineData("你好")]
    [InlineData("<html>BEGIN:VCALENDAR</html>")]
    [InlineData("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:2026")]
    public void Read_WhatIsNoCalendar_IsRefused(string text) => Assert.Equal("calendar-unreadable", RefusalOf(text));

    [Theory]
    [InlineData("DTSTART;TZID=Mars/Base:20261103T090000\r\nDURATION:PT1H", "calendar-unreadable")]
    [InlineData("DTSTART:20261103T010000Z\r\nDTEND:20261102T010000Z", "calendar-unreadable")]
    [InlineData("DTSTART:20261103T010000Z\r\nRRULE:FREQ=SOMETIMES", "calendar-unreadable")]
    [InlineData("DTSTART:20261103T010000Z\r\nDURATION:PT1H\r\nRRULE:FREQ=DAILY;INTERVAL=0", "calendar-unreadable")]
    [InlineData("DTSTART:20260101T010000Z\r\nDURATION:PT1H\r\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "calendar-unreadable")]
    [InlineData("DTSTART:20261103T010000Z\r\nDURATION:PT1H\r\nRRULE:FREQ=SECONDLY", "calendar-too-fine")]
    [InlineData("DTSTART:20261103T010000Z\r\nDURATION:PT1H\r\nRRULE:FREQ=DAILY;BYHOUR=1,2;BYMINUTE=0,1", "calendar-too-fine")]
    public void Read_AnEventThatMakesNoSense_IsRefused(string times, string code) => Assert.Equal(code, RefusalOf(File(Event("a", times))));

    [Fact]
    public void Read_MoreThanAnybodyHas_IsRefused()
    {
        var daily = Enumerable.Range(0, 60).Select(n => Event($"a{n}", "DTSTART:20261103T010000Z\r\nDURATION:PT1H\r\nRRULE:FREQ=DAILY"));
        var old = Enumerable.Range(0, 40).Select(n => Event($"a{n}", "DTSTART:16040101T010000Z\r\nDURATION:PT1H\r\nRRULE:FREQ=DAILY"));
        var birthdays = Enumerable.Range(0, 40).Select(n => Event($"a{n}", "DTSTART;VALUE=DATE:16041104\r\nRRULE:FREQ=YEARLY"));

        Assert.Equal("calendar-too-full", RefusalOf(File(string.Concat(daily))));
        Assert.Equal("calendar-too-full", RefusalOf(File(string.Concat(old))));
        Assert.Single(Of(string.Concat(birthdays)));
    }

    private static IReadOnlyList<BusyStretch> Of(string events) => BusyFile.Read(File(events), Now, Until);

    private static string? RefusalOf(string text) =>
        (Record.Exception(() => BusyFile.Read(text, Now, Until)) as DomainException)?.Error.Code;

    private static string File(string events) => TestData.CalendarFile(events);

    private static string Event(string uid, string times) => TestData.CalendarEvent(uid, times);

    private static string Words(IEnumerable<BusyStretch> stretches) =>
        string.Join(", ", stretches.Select(s => $"{s.StartsAt.InChina():d HH:mm}-{s.EndsAt.InChina():d HH:mm}"));
}
