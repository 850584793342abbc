using CsCheck;
using WeChatRights.Core.Referrals;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Testing;

namespace WeChatRights.Core.Tests.Referrals;

public sealed class ReferralPolicyTests
{
    private static readonly WorkingCalendar Calendar = new();
    private static readonly ReferralOptions Options = new();

    [Fact]
    public void AnswerBy_ByUrgency_TwoHoursADayTwoDaysOrThreeWorkingDays()
    {
        var monday = TestCore.Start; // 10:00.

        Assert.Equal(monday.AddHours(2), By(ReferralUrgency.Critical, monday));
        Assert.Equal(monday.AddHours(24), By(ReferralUrgency.Urgent, monday));
        Assert.Equal(monday.AddHours(48), By(ReferralUrgency.Soon, monday));
        Assert.Equal(ChinaTime.EndOfDay(new DateOnly(2026, 11, 5)), By(ReferralUrgency.Normal, monday));
    }

    /// <summary>National Day 2026: 1 to 7 October are off.</summary>
    [Fact]
    public void AnswerBy_OverAHoliday_HoursRunOnAndWorkingDaysDoNot()
    {
        var eve = new DateTimeOffset(2026, 9, 30, 18, 0, 0, ChinaTime.Offset);
        var third = Calendar.AddWorkingDays(new DateOnly(2026, 9, 30), 3);

        Assert.Equal(eve.AddHours(2), By(ReferralUrgency.Critical, eve));
        Assert.Equal(eve.AddHours(48), By(ReferralUrgency.Soon, eve));
        Assert.Equal(ChinaTime.EndOfDay(third), By(ReferralUrgency.Normal, eve));
        Assert.True(third >= new DateOnly(2026, 10, 10));
    }

    [Fact]
    public void AnswerBy_PilotCounty_NeverLaterThanThreeWorkingDays() =>
        Gen.Select(Gen.Int[0, 60 * 24 * 700], Gen.Int[0, 3], Gen.Int[24, 168])
            .Sample(
                (minutes, urgency, soon) =>
                {
                    var sent = TestCore.Start.AddDays(-300).AddMinutes(minutes);
                    var generous = new ReferralOptions { SoonHours = soon };
                    var by = ReferralPolicy.AnswerBy((ReferralUrgency)urgency, sent, generous, Calendar);
                    return by > sent && by <= ChinaTime.EndOfDay(Calendar.AddWorkingDays(sent.ChinaDate(), 3));
                },
                iter: 2_000
            );

    [Fact]
    public void FirstReportBy_PilotCounty_ThreeWorkingDaysAndADayWhenUrgent()
    {
        var friday = TestCore.Start.AddDays(4);

        Assert.Equal(friday.AddHours(24), ReferralPolicy.FirstReportBy(ReferralUrgency.Critical, friday, Options, Calendar));
        Assert.Equal(friday.AddHours(24), ReferralPolicy.FirstReportBy(ReferralUrgency.Urgent, friday, Options, Calendar));
        var third = ChinaTime.EndOfDay(new DateOnly(2026, 11, 11));
        Assert.Equal(third, ReferralPolicy.FirstReportBy(ReferralUrgency.Soon, friday, Options, Calendar));
        Assert.Equal(third, ReferralPolicy.FirstReportBy(ReferralUrgency.Normal, friday, Options, Calendar));
    }

    [Fact]
    public void NextReportBy_Ours_FifteenDays() =>
        Assert.Equal(ChinaTime.EndOfDay(new DateOnly(2026, 11, 17)), ReferralPolicy.NextReportBy(TestCore.Start, Options));

    private static DateTimeOffset By(ReferralUrgency urgency, DateTimeOffset sent) =>
        ReferralPolicy.AnswerBy(urgency, sent, Options, Calendar);
}
