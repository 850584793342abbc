namespace WeChatRights.Core.IdentityAccess;

/// <summary>How long a sign-in of the staff lasts (rulebook §8.3, L3-CES1-02; the figures are ours).</summary>
public static class StaffSessionPolicy
{
    /// <summary>Without any action. A circuit reports activity at most once a minute.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(15);

    /// <summary>Signs of life nearer together than this are not written.</summary>
    public static readonly TimeSpan TouchInterval = TimeSpan.FromMinutes(1);

    /// <summary>Between the right password and the right code.</summary>
    public static readonly TimeSpan Ticket = TimeSpan.FromMinutes(5);

    /// <summary>From sign-in, whatever happens: one working day.</summary>
    public static readonly TimeSpan Absolute = TimeSpan.FromHours(10);

    /// <summary>On a phone, which is lost more easily than a desk.</summary>
    public static readonly TimeSpan PhoneAbsolute = TimeSpan.FromHours(2);

    /// <summary>From the admin's screen to the phone beside it.</summary>
    public static readonly TimeSpan PhoneCode = TimeSpan.FromMinutes(10);

    /// <summary>The person is told this long before a session ends.</summary>
    public static readonly TimeSpan WarnBefore = TimeSpan.FromMinutes(2);

    /// <summary>Failed tries before the account is locked.</summary>
    public const int MaxFailedTries = 5;

    public static readonly TimeSpan Lockout = TimeSpan.FromMinutes(30);
}
