using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Intake.Contracts;

/// <summary>A complaint was received. The case is made in the same transaction.</summary>
/// <param name="RecordedBy">代录: the staff member who wrote it down beside her; null when she did it herself.</param>
/// <param name="Appointment">The time that she books with it; null for everything but a booking.</param>
/// <param name="HasPhone">She left a number.</param>
/// <param name="Barred">Staff who are, or declared themselves, related to one of the parties.</param>
internal sealed record ComplaintFiled(
    Guid CaseId,
    Guid ComplaintId,
    string Number,
    Nature Nature,
    string Category,
    bool Sensitive,
    bool MinorInvolved,
    DivisionCode Township,
    DivisionCode? Village,
    bool AvoidVillage,
    DangerAnswers Danger,
    Guid? CitizenId,
    IReadOnlyList<Guid> Barred,
    Guid? RecordedBy,
    DateTimeOffset FiledAt,
    Appointment? Appointment = null,
    bool HasPhone = false
) : IDomainEvent
{
    /// <summary>The desk of whoever wrote it down, nearest to the place; null when she filed it herself.</summary>
    public DivisionCode? RecordedAt { get; init; }

    /// <summary>When it reached us: limits of law run from here, also when a letter is entered days later.</summary>
    public DateTimeOffset ReceivedAt { get; init; } = FiledAt;

    /// <summary>No notice is owed when name or address is unclear (信访工作条例 art. 23).</summary>
    public bool OwesNotice { get; init; } = true;

    /// <summary>Sent by the petitions office or a federation above: within five working days we may object (art. 23(3)).</summary>
    public bool MayBeObjected { get; init; }
}
