namespace WeChatRights.Rostering.Problems;

/// <summary>What a volunteer can do and a seat may need. Up to 30 may be added.</summary>
[Flags]
public enum DutySkills
{
    None = 0,
    Helper = 1,
    Mediator = 2,
    Counsellor = 4,
    Lawyer = 8,
    SocialWorker = 16,
}
