namespace WeChatRights.Core.Intake.Contracts;

/// <summary>What she wants of us. Consultations are services, not petition matters, until staff convert them (rulebook §3.2).</summary>
public enum Nature
{
    Consult,
    Complaint,
    Help,
    Report,
    Suggest,
    LegalBooking,
}

/// <summary>How the other side stands to her. Family in the sense of the Anti-DV Law arts. 2 and 37 and Henan's art. 43.</summary>
public enum RespondentRelation
{
    Spouse,
    ExSpouse,
    Cohabitant,
    ExPartner,
    Parent,
    Child,
    ParentInLaw,
    ChildInLaw,
    Sibling,
    OtherRelative,
    Guardian,
    Employer,
    Colleague,
    Teacher,
    Neighbour,
    VillageCommittee,
    Organisation,
    Stranger,
    Other,
}

/// <summary>Groups the law protects specially (Anti-DV Law art. 5; Henan art. 4).</summary>
public enum SpecialGroup
{
    Minor,
    Elderly,
    Disabled,
    SeriouslyIll,
    Pregnant,
    Nursing,
}

/// <summary>How she can be reached safely (SF-05).</summary>
public enum ContactChannel
{
    Wechat,
    Call,
    Sms,
    Person,
}
