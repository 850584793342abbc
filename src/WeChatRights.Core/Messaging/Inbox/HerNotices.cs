namespace WeChatRights.Core.Messaging.Inbox;

/// <summary>What belongs into her inbox.</summary>
internal static class HerNotices
{
    /// <param name="unlocked">Cases that her session has unlocked; what is about none is hers by her sign-in.</param>
    public static IQueryable<Notice> OfHers(this IQueryable<Notice> notices, IReadOnlyCollection<Guid> unlocked, CallContext call)
    {
        var her = (call.Actor as CitizenActor)?.CitizenId;
        return notices.Where(notice =>
            (notice.CaseId != null && unlocked.Contains(notice.CaseId.Value))
            || (notice.CaseId == null && her != null && notice.CitizenId == her)
        );
    }
}
