using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace WeChatRights.Core.Intake.Contracts;

/// <summary>Who she is. Kept sealed; shown masked.</summary>
public sealed record ClientIdentity(
    [property: Required(ErrorMessage = "请填写姓名，或选择匿名。"), StringLength(50, ErrorMessage = "姓名最多 50 个字。")] string Name,
    [property: RegularExpression(@"^\+?[0-9 \-]{7,20}$", ErrorMessage = "电话号码好像不对，请检查一下。")] string? Phone,
    [property: RegularExpression(@"^([0-9]{15}|[0-9]{17}[0-9Xx])$", ErrorMessage = "身份证号应为 15 或 18 位，也可以先不填。")]
        string? IdNumber
)
{
    public override string ToString() => "ClientIdentity(redacted)";
}

/// <summary>The other side, as far as she knows and wants to say.</summary>
public sealed record Respondent(
    [property: StringLength(50, ErrorMessage = "对方姓名最多 50 个字。")] string? Name,
    [property: RegularExpression(@"^\+?[0-9 \-]{7,20}$", ErrorMessage = "对方电话好像不对，请检查一下。")] string? Phone,
    [property: RegularExpression(@"^([0-9]{15}|[0-9]{17}[0-9Xx])$", ErrorMessage = "身份证号应为 15 或 18 位，也可以先不填。")]
        string? IdNumber
)
{
    public override string ToString() => "Respondent(redacted)";
}

/// <summary>A daily window, local time; <c>to</c> before <c>from</c> runs over midnight.</summary>
public sealed record SafeHours(TimeOnly From, TimeOnly To)
{
    public bool Contains(TimeOnly time) => From <= To ? time >= From && time <= To : time >= From || time <= To;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{From:HH\\:mm}–{To:HH\\:mm}");
}

/// <summary>How she may be reached without danger (SF-05). Checked on the server before anything goes out.</summary>
/// <param name="Channels">Allowed ways; empty means none.</param>
/// <param name="Hours">Allowed times of day, Beijing time; empty means any time.</param>
/// <param name="CodeWord">What the caller says first, so that she knows who it is.</param>
/// <param name="NeverCall">No call at all, whatever the channels say.</param>
public sealed record SafeContact(
    [property: MaxLength(4, ErrorMessage = "联系方式最多选 4 种。")] IReadOnlyList<ContactChannel>? Channels,
    [property: MaxLength(7, ErrorMessage = "时间段最多填 7 个。")] IReadOnlyList<SafeHours>? Hours,
    [property: StringLength(30, ErrorMessage = "暗号最多 30 个字。")] string? CodeWord,
    bool NeverCall = false
)
{
    public bool Allows(ContactChannel channel) => !(NeverCall && channel == ContactChannel.Call) && Channels?.Contains(channel) == true;

    public bool AllowsAt(TimeOnly time) => Hours is not { Count: > 0 } || Hours.Any(window => window.Contains(time));

    public override string ToString() => "SafeContact(redacted)";
}

/// <summary>The two questions that come first.</summary>
public sealed record DangerAnswers(bool Now = false, bool Injured = false);
