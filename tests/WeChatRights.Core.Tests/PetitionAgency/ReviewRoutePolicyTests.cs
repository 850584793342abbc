using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.PetitionAgency.Reviews;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Tests.PetitionAgency;

/// <summary>Which way of review is open, and until when (信访工作条例 arts. 31, 34 to 36).</summary>
public sealed class ReviewRoutePolicyTests
{
    private static readonly WorkingCalendar Calendar = new();
    private static readonly DateOnly Replied = new(2026, 11, 2);
    private static readonly DateOnly Asked = new(2026, 11, 20);
    private static readonly OpinionLimits Claim = new(EndsWithOpinion: true, ReplyEnded: true, Review: null, Recheck: null);

    [Fact]
    public void Opinion_GivesThirtyDaysForAReview_TheDayItselfNotCounted()
    {
        Assert.Equal(new ReviewRoute(ReviewStep.MayAskReview, new DateOnly(2026, 12, 2)), Of(Claim, Replied));
        Assert.Equal(ReviewStep.MayAskReview, On(new DateOnly(2026, 12, 2), Claim, Replied)?.Step);
        Assert.Equal(ReviewStep.TooLate, On(new DateOnly(2026, 12, 3), Claim, Replied)?.Step);
    }

    [Fact]
    public void LastDay_OnASunday_IsTheNextWorkingDay() =>
        Assert.Equal(new DateOnly(2026, 12, 7), Of(Claim, new DateOnly(2026, 11, 6))?.Until); // 6 December is a Sunday.

    [Fact]
    public void NoOpinion_GivesNoWay() => Assert.Null(Of(Claim with { ReplyEnded = false }));

    [Fact]
    public void AnotherClassOrRoute_GivesNoWay() => Assert.Null(Of(Claim with { EndsWithOpinion = false }, Replied));

    [Fact]
    public void Reply_WhoseDayNobodyHasTold_NamesNoDay() => Assert.Equal(new ReviewRoute(ReviewStep.MayAskReview, null), Of(Claim));

    [Fact]
    public void Review_ThatRuns_NamesTheDayOfItsAnswer()
    {
        var asked = Claim with { Review = new OpinionLimit(Asked, Asked.AddDays(30), null) };

        Assert.Equal(new ReviewRoute(ReviewStep.ReviewRuns, Asked.AddDays(30)), Of(asked, Replied));
    }

    /// <summary>Counted from the opinion of the review and never from the first one.</summary>
    [Fact]
    public void Review_ThatIsAnswered_GivesThirtyDaysForARecheck()
    {
        var reviewed = Claim with { Review = new OpinionLimit(Asked, Asked.AddDays(30), Asked.AddDays(5)) };

        Assert.Equal(new ReviewRoute(ReviewStep.MayAskRecheck, new DateOnly(2026, 12, 25)), Of(reviewed, Replied, Asked.AddDays(5)));
        Assert.Equal(new ReviewRoute(ReviewStep.MayAskRecheck, null), Of(reviewed, Replied));
    }

    /// <summary>终结: there is no way any more.</summary>
    [Fact]
    public void Recheck_ThatIsAnswered_EndsIt()
    {
        var review = new OpinionLimit(Asked, Asked.AddDays(30), Asked.AddDays(5));
        var rechecked = Claim with { Review = review, Recheck = review with { EndedOn = null } };

        Assert.Equal(ReviewStep.RecheckRuns, Of(rechecked, Replied)?.Step);
        Assert.Null(Of(rechecked with { Recheck = review }, Replied));
    }

    private static ReviewRoute? Of(OpinionLimits chain, params DateOnly[] opinions) => On(new DateOnly(2026, 11, 27), chain, opinions);

    private static ReviewRoute? On(DateOnly today, OpinionLimits chain, params DateOnly[] opinions) =>
        ReviewRoutePolicy.Of(chain, opinions, Calendar, today);
}
