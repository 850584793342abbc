using WeChatRights.Core.Volunteers.Profiles;

namespace WeChatRights.Core.Volunteers.Assignments.Tasks;

/// <summary>What a volunteer does for a case.</summary>
public enum CaseTaskKind
{
    /// <summary>陪同: to the hospital, the police, the court.</summary>
    Accompany,

    /// <summary>调解</summary>
    Mediate,

    /// <summary>疏导: somebody to talk with.</summary>
    Counsel,

    /// <summary>走访: at her home.</summary>
    Visit,

    /// <summary>送材料</summary>
    DeliverPapers,
}

/// <summary>Which skill may do what.</summary>
internal static class TaskSkills
{
    public static IReadOnlyList<VolunteerSkill> Of(CaseTaskKind kind) =>
        kind switch
        {
            CaseTaskKind.Mediate => [VolunteerSkill.Mediator],
            CaseTaskKind.Counsel => [VolunteerSkill.Counsellor],
            CaseTaskKind.Visit => [VolunteerSkill.SocialWorker, VolunteerSkill.Helper],
            _ => [VolunteerSkill.Helper, VolunteerSkill.SocialWorker],
        };
}
