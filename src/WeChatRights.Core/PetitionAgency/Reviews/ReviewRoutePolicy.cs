using WeChatRights.Core.Cases.Contracts;

namespace WeChatRights.Core.PetitionAgency.Reviews;

/// <summary>Where she stands on the way of review of a written opinion (信访工作条例 arts. 34 to 36).</summary>
public enum ReviewStep
{
    /// <summary>复查: she may ask the superior of the organ that has decided (art. 35).</summary>
    MayAskReview,

    /// <summary>The answer to it is owed.</summary>
    ReviewRuns,

    /// <summary>复核: she may ask the superior of the organ that has reviewed (art. 36).</summary>
    MayAskRecheck,
    RecheckRuns,

    /// <summary>The days to ask are over.</summary>
    TooLate,
}

/// <param name="Until">The last day to ask, or the day by which the answer is owed; null: nobody has told the day on the paper.</param>
public sealed record ReviewRoute(ReviewStep Step, DateOnly? Until);

/// <summary>Which way of review is open to her, and until when. Pure.</summary>
internal static class ReviewRoutePolicy
{
    /// <summary>信访工作条例 arts. 35, 36: 30 calendar days from the written reply; the day itself is not counted (Civil Code art. 201).</summary>
    public const int DaysToAsk = 30;

    /// <param name="opinions">The days that stand on the written opinions. The reply reaches her on that day or later, so the day reckoned from it is never too late.</param>
    /// <returns>Null: the law gives her no way here, or not yet.</returns>
    public static ReviewRoute? Of(OpinionLimits chain, IReadOnlyCollection<DateOnly> opinions, WorkingCalendar calendar, DateOnly today)
    {
        if (!chain.EndsWithOpinion || chain.Recheck is { EndedOn: not null })
        {
            return null; // 终结: after 复核 there is no way any more (art. 36).
        }

        if (chain.Recheck is { } recheck)
        {
            return new ReviewRoute(ReviewStep.RecheckRuns, recheck.Due);
        }

        if (chain.Review is { EndedOn: null } review)
        {
            return new ReviewRoute(ReviewStep.ReviewRuns, review.Due);
        }

        if (chain.Review is { } reviewed)
        {
            return Ask(ReviewStep.MayAskRecheck, Latest(opinions.Where(on => on >= reviewed.From)), calendar, today);
        }

        return opinions.Count > 0 ? Ask(ReviewStep.MayAskReview, Latest(opinions), calendar, today)
            : chain.ReplyEnded ? new ReviewRoute(ReviewStep.MayAskReview, null)
            : null;
    }

    private static ReviewRoute Ask(ReviewStep step, DateOnly? replied, WorkingCalendar calendar, DateOnly today)
    {
        DateOnly? until = replied is { } on ? calendar.OnOrAfter(on.AddDays(DaysToAsk)) : null;
        return until < today ? new ReviewRoute(ReviewStep.TooLate, until) : new ReviewRoute(step, until);
    }

    private static DateOnly? Latest(IEnumerable<DateOnly> days) => days.Select(day => (DateOnly?)day).Max();
}
