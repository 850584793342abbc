using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.Regions.Contracts;

namespace WeChatRights.Core.Cases;

/// <summary>
/// Which of the possible actions this person may do. Whoever sees a case may add a note; deciding belongs to the accountable owner,
/// the named superior and the posts of the unit that handles it or of one above. Someone who worked on it earlier only notes.
/// </summary>
internal static class CaseAuthority
{
    public static bool Allows(StaffRights staff, Case about, CaseAction action) =>
        action switch
        {
            CaseAction.RequestWithdrawal or CaseAction.Supplement => false, // Hers alone.
            CaseAction.AddNote or CaseAction.RecordNotice or CaseAction.RecordRepeat or CaseAction.RecordVisit => staff.Has(
                Permission.HandleCase
            ), // Whoever hears her writes it down.
            CaseAction.UndoFinish => about.FinishedBy == staff.StaffId,
            CaseAction.DecideLowerRisk => staff.Has(Permission.HandleCase), // The second person need not handle it.
            _ => staff.Has(PermissionFor(action)) && Decides(staff, about, PermissionFor(action)),
        };

    /// <summary>What to offer on the case's page now: the table of states, the person's rights, and what would be refused anyway.</summary>
    public static IReadOnlyList<CaseAction> Offered(StaffRights staff, Case about, DateTimeOffset now) =>
        [.. CaseTransitions.From(about.Status).Where(action => Allows(staff, about, action) && Sensible(staff, about, action, now))];

    /// <summary>Answers for the case's county or the city (rulebook §13.3: only they put a risk lower).</summary>
    public static bool IsOfCounty(StaffRights staff, Case about) =>
        staff.Areas(Permission.HandleCase).Any(area => area.Level <= DivisionLevel.County && area.Contains(about.Township));

    private static bool Sensible(StaffRights staff, Case about, CaseAction action, DateTimeOffset now) =>
        action switch
        {
            CaseAction.Object => about.MayBeObjected,
            CaseAction.Guide => about.MayBeGuided,
            CaseAction.EscalateUp => about.Unit.Level != DivisionLevel.City,
            CaseAction.SendDown => about.Unit.Level < (about.AvoidVillage ? DivisionLevel.Township : DivisionLevel.Village),
            CaseAction.AnswerWithdrawal => about.WithdrawalRequested,
            CaseAction.AnswerObjection => about.ObjectionPending,
            CaseAction.UndoFinish => about.MayBeUndone(now),
            CaseAction.Mediate => about.NoMediation is null,
            CaseAction.Close => about.ClosingTo is null,
            CaseAction.DecideClosing => about.ClosingTo is not null,
            CaseAction.Archive => about.ArchivedAt is null && !about.MayBeUndone(now),
            CaseAction.EndTracking => about.AwaitsOthers,
            CaseAction.ExtendTracked => about.MayBeExtended(now),
            CaseAction.RecordSafetyContact => about.AwaitsSafetyContact,
            CaseAction.ProposeLowerRisk => about.MayBeLowered && IsOfCounty(staff, about),
            CaseAction.DecideLowerRisk => about.LoweringTo is not null && about.LoweringBy != staff.StaffId && IsOfCounty(staff, about),
            _ => true,
        };

    private static bool Decides(StaffRights staff, Case about, Permission permission) =>
        about.OwnerId == staff.StaffId
        || staff.Covers(permission, about.Unit)
        || about.Members.Any(member => member.StaffId == staff.StaffId && member.Role == CaseMemberRole.Supervisor);

    private static Permission PermissionFor(CaseAction action) =>
        action is CaseAction.SendDown or CaseAction.Object or CaseAction.EscalateUp or CaseAction.AnswerObjection
            ? Permission.RouteCase
            : Permission.HandleCase;
}
