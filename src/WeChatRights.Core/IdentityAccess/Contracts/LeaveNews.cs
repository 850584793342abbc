using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.IdentityAccess.Contracts;

/// <summary>What somebody is told about a leave.</summary>
internal enum LeaveNewsKind
{
    /// <summary>To who is away: it was entered.</summary>
    Planned,

    /// <summary>To who is away: what is hers is with the substitute now.</summary>
    Begun,

    /// <summary>To who was away: what was hers comes back.</summary>
    Over,
    CalledOff,

    /// <summary>To the substitute: she will stand in.</summary>
    StandInAsked,
    StandInOver,
    StandInCalledOff,
}

/// <summary>Something happened to a leave that one person should know.</summary>
/// <param name="StaffId">Who is told.</param>
internal sealed record LeaveNews(Guid LeaveId, LeaveNewsKind Kind, Guid StaffId) : IDomainEvent;
