using WeChatRights.Core.Cases.Contracts;

namespace WeChatRights.Core.Cases.Green;

/// <summary>Why a matter goes before others (绿色通道). Whatever the ground, the limits of law stay as they are.</summary>
public enum GreenGround
{
    /// <summary>Violence that goes on.</summary>
    Violence,

    /// <summary>Hurt, and in need of a doctor.</summary>
    Injury,

    /// <summary>Nowhere to go.</summary>
    NoShelter,

    /// <summary>A child is concerned.</summary>
    Child,

    /// <summary>Pregnant, or with a newborn.</summary>
    Maternity,

    /// <summary>Old, disabled or gravely ill.</summary>
    Frail,

    /// <summary>A limit of law or evidence is about to be lost.</summary>
    TimeRunsOut,
}

/// <summary>How fast the green channel is. Ours: no law gives a number.</summary>
public static class GreenChannelPolicy
{
    /// <summary>Ours: within so many hours, nights and holidays included, somebody has arranged the first help.</summary>
    public static readonly TimeSpan FirstHelp = TimeSpan.FromHours(24);

    internal static ClockStart Start(DateTimeOffset opened) => new(ClockKind.FirstHelp, opened, opened + FirstHelp, opened + FirstHelp);
}
