using System.Security.Cryptography;
using WeChatRights.Core.Consultations;
using WeChatRights.Core.Intake;
using WeChatRights.Core.Intake.Contracts;

namespace WeChatRights.AdminUi.Components.Pages.Consultations.ForCaller;

/// <summary>What the caller said, while it is being written down.</summary>
public sealed class CallerForm
{
    private const int PinLength = 6;
    private const int KeyLength = 32;

    public bool InDanger { get; set; }
    public bool Injured { get; set; }
    public string? Topic { get; set; }
    public string? Township { get; set; }
    public ConsultationKind? Kind { get; set; }
    public bool WomanOnly { get; set; }
    public bool Anonymous { get; set; }
    public string? Name { get; set; }
    public string? Phone { get; set; }
    public bool NeverCall { get; set; }
    public TimeSpan? SafeFrom { get; set; }
    public TimeSpan? SafeTo { get; set; }
    public string? CodeWord { get; set; }
    public string? Facts { get; set; }
    public string? OtherName { get; set; }
    public string? OtherPhone { get; set; }
    public string? Pin { get; set; }
    public HashSet<string> Consents { get; } = new(StringComparer.Ordinal);

    /// <summary>Made once, so that pressing twice files once.</summary>
    private string Key { get; } = RandomNumberGenerator.GetHexString(KeyLength);

    /// <returns>The next thing to ask; null: all is there.</returns>
    public string? Missing(ConsultationKind? kind) =>
        this switch
        {
            { Topic: null } => "还没选她要问的事。",
            { Township: null } => "还没选她在哪个乡镇。",
            { Anonymous: false } when IsEmpty(Name) => "还没填她怎么称呼；不愿说就选匿名。",
            _ when kind is ConsultationKind.Phone or ConsultationKind.Video && (Anonymous || IsEmpty(Phone)) =>
                "电话和视频咨询要留一个能打通的电话，可以用化名。",
            { SafeFrom: not null, SafeTo: null } or { SafeFrom: null, SafeTo: not null } => "方便的时段要填起止两个时间。",
            { Pin: { Length: > 0 and not PinLength } } => "查询密码是 6 位数字。",
            { Consents.Count: 0 } => "还没念说明给她听。",
            _ => null,
        };

    public FileComplaint ToCommand(Guid holdId)
    {
        var topic = ConsultationTopic.Of(Topic!);
        return new FileComplaint(
            Key,
            Nature.LegalBooking,
            topic.Category,
            Township!,
            Village: null,
            IsEmpty(Facts) ? topic.Words : Facts!.Trim(),
            OccurredOn: null,
            RespondentRelation: null,
            IsEmpty(OtherName) && IsEmpty(OtherPhone) ? null : new Respondent(Text(OtherName), Text(OtherPhone), null),
            Anonymous,
            Anonymous ? null : new ClientIdentity(Name!.Trim(), Text(Phone), null),
            SpecialGroups: null,
            topic.ForMinors,
            AvoidVillage: false,
            new DangerAnswers(InDanger, Injured),
            SafeContact(),
            Text(Pin),
            [.. Consents],
            new Appointment(holdId, topic.Code)
        );
    }

    /// <summary>Over the telephone she is on, unless she does not want to be called.</summary>
    private SafeContact SafeContact()
    {
        var hours = SafeFrom is { } from && SafeTo is { } to ? new SafeHours(TimeOnly.FromTimeSpan(from), TimeOnly.FromTimeSpan(to)) : null;
        ContactChannel[] channels = NeverCall || Anonymous || IsEmpty(Phone) ? [] : [ContactChannel.Call];
        return new SafeContact(channels, hours is null ? [] : [hours], Text(CodeWord), NeverCall);
    }

    private static bool IsEmpty(string? text) => string.IsNullOrWhiteSpace(text);

    private static string? Text(string? text) => IsEmpty(text) ? null : text!.Trim();
}
