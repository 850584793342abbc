using WeChatRights.Core.Intake.Contracts;

namespace WeChatRights.Core.Messaging.Sending;

/// <summary>What her safe-contact profile says about a message now.</summary>
internal readonly record struct SafeSend(SafeSendVerdict Verdict, DateTimeOffset NotBefore = default);

internal enum SafeSendVerdict
{
    Send,

    /// <summary>At a better time of day.</summary>
    Later,

    /// <summary>Never by WeChat.</summary>
    Never,
}

/// <summary>
/// Who may be written to, and when (SF-05, SF-07). Without a profile, matters of violence and children get no push at all: the phone may
/// lie on the table between the two. Never-call concerns calls only.
/// </summary>
internal static class SafeSendPolicy
{
    /// <summary>What is about no case, and so without a profile of its own, leaves between these hours of China only; ours.</summary>
    private static readonly SafeHours Day = new(new TimeOnly(8, 0), new TimeOnly(20, 0));

    public static SafeSend ByDay(DateTimeOffset now) =>
        Decide(new SafeContact([ContactChannel.Wechat], [Day], CodeWord: null), sensitive: false, now);

    /// <summary>Never before later, later before now; of two later ones the later.</summary>
    public static SafeSend Stricter(SafeSend one, SafeSend other) =>
        one.Verdict == other.Verdict ? (one.NotBefore >= other.NotBefore ? one : other)
        : one.Verdict > other.Verdict ? one
        : other;

    public static SafeSend Decide(SafeContact? contact, bool sensitive, DateTimeOffset now)
    {
        if (contact is null)
        {
            return new SafeSend(sensitive ? SafeSendVerdict.Never : SafeSendVerdict.Send);
        }

        if (!contact.Allows(ContactChannel.Wechat))
        {
            return new SafeSend(SafeSendVerdict.Never);
        }

        var local = now.InChina();
        return contact.AllowsAt(TimeOnly.FromDateTime(local.DateTime))
            ? new SafeSend(SafeSendVerdict.Send)
            : new SafeSend(SafeSendVerdict.Later, NextStart(contact, local));
    }

    /// <summary>The start of the window that opens next, today or tomorrow.</summary>
    private static DateTimeOffset NextStart(SafeContact contact, DateTimeOffset local) =>
        contact
            .Hours!.SelectMany(window => new[] { At(local, window.From), At(local, window.From).AddDays(1) })
            .Where(start => start > local)
            .Min()
            .ToUniversalTime();

    private static DateTimeOffset At(DateTimeOffset local, TimeOnly time) =>
        new(DateOnly.FromDateTime(local.DateTime).ToDateTime(time), ChinaTime.Offset);
}
