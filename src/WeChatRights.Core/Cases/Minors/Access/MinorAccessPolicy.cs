using WeChatRights.Core.Cases.Contracts;

namespace WeChatRights.Core.Cases.Minors.Access;

/// <summary>Why somebody who does not answer for a child's case has to open its file. A closed list: the record says nothing of the child.</summary>
public enum MinorAccessGround
{
    /// <summary>Takes it over or stands in.</summary>
    StandIn,

    /// <summary>Is asked for a second word.</summary>
    SecondWord,

    /// <summary>Looks after how it is handled.</summary>
    Supervise,

    /// <summary>She has called or has come, and whoever answers is not there.</summary>
    SheCame,

    /// <summary>Somebody is in danger now.</summary>
    InDanger,
}

/// <summary>
/// Who opens the file of a matter that concerns a child (未成年人网络保护条例 art. 36: the least, each time approved by whoever is responsible, and on record). The hours are ours.
/// </summary>
public static class MinorAccessPolicy
{
    /// <summary>Ours: what was approved holds for so long, by the clock.</summary>
    public static readonly TimeSpan Holds = TimeSpan.FromHours(24);

    /// <summary>Ours: what was taken in danger, before anybody could be asked, holds for so long.</summary>
    public static readonly TimeSpan HoldsInDanger = TimeSpan.FromHours(2);

    /// <summary>Whoever answers for the case and her named superior work with the file by their office: that the case was given to them is the approval.</summary>
    internal static bool IsOpenByOffice(Case about, Guid staffId) => about.OwnerId == staffId || about.SupervisorId == staffId;
}
