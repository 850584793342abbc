using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.IdentityAccess.Contracts;

/// <summary>What somebody is told about a hand-over.</summary>
internal enum HandoverNewsKind
{
    /// <summary>To who leaves: nothing new comes to her, what she has goes to others.</summary>
    Begun,

    /// <summary>To who was chosen: much will come to her.</summary>
    Chosen,

    /// <summary>To who began it: nothing is left.</summary>
    Emptied,

    /// <summary>To who leaves and who was chosen: she stays after all.</summary>
    CalledOff,
}

/// <summary>Something happened to a hand-over that one person should know.</summary>
/// <param name="StaffId">Who is told.</param>
internal sealed record HandoverNews(Guid HandoverId, HandoverNewsKind Kind, Guid StaffId) : IDomainEvent;
