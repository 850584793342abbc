namespace WeChatRights.Core.PetitionAgency;

/// <summary>Where a mandate stands.</summary>
public enum MandateState
{
    /// <summary>Written, not signed: nobody may act.</summary>
    Drafted,

    /// <summary>Signed by her or her representative; holds within its term.</summary>
    Active,

    /// <summary>She has taken it back, or has not signed it (Civil Code art. 173(2)).</summary>
    Revoked,

    /// <summary>The last agent has laid it down, or must stand aside (art. 173(2)).</summary>
    Resigned,

    /// <summary>Its term is over (art. 173(1)).</summary>
    Expired,

    /// <summary>What it was given for is done, or the case has ended (art. 173(1)).</summary>
    Ended,
}

/// <summary>What may happen to a mandate. The table of <c>MandateTransitions</c> says when.</summary>
public enum MandateAction
{
    Sign,
    Revoke,

    /// <summary>One of several agents goes; the others stay.</summary>
    LeaveOne,

    /// <summary>The last agent goes.</summary>
    Resign,
    Expire,
    End,

    /// <summary>转委托 (Civil Code art. 169).</summary>
    Substitute,

    /// <summary>The end of the case was taken back, and with it the end of the mandate.</summary>
    Resume,
}

/// <summary>Who gives the mandate.</summary>
public enum MandatePrincipal
{
    Herself,

    /// <summary>法定代理人 (Civil Code art. 23).</summary>
    Representative,
}

/// <summary>民事行为能力 (Civil Code arts. 17–22), as it was looked at when the mandate was written.</summary>
public enum CivilCapacity
{
    /// <summary>18 and over, or from 16 on living on her own work.</summary>
    Full,

    /// <summary>8 to 17, or an adult who cannot see all of what she does.</summary>
    Limited,

    /// <summary>Under 8, or an adult who cannot see what she does.</summary>
    None,
}

/// <summary>What an agent may do for her. Nothing that she must do in person (Civil Code art. 161), and no court.</summary>
public enum AgencyActKind
{
    /// <summary>代书</summary>
    WriteUp,

    /// <summary>代录: entered into a system or a form of an organ.</summary>
    Enter,

    /// <summary>代访: goes in her place.</summary>
    VisitFor,

    /// <summary>陪访: goes along.</summary>
    Accompany,

    /// <summary>催办</summary>
    Urge,

    /// <summary>代收文书</summary>
    ReceivePapers,
}

/// <summary>How several agents act (Civil Code art. 166).</summary>
public enum AgentsActing
{
    /// <summary>Together, unless something else was agreed.</summary>
    Jointly,

    /// <summary>She has agreed that each may act alone.</summary>
    Severally,
}

/// <summary>How the mandate was signed.</summary>
public enum SignatureWay
{
    /// <summary>Signature, seal or fingerprint on paper.</summary>
    Paper,

    /// <summary>By herself, in the mini-program, after showing her PIN.</summary>
    InApp,
}

/// <summary>Why somebody acts who was not named by her (Civil Code art. 169).</summary>
public enum SubstituteGround
{
    /// <summary>Art. 169(1): she has agreed, before or afterwards.</summary>
    HerConsent,

    /// <summary>Art. 169(3): an emergency, in her interest.</summary>
    Emergency,
}

/// <summary>A paper of the organ that has to deal with the matter.</summary>
public enum OrganReceiptKind
{
    /// <summary>收件凭据: the paper was taken in, nothing is decided.</summary>
    Taken,

    /// <summary>受理告知单: its limit of 60 days begins (信访工作条例 art. 34).</summary>
    Acceptance,

    /// <summary>延期告知: up to 30 days more, with the reason (art. 34).</summary>
    Extension,

    /// <summary>处理意见书: the written reply.</summary>
    Opinion,

    /// <summary>不予受理告知: with the reason and the right way.</summary>
    Refusal,
}

/// <summary>By which safe way she was told.</summary>
public enum ReportChannel
{
    /// <summary>Left for her in the mini-program; the message outside says only that there is news.</summary>
    MiniProgram,
    Phone,
    InPerson,
}
