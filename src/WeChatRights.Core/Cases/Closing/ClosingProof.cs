namespace WeChatRights.Core.Cases.Closing;

/// <summary>What shows that a case has ended as it is said to have (rulebook §3.7: a referred case ends on the other unit's written answer).</summary>
public enum ClosingProof
{
    /// <summary>She says so herself, over the safe channel.</summary>
    HerWord,

    /// <summary>调解协议书, signed by both.</summary>
    Agreement,

    /// <summary>Judgment, order or another paper of a court.</summary>
    CourtPaper,

    /// <summary>Written answer of another unit.</summary>
    OrganPaper,

    /// <summary>Our own record of the talk, the help or the mediation.</summary>
    ServiceRecord,

    /// <summary>Record of the attempts to reach her.</summary>
    ContactRecord,
}
