using System.ComponentModel.DataAnnotations;
using Mediator;
using WeChatRights.Core.Volunteers.Profiles;
using WeChatRights.Core.Volunteers.Rosters.Duties;
using WeChatRights.Core.Volunteers.Rosters.Weeks;

namespace WeChatRights.Core.Volunteers.Rosters.Board;

/// <summary>The roster of a week, for the stations of one's own area: stations × half-days.</summary>
/// <param name="Monday">Any day of the week; null: the latest draft, or else the latest week.</param>
/// <param name="Place">Only stations inside this division.</param>
/// <param name="OnlyGaps">Only stations where a seat is open, or somebody may not sit where she does.</param>
/// <param name="Skip">Stations passed over, in the order of their codes.</param>
[RequirePermission(Permission.ManageVolunteers)]
public sealed record GetRosterBoard(
    DateOnly? Monday = null,
    [property: MaxLength(12, ErrorMessage = "请重新选择地区。")] string? Place = null,
    bool OnlyGaps = false,
    [property: Range(0, int.MaxValue, ErrorMessage = "请回到第一页再试。")] int Skip = 0,
    [property: Range(1, 200, ErrorMessage = "请回到第一页再试。")] int Take = 20
) : IQuery<RosterBoard>;

/// <param name="Week">Null: no week is open yet.</param>
/// <param name="Weeks">Mondays of all weeks, the latest first; at most a year of them.</param>
/// <param name="Stations">One page of them, by code.</param>
/// <param name="TotalStations">With seats in that week and within the filters.</param>
public sealed record RosterBoard(
    WeekHead? Week,
    IReadOnlyList<DateOnly> Weeks,
    IReadOnlyList<StationRoster> Stations,
    int TotalStations,
    SeatCount Count
);

/// <param name="GapPercent">When it was planned it was at most so many per cent above the best possible; null: not known.</param>
public sealed record WeekHead(
    Guid Id,
    Guid Version,
    DateOnly Monday,
    RosterState State,
    DateTimeOffset? PlannedAt,
    DateTimeOffset? PublishedAt,
    double? GapPercent
);

/// <summary>Of the reader's whole area.</summary>
/// <param name="Open">Seats that nobody has; <paramref name="OpenMandatory"/> of them the station cannot do without.</param>
/// <param name="Broken">Seats whose person the rules do not allow there any more.</param>
public sealed record SeatCount(int Seats, int Open, int OpenMandatory, int Broken);

/// <param name="IsPlaced">The station is on the map. Where it is not, only people of the same township are planned there.</param>
/// <param name="Seats">By time.</param>
public sealed record StationRoster(string Township, string Name, bool IsPlaced, IReadOnlyList<SeatView> Seats);

/// <param name="VolunteerId">Null: open.</param>
/// <param name="Asked">Who is being asked for it; <paramref name="AnswerBy"/> until when.</param>
/// <param name="Broken">What stands against her there; empty: nothing.</param>
/// <param name="MayChange">It has not begun yet.</param>
public sealed record SeatView(
    Guid Id,
    DateOnly Day,
    HalfDay HalfDay,
    VolunteerSkill? Skill,
    bool Mandatory,
    bool ForChildren,
    bool Pinned,
    Guid? VolunteerId,
    string? Volunteer,
    DutyOrigin? Origin,
    string? Asked,
    DateTimeOffset? AnswerBy,
    IReadOnlyList<RosterReason> Broken,
    bool MayChange
)
{
    public bool IsGap => VolunteerId is null || Broken.Count > 0;
}
