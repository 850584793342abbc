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
) : IDomainEvent;
