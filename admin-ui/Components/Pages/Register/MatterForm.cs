using System.Security.Cryptography;
using WeChatRights.Core.Intake;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.Screening;

namespace WeChatRights.AdminUi.Components.Pages.Register;

/// <summary>A matter while it is being written down by staff.</summary>
public sealed class MatterForm
{
    private const int PinLength = 6;
    private const int KeyLength = 32;

    public IntakeChannel? Channel { get; set; }
    public DateOnly? ReceivedOn { get; set; }
    public TransferSender? Sender { get; set; }
    public string? SenderUnit { get; set; }
    public string? DocumentNumber { get; set; }
    public int? People { get; set; }

    /// <summary>One name on a line.</summary>
    public string? Representatives { get; set; }
    public bool ByOthers { get; set; }
    public ReporterRelation? ReporterRelation { get; set; }
    public string? ReporterName { get; set; }
    public string? ReporterPhone { get; set; }
    public bool InDanger { get; set; }
    public bool Injured { get; set; }
    public bool Anonymous { get; set; }
    public string? Name { get; set; }
    public string? Phone { get; set; }
    public string? IdNumber { get; set; }
    public Nature Nature { get; set; } = Nature.Complaint;
    public string? Category { get; set; }
    public string? Township { get; set; }
    public string? Village { get; set; }
    public bool AvoidVillage { get; set; }
    public bool MinorInvolved { get; set; }
    public HashSet<SpecialGroup> Groups { get; } = [];
    public string? Narrative { get; set; }
    public DateOnly? OccurredOn { get; set; }
    public RespondentRelation? Relation { get; set; }
    public string? OtherName { get; set; }
    public string? OtherPhone { get; set; }
    public bool NeverCall { get; set; }
    public TimeSpan? SafeFrom { get; set; }
    public TimeSpan? SafeTo { get; set; }
    public string? CodeWord { get; set; }
    public string? Pin { get; set; }
    public HashSet<string> Consents { get; } = new(StringComparer.Ordinal);

    /// <summary>From a note of a visit: how it was found, where, and what was seen. Who she is stays to be asked.</summary>
    public static MatterForm Of(ScreeningNoteWords note) =>
        new()
        {
            Channel = IntakeChannel.Found,
            Township = note.Township,
            Village = note.Village,
            Narrative = note.Place.Length > 0 ? $"{note.Words}\n地点：{note.Place}" : note.Words,
            InDanger = note.Hints.Contains(RiskHint.Threat),
            Injured = note.Hints.Contains(RiskHint.Injured),
            MinorInvolved = note.Hints.Contains(RiskHint.ChildAfraid),
        };

    /// <summary>Made once, so that pressing twice files once.</summary>
    private string Key { get; } = RandomNumberGenerator.GetHexString(KeyLength);

    /// <summary>Nobody is there to be asked or read to.</summary>
    public bool SheIsAbsent => ByOthers || Channel is IntakeChannel.Letter or IntakeChannel.TransferredIn or IntakeChannel.Found;

    public bool IsStamped => Channel is IntakeChannel.Letter or IntakeChannel.TransferredIn;

    /// <returns>The next thing to ask; null: all is there.</returns>
    public string? Missing() =>
        this switch
        {
            { Channel: null } => "还没选这件事是怎么来的。",
            { IsStamped: true, ReceivedOn: null } => "还没填收到的日期。",
            { Channel: IntakeChannel.TransferredIn, Sender: null } => "还没选来文单位的类别。",
            { Channel: IntakeChannel.TransferredIn } when IsEmpty(SenderUnit) => "还没填来文单位。",
            { Channel: IntakeChannel.Visit, People: > VisitingGroup.MostWithoutRepresentatives } when Names.Count == 0 =>
                "超过 5 人一起来访，要推选代表，写下代表姓名。",
            { ByOthers: true, ReporterRelation: null } => "还没选反映人和她的关系。",
            { Anonymous: false } when IsEmpty(Name) => "还没填她的姓名；不愿说就选匿名。",
            { Category: null } => "还没选是哪一类事。",
            { Township: null } => "还没选在哪个乡镇、街道。",
            _ when IsEmpty(Narrative) => "还没写是什么事。",
            { SafeFrom: not null, SafeTo: null } or { SafeFrom: null, SafeTo: not null } => "方便的时段要填起止两个时间。",
            { Pin: { Length: > 0 and not PinLength } } => "查询密码是 6 位数字。",
            { SheIsAbsent: false, Consents.Count: 0 } => "还没念说明给她听。",
            _ => null,
        };

    public FileOnBehalf ToCommand() => new(Filing(), Door());

    private FileComplaint Filing() =>
        new(
            Key,
            Nature,
            Category!,
            Township!,
            Village,
            Narrative!.Trim(),
            OccurredOn,
            Relation,
            IsEmpty(OtherName) && IsEmpty(OtherPhone) ? null : new Respondent(Text(OtherName), Text(OtherPhone), null),
            Anonymous,
            Anonymous ? null : new ClientIdentity(Name!.Trim(), Text(Phone), Text(IdNumber)),
            [.. Groups],
            MinorInvolved,
            AvoidVillage,
            new DangerAnswers(InDanger, Injured),
            SafeContact(),
            Text(Pin),
            SheIsAbsent ? [] : [.. Consents]
        );

    private IntakeDoor Door() =>
        new(
            Channel!.Value,
            IsStamped ? ReceivedOn : null,
            ByOthers ? new Reporter(ReporterRelation!.Value, Text(ReporterName), Text(ReporterPhone)) : null,
            Channel == IntakeChannel.Visit && People > 1 ? new VisitingGroup(People.Value, Names) : null,
            Channel == IntakeChannel.TransferredIn ? new Transfer(Sender!.Value, SenderUnit!.Trim(), Text(DocumentNumber)) : null
        );

    /// <summary>Whom we have not heard ourselves has named no safe way: none is taken for safe.</summary>
    private SafeContact? SafeContact()
    {
        if (SheIsAbsent)
        {
            return null;
        }

        var hours = SafeFrom is { } from && SafeTo is { } to ? new SafeHours(TimeOnly.FromTimeSpan(from), TimeOnly.FromTimeSpan(to)) : null;
        ContactChannel[] channels = NeverCall || Anonymous || IsEmpty(Phone) ? [] : [ContactChannel.Call];
        return new SafeContact(channels, hours is null ? [] : [hours], Text(CodeWord), NeverCall);
    }

    private List<string> Names =>
        [.. (Representatives ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private static bool IsEmpty(string? text) => string.IsNullOrWhiteSpace(text);

    private static string? Text(string? text) => IsEmpty(text) ? null : text!.Trim();
}
