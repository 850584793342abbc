namespace WeChatRights.Core.Volunteers.Contracts;

/// <summary>What has become of a volunteer, for whoever plans with her or looks after her.</summary>
internal enum VolunteerNewsKind
{
    /// <summary>Applied by the mini-program; the station is to look at it.</summary>
    Applied,

    /// <summary>Gets no work until she is back.</summary>
    Paused,
    Resumed,

    /// <summary>Has stopped for good.</summary>
    Left,
}

/// <param name="Home">Township or village.</param>
/// <param name="ByHerself">On her own phone; false: entered by staff, who know it already.</param>
internal sealed record VolunteerNews(Guid VolunteerId, VolunteerNewsKind Kind, DivisionCode Home, bool ByHerself) : IDomainEvent;
