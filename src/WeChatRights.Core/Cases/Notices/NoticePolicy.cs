using WeChatRights.Core.Cases.Contracts;

namespace WeChatRights.Core.Cases.Notices;

/// <summary>Which written notices a case has (信访工作条例 arts. 19(3), 23, 36(3)), and how they may be handed over. Pure.</summary>
public static class NoticePolicy
{
    private static readonly NoticeWay[] WaysToHer = [NoticeWay.InPerson, NoticeWay.Post, NoticeWay.MiniProgram, NoticeWay.Phone];
    private static readonly NoticeWay[] WaysToAnOffice = [NoticeWay.InPerson, NoticeWay.Post, NoticeWay.Confidential];

    /// <summary>It lies on her table; the others stay within the federation.</summary>
    public static bool IsForHer(CaseNoticeKind kind) => kind is not (CaseNoticeKind.Order or CaseNoticeKind.Objection);

    public static IReadOnlyList<NoticeWay> Ways(CaseNoticeKind kind) => IsForHer(kind) ? WaysToHer : WaysToAnOffice;

    /// <summary>信访工作条例 art. 23(2): whose name or address is not clear need not be told in writing.</summary>
    internal static bool IsOwed(CaseNoticeKind kind, bool anonymous) => !(anonymous && IsForHer(kind));

    /// <summary>The entry that a notice is about: the latest of its kind, unless it was taken back since.</summary>
    /// <param name="newestFirst">The time line.</param>
    internal static T? Origin<T>(CaseNoticeKind kind, IEnumerable<T> newestFirst, Func<T, CaseEventKind> kindOf)
        where T : class
    {
        var (origin, takenBackBy) = Entries(kind);
        var latest = newestFirst.FirstOrDefault(entry => kindOf(entry) == origin || kindOf(entry) == takenBackBy);
        return latest is not null && kindOf(latest) == origin ? latest : null;
    }

    private static (CaseEventKind Origin, CaseEventKind? TakenBackBy) Entries(CaseNoticeKind kind) =>
        kind switch
        {
            CaseNoticeKind.Acceptance => (CaseEventKind.Accepted, null),
            CaseNoticeKind.SentDown or CaseNoticeKind.Order => (CaseEventKind.SentDown, CaseEventKind.Objected),
            CaseNoticeKind.Guidance => (CaseEventKind.Guided, CaseEventKind.FinishUndone),
            CaseNoticeKind.Objection => (CaseEventKind.Objected, null),
            CaseNoticeKind.Refusal => (CaseEventKind.DutyDeclined, CaseEventKind.FinishUndone),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
}
