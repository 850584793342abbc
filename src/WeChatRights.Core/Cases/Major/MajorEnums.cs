namespace WeChatRights.Core.Cases.Major;

/// <summary>Why a case is coordinated as a major one (rulebook S50, §3.8.1). The choice is ours; the words beside it say more.</summary>
public enum MajorGround
{
    /// <summary>涉及多个部门: two or more organs have to act together.</summary>
    SeveralOrgans,

    /// <summary>久拖不决: nobody brings it further.</summary>
    Deadlock,

    /// <summary>跨县区</summary>
    AcrossCounties,

    /// <summary>后果严重: somebody was killed or gravely hurt, or is about to be.</summary>
    GraveHarm,

    /// <summary>可能造成社会影响 (信访工作条例 art. 25).</summary>
    PublicConcern,

    /// <summary>群体性: many persons in one matter.</summary>
    ManyPersons,
    Other,
}

/// <summary>To whom a major or urgent matter is reported (信访工作条例 art. 25).</summary>
public enum ReportOrgan
{
    /// <summary>本级党委</summary>
    PartyCommittee,

    /// <summary>本级政府</summary>
    Government,

    /// <summary>有关主管部门</summary>
    CompetentDepartment,

    /// <summary>本级信访工作联席会议办公室</summary>
    JointConferenceOffice,

    /// <summary>上级妇联</summary>
    FederationAbove,
}

public enum ReportWay
{
    InPerson,
    Phone,

    /// <summary>A written report by the confidential channel.</summary>
    Writing,
}
