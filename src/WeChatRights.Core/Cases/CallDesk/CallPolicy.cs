using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Cases.CallDesk;

/// <summary>Limits of the call desk. All of them are promises and settings of ours; no law names a number.</summary>
internal static class CallPolicy
{
    /// <summary>Ours: who broke off in danger is called back within a quarter of an hour, as for a first contact.</summary>
    public static readonly TimeSpan CallBackInDanger = SlaPolicy.DangerFirstContact;

    /// <summary>Ours: everybody else within two hours, if she named no time.</summary>
    public static readonly TimeSpan CallBack = SlaPolicy.SensitiveFirstContact;

    /// <summary>Ours: between two tries.</summary>
    public static readonly TimeSpan BetweenTries = TimeSpan.FromHours(1);

    /// <summary>Ours: more calls would tell whoever holds the telephone that somebody wants her badly.</summary>
    public const int MostTries = 3;

    /// <summary>Ours: a time that she names lies within a week.</summary>
    public static readonly TimeSpan Furthest = TimeSpan.FromDays(7);

    /// <summary>Ours: a call is written down on the day it came.</summary>
    public static readonly TimeSpan OldestStart = TimeSpan.FromHours(12);

    /// <summary>The instant of a call to the core is cut to microseconds, that of a page is not.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    /// <summary>Ours: long enough to know her when she calls again, then number and words are forgotten.</summary>
    public static readonly TimeSpan KeepNumber = TimeSpan.FromDays(180);

    /// <summary>Ours: look-ups of numbers by one person within an hour; a busy desk takes twenty calls.</summary>
    public const int LookUpsPerHour = 60;

    /// <param name="wished">The time that she named.</param>
    public static DateTimeOffset CallBackBy(DateTimeOffset now, bool inDanger, DateTimeOffset? wished) =>
        wished ?? now + (inDanger ? CallBackInDanger : CallBack);
}
