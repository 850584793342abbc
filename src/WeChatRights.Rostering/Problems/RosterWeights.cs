namespace WeChatRights.Rostering.Problems;

/// <summary>What each soft rule costs. None may be negative. All are settings: no law names them.</summary>
public sealed record RosterWeights
{
    public int OpenMandatory { get; init; } = 1000;

    public int OpenSecond { get; init; } = 400;

    /// <summary>For each kilometre of the way, one way.</summary>
    public int TravelPerKm { get; init; } = 1;

    /// <summary>A duty outside the times she asked for.</summary>
    public int Unwished { get; init; } = 8;

    /// <summary>A duty at a station where nobody knows her.</summary>
    public int Unknown { get; init; } = 4;

    /// <summary>
    /// Each skill of hers that the seat does not need, beyond helping: lawyers who sit where anybody could are missed when a lawyer drops out.
    /// </summary>
    public int UnusedSkill { get; init; } = 6;

    /// <summary>The second duty of a week costs this, the third twice as much, and so on.</summary>
    public int FairnessStep { get; init; } = 3;

    /// <summary>Each duty costs this for each past duty above the least anybody has (at most <see cref="HistoryCap"/>).</summary>
    public int HistoryStep { get; init; } = 1;

    public int HistoryCap { get; init; } = 10;

    /// <summary>A station and time that is served, but by beginners only.</summary>
    public int NoExperience { get; init; } = 60;

    /// <summary>A station that is served on a day, but by no woman.</summary>
    public int NoWoman { get; init; } = 30;
}
