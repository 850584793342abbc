using System.Globalization;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Cases.Tracked;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Tests.Cases.Tracked;

/// <summary>Limits of other organs. Off in 2026: 25 to 27 September, 1 to 7 October; made up on 20 September and 10 October.</summary>
public sealed class TrackedPolicyTests
{
    private static readonly WorkingCalendar Calendar = new();

    [Fact]
    public void PetitionReply_XfArt34_SixtyCalendarDays() => Ends(ClockKind.PetitionReply, "2026-09-02 15:00", "2026-11-02"); // 1 November is a Sunday.

    [Fact]
    public void PetitionReplyExtended_XfArt34_ThirtyMoreFromTheSixtiethDay()
    {
        var more = TrackedPolicy.Extend(At("2026-09-02 15:00"), At("2026-10-20 09:00"), Calendar);

        Assert.Equal((At("2026-10-20 09:00"), EndOf("2026-12-01")), (more.StartedAt, more.DueAt));
    }

    [Theory]
    [InlineData(ClockKind.PetitionReview)]
    [InlineData(ClockKind.PetitionRecheck)]
    public void PetitionReview_XfArts35And36_ThirtyCalendarDays(ClockKind kind) => Ends(kind, "2026-09-01 08:00", "2026-10-08"); // 1 October is off.

    [Fact]
    public void SimpleReply_TenWorkingDays() => Ends(ClockKind.SimpleReply, "2026-09-24 08:00", "2026-10-15");

    [Theory]
    [InlineData(ClockKind.AidDecision, "2026-09-28 10:00", "2026-10-08")]
    [InlineData(ClockKind.AidDecision, "2026-11-02 10:00", "2026-11-09")]
    [InlineData(ClockKind.AidAssignment, "2026-11-02 10:00", "2026-11-05")]
    public void LegalAid_FyfArt43_SevenAndThreeCalendarDays(ClockKind kind, string since, string day) => Ends(kind, since, day);

    [Fact]
    public void PoliceFeedback_QzbgArt10_ThreeCalendarDays() => Ends(ClockKind.PoliceFeedback, "2026-11-02 10:00", "2026-11-05");

    [Fact]
    public void PetitionDispatch_XfArt22_FifteenCalendarDays() => Ends(ClockKind.PetitionDispatch, "2026-09-18 15:00", "2026-10-08"); // 3 October is off.

    [Fact]
    public void AidReview_FyfArt49_FiveCalendarDays() => Ends(ClockKind.AidReview, "2026-11-03 10:00", "2026-11-09"); // 8 November is a Sunday.

    [Fact]
    public void AidMeeting_MinorsAid2020Art6_FiveWorkingDays() => Ends(ClockKind.AidMeeting, "2026-09-24 10:00", "2026-10-09");

    [Theory]
    [InlineData("2026-11-30 10:00", "2026-12-30")]
    [InlineData("2026-10-31 10:00", "2026-11-30")]
    public void ProposalReply_WbfArt114_OneMonth(string since, string day) => Ends(ClockKind.ProposalReply, since, day);

    [Fact]
    public void ShelterStay_MinFa2015No189_TenCalendarDays_RestDaysIncluded() =>
        Ends(ClockKind.ShelterStay, "2026-09-24 22:00", "2026-10-04");

    [Theory]
    [InlineData(ClockKind.ProtectionOrder, 72)]
    [InlineData(ClockKind.UrgentProtectionOrder, 24)]
    public void ProtectionOrder_FjbArt28_SeventyTwoHoursAndTwentyFourWhenUrgent(ClockKind kind, int hours) => Lasts(kind, hours, hours);

    [Fact]
    public void OrderService_HnFjbArt38_TwentyFourHours() => Lasts(ClockKind.OrderService, 24, 24);

    [Fact]
    public void WarningLetter_HnFjbArt25_TwentyFourHours_SeventyTwoAtMost() => Lasts(ClockKind.WarningLetter, 24, 72);

    [Fact]
    public void Kinds_AreAllTracked_AndNoneOfOurs()
    {
        Assert.All(TrackedPolicy.Kinds, kind => Assert.True(TrackedPolicy.IsTracked(kind)));
        ClockKind[] ours =
        [
            ClockKind.AcceptanceNotice,
            ClockKind.Objection,
            ClockKind.FirstContact,
            ClockKind.Handling,
            ClockKind.Answer,
            ClockKind.PoliceReport,
            ClockKind.SafetyContact,
            ClockKind.Reassessment,
            ClockKind.MandatoryReport,
            ClockKind.FirstHelp,
        ];
        Assert.Equal(ours, Enum.GetValues<ClockKind>().Where(kind => !TrackedPolicy.IsTracked(kind)));
    }

    private static void Ends(ClockKind kind, string since, string day)
    {
        var clock = TrackedPolicy.Start(kind, At(since), Calendar);

        Assert.Equal(new ClockStart(kind, At(since), EndOf(day), EndOf(day)), clock);
    }

    /// <summary>Over the holiday: hours know none.</summary>
    private static void Lasts(ClockKind kind, int target, int limit)
    {
        var since = At("2026-10-01 20:30");

        Assert.Equal(
            new ClockStart(kind, since, since.AddHours(limit), since.AddHours(target)),
            TrackedPolicy.Start(kind, since, Calendar)
        );
    }

    private static DateTimeOffset EndOf(string day) => ChinaTime.EndOfDay(DateOnly.Parse(day, CultureInfo.InvariantCulture));

    private static DateTimeOffset At(string local) =>
        new(DateTime.ParseExact(local, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), ChinaTime.Offset);
}
