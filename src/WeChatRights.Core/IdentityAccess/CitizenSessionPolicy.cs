namespace WeChatRights.Core.IdentityAccess;

/// <summary>How long she stays signed in and how guessing is slowed. The figures are ours: no law sets them.</summary>
public static class CitizenSessionPolicy
{
    public static readonly TimeSpan Idle = TimeSpan.FromHours(2);
    public static readonly TimeSpan Absolute = TimeSpan.FromHours(12);

    /// <summary>How long a proven PIN or receipt keeps her file open. Short: the phone may change hands.</summary>
    public static readonly TimeSpan StepUp = TimeSpan.FromMinutes(15);

    /// <summary>Different PINs one person may have in use; each try is checked against all of them.</summary>
    public const int MaxPins = 5;

    private const int FreeTries = 5;

    /// <summary>Five tries are free; then 1, 2, 4 … minutes, at most a day.</summary>
    public static TimeSpan LockAfter(int failures) =>
        failures < FreeTries ? TimeSpan.Zero : TimeSpan.FromMinutes(Math.Min(Math.Pow(2, failures - FreeTries), 24 * 60));
}
