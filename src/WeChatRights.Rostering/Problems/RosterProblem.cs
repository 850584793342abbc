namespace WeChatRights.Rostering.Problems;

/// <summary>
/// One week to be rostered. Everything is named by its index in these lists; the caller keeps what stands behind an index.
/// </summary>
public sealed record RosterProblem(
    IReadOnlyList<RosterStation> Stations,
    IReadOnlyList<DutyTime> Times,
    IReadOnlyList<Seat> Seats,
    IReadOnlyList<RosterVolunteer> Volunteers
)
{
    /// <summary>Seats that planning leaves as they are.</summary>
    public IReadOnlyList<SeatPin> Pins { get; init; } = [];

    public RosterWeights Weights { get; init; } = new();

    /// <summary>Two duties of one day may lie at stations at most this far apart.</summary>
    public double SameDayKm { get; init; } = 4;

    /// <summary>Kilometres between two places; replace it when roads are known.</summary>
    public Func<Place, Place, double> Distance { get; init; } = Place.StraightKm;
}

public sealed record RosterStation(Place Place);

/// <summary>A half-day (or evening, or night) of duty, the same for all stations. A time that runs past midnight belongs to the day it begins on.</summary>
/// <param name="Day">Day of the week, from 0.</param>
/// <param name="Start">Minutes from the week's first midnight.</param>
/// <param name="End">Minutes from the week's first midnight, after <paramref name="Start"/>.</param>
public sealed record DutyTime(int Day, int Start, int End)
{
    public bool IsNight { get; init; }

    /// <summary>A Saturday, Sunday or holiday: volunteers may limit how many of them they give.</summary>
    public bool IsRestDay { get; init; }

    public int Minutes => End - Start;
}

/// <summary>One chair at a station for one duty time.</summary>
/// <param name="Needed">All of these skills are needed.</param>
/// <param name="IsMandatory">The station must not open without it; a second seat is wished for.</param>
public sealed record Seat(int Station, int Time, DutySkills Needed, bool IsMandatory)
{
    /// <summary>Work with children: only for who is cleared for it.</summary>
    public bool ForChildren { get; init; }
}

/// <summary>A seat that planning must not touch. <paramref name="Volunteer"/> null: it stays open.</summary>
public sealed record SeatPin(int Seat, int? Volunteer);
