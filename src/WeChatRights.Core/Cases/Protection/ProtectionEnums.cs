namespace WeChatRights.Core.Cases.Protection;

/// <summary>Where a protection order stands (人身安全保护令, 反家庭暴力法 ch. 4).</summary>
public enum OrderState
{
    /// <summary>The application is being written.</summary>
    Preparing,

    /// <summary>Handed to the court.</summary>
    Applied,

    /// <summary>The court has accepted it and has 72 or 24 hours (art. 28).</summary>
    Accepted,

    /// <summary>Made: it holds from that day (art. 30).</summary>
    InForce,

    /// <summary>The court did not accept it, or turned it down.</summary>
    Refused,

    /// <summary>She does not want it any more.</summary>
    GivenUp,

    /// <summary>Its time is over, or the court has revoked it.</summary>
    Ended,
}

/// <summary>What may happen to a protection order. The table of <c>OrderTransitions</c> says when.</summary>
public enum OrderStep
{
    /// <summary>The application is written on.</summary>
    Edit,
    Apply,
    CourtAccepts,
    CourtRefuses,
    Make,

    /// <summary>It reached the respondent, the police and the village (art. 32).</summary>
    Serve,

    /// <summary>The court lets it hold for longer, asked for before its end (art. 30).</summary>
    Extend,

    /// <summary>The respondent has not kept it (art. 34).</summary>
    Breach,
    GiveUp,

    /// <summary>The court has revoked it on application (art. 30).</summary>
    Revoke,

    /// <summary>Its last day is over.</summary>
    Expire,

    /// <summary>The form about the visits went back to the court.</summary>
    ReturnForm,
}

/// <summary>Who applies (反家庭暴力法 art. 23; 人身安全保护令规定 art. 2; 河南省反家庭暴力条例 arts. 31, 35).</summary>
public enum OrderApplicant
{
    Herself,

    /// <summary>A near relative for whoever lacks capacity, or cannot apply because of coercion or threats.</summary>
    Kin,

    /// <summary>The federation, for the same persons and for the old, the disabled and the gravely ill by their own will.</summary>
    Federation,

    /// <summary>Police, village committee, relief station or another body that the law names.</summary>
    OtherBody,
}

/// <summary>Why there is a right to it.</summary>
public enum OrderGround
{
    /// <summary>反家庭暴力法 art. 23: violence was suffered.</summary>
    Violence,

    /// <summary>反家庭暴力法 art. 23: there is a real danger of it.</summary>
    Danger,

    /// <summary>妇女权益保障法 art. 29: pestered after a separation or a divorce; no family tie is needed.</summary>
    ExPartner,
}

/// <summary>What the court can order (反家庭暴力法 art. 29; 人身安全保护令规定 art. 10; 河南省反家庭暴力条例 art. 37).</summary>
public enum OrderMeasure
{
    NoViolence,
    NoContact,
    MoveOut,
    NoMessages,
    KeepAway,
    NoLookingUp,
    NoSnatching,
    Other,
}

/// <summary>The eleven kinds of evidence (人身安全保护令规定 art. 6).</summary>
public enum ProofKind
{
    /// <summary>E1: what the parties say.</summary>
    Statement,

    /// <summary>E2: a warning letter, a decision on a punishment.</summary>
    WarningOrPenalty,

    /// <summary>E3: records and receipts of the police.</summary>
    PoliceRecord,

    /// <summary>E4: a written promise of the respondent.</summary>
    WrittenPromise,

    /// <summary>E5: pictures, sound and film of the violence or of how it was dealt with.</summary>
    AudioVisual,

    /// <summary>E6: calls and messages between the respondent and her or her kin.</summary>
    Messages,

    /// <summary>E7: papers of a hospital.</summary>
    MedicalRecord,

    /// <summary>E8: records of those whom she asked for help, this federation among them.</summary>
    HelpRecord,

    /// <summary>E9: children at an age at which they can tell, kin, neighbours.</summary>
    Witness,

    /// <summary>E10: an expert's opinion on the injuries.</summary>
    InjuryOpinion,

    /// <summary>E11: anything else.</summary>
    Other,
}

/// <summary>Where a warning letter of the police stands (告诫书, 反家庭暴力法 art. 16).</summary>
public enum WarningState
{
    /// <summary>The police were asked for it; they have 24 hours, 72 at most.</summary>
    Asked,

    /// <summary>Given to the offender; the federation was told (河南省反家庭暴力条例 art. 26).</summary>
    Delivered,

    /// <summary>The police have said no; the reason is on the time line.</summary>
    NotGiven,
}

/// <summary>When the police should give a warning letter (河南省反家庭暴力条例 art. 24; 家庭暴力告诫制度实施意见 art. 6).</summary>
public enum WarningGround
{
    /// <summary>He was criticised before and has not mended his ways.</summary>
    CriticisedBefore,

    /// <summary>A minor, an old, disabled, gravely ill, pregnant or nursing person was hurt.</summary>
    SpecialGroup,

    /// <summary>It happened in a public place.</summary>
    PublicPlace,

    /// <summary>She has not forgiven it.</summary>
    NotForgiven,

    /// <summary>She asks for it.</summary>
    SheAsks,
    Other,
}

/// <summary>What whoever hears of violence first has to do (河南省反家庭暴力条例 art. 21).</summary>
public enum FirstDuty
{
    /// <summary>Stop and teach whoever does it, and tell what follows.</summary>
    Dissuade,

    /// <summary>Offer what helps: law, counselling, talks. No talks with both at high risk.</summary>
    OfferServices,

    /// <summary>Tell her of the protection order, legal aid and shelter (of the order: 人身安全保护令实施意见 art. 13).</summary>
    TellRights,

    /// <summary>To a hospital, a shelter, a relief station, as it is needed and as she wishes.</summary>
    Refer,
    OtherHelp,
}
