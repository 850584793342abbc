namespace WeChatRights.Core.Referrals;

/// <summary>What the receiving unit is asked to do (家庭暴力个案登记表, needs; rulebook §4.9 form 1).</summary>
public enum ReferralService
{
    /// <summary>警察介入</summary>
    Police,

    /// <summary>医疗救治</summary>
    Medical,

    /// <summary>法律援助</summary>
    LegalAid,

    /// <summary>司法鉴定</summary>
    Forensic,

    /// <summary>庇护救助</summary>
    Shelter,

    /// <summary>法律帮助</summary>
    LegalHelp,

    /// <summary>心理辅导</summary>
    Counselling,

    /// <summary>老人儿童照顾</summary>
    CareOfDependants,

    /// <summary>经济资助</summary>
    Relief,

    /// <summary>依法查处: the organ investigates and replies (妇女权益保障法 art. 73(1)).</summary>
    Investigation,

    /// <summary>其他</summary>
    Other,
}

/// <summary>How soon she needs it (转介接收单; rulebook §4.9 form 3).</summary>
public enum ReferralUrgency
{
    /// <summary>非常紧急: within hours.</summary>
    Critical,

    /// <summary>紧急: within a day.</summary>
    Urgent,

    /// <summary>轻微紧急: within days.</summary>
    Soon,

    /// <summary>不紧急</summary>
    Normal,
}

/// <summary>On what ground something about her is handed to another organ (个人信息保护法).</summary>
public enum ReferralBasis
{
    /// <summary>Arts. 23, 29: her separate consent, for this organ.</summary>
    SeparateConsent,

    /// <summary>Art. 13(3): a duty by statute.</summary>
    StatutoryDuty,

    /// <summary>Art. 13(4): an emergency that threatens life, health or property.</summary>
    Emergency,
}

/// <summary>How she was asked for her consent.</summary>
public enum ConsentWay
{
    InPerson,
    Phone,

    /// <summary>In the mini-program.</summary>
    MiniProgram,

    /// <summary>She has signed.</summary>
    Writing,
}

/// <summary>Who has consented.</summary>
public enum ConsentGiver
{
    Herself,

    /// <summary>Of a child under fourteen (个人信息保护法 art. 31). Never a guardian who may be the abuser: then it goes by duty or emergency.</summary>
    Guardian,
}

/// <summary>What may be handed over, each chosen by itself. Her number of identity never is.</summary>
public enum ReferralField
{
    Name,
    Phone,

    /// <summary>How and when she may be reached without danger.</summary>
    SafeContact,

    /// <summary>What happened, in short.</summary>
    Summary,

    /// <summary>What she needs.</summary>
    Needs,

    /// <summary>Where she lives. Only where the unit has to go there.</summary>
    Address,
}

/// <summary>Where a referral stands. Overdue is none of them: it follows from the deadline.</summary>
public enum ReferralState
{
    /// <summary>Waits for an answer.</summary>
    Sent,

    /// <summary>The unit is on it, and owes progress.</summary>
    Accepted,

    /// <summary>The unit cannot do it, and says why.</summary>
    Returned,

    /// <summary>Taken back by the federation, with a reason.</summary>
    Withdrawn,

    /// <summary>Done, with proof.</summary>
    Closed,
}

/// <summary>What may happen to a referral; <c>ReferralTransitions</c> says when.</summary>
public enum ReferralAction
{
    Accept,
    Return,
    Withdraw,
    Report,
    Close,

    /// <summary>督促处理意见: only when it is overdue.</summary>
    Urge,
}
