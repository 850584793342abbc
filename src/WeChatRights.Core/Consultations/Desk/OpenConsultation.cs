using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Consultations.Bookings;
using WeChatRights.Core.Consultations.Providers;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Consultations.Desk;

/// <summary>
/// Opens what she told, for the provider of the talk and within the time of <see cref="OpeningWindow"/>. Each opening is an audit row that
/// names the columns, and she sees that a volunteer of that place has opened her file.
/// </summary>
/// <exception cref="DomainException"><c>consultation-too-early</c>, <c>consultation-over</c>; <c>not-found</c> for somebody else's.</exception>
[RequireStaff]
public sealed record OpenConsultation(Guid BookingId) : IQuery<OpenedConsultation>, IConcernsCase
{
    public Guid CaseId => BookingId;
}

/// <summary>Opened text of people: show it, never log it, keep it no longer than the page.</summary>
/// <param name="Contact">Comes first: how and when she may be reached without danger.</param>
/// <param name="Name">As she gave it; null when she is anonymous.</param>
/// <param name="Phone">For a talk by telephone or video only.</param>
/// <param name="OtherSide">The name of the other side, so that a conflict can still be seen; null when she named nobody.</param>
public sealed record OpenedConsultation(
    MyTalk Talk,
    SafeContactView Contact,
    string? Name,
    string? Phone,
    string? OtherSide,
    string Narrative,
    IReadOnlyList<SupplementText> Supplements
)
{
    public override string ToString() => "OpenedConsultation(redacted)";
}

internal sealed class OpenConsultationHandler(
    CallContext call,
    OwnDesk desk,
    BookedTimes times,
    MyTalks talks,
    CaseVault vault,
    ComplaintReader complaints
) : IQueryHandler<OpenConsultation, OpenedConsultation>
{
    private static readonly string[] Columns = [.. ComplaintReader.FileColumns.Union(ComplaintReader.PartyColumns)];

    public async ValueTask<OpenedConsultation> Handle(OpenConsultation query, CancellationToken cancellationToken)
    {
        var booking = await desk.GetBookingAsync(query.BookingId, cancellationToken);
        if (OpeningWindow.RefusalAt(booking, call.Now) is { } refusal)
        {
            throw new DomainException(refusal);
        }

        using var opened = await vault.UnsealAsync(booking.Id, UnsealPurpose.Consult, Columns, cancellationToken);
        var file = await complaints.ReadAsync(booking.Id, opened, cancellationToken);
        var (_, otherSide) = await complaints.ReadPartiesAsync(booking.Id, opened, cancellationToken);
        var time = await times.All.FirstAsync(time => time.Booking.Id == booking.Id, cancellationToken);
        return new OpenedConsultation(
            await talks.TellAsync(time, opened: true, cancellationToken),
            SafeContactView.For(file.SafeContact, TimeOnly.FromDateTime(call.Now.InChina().DateTime)),
            file.Identity?.Name,
            booking.Kind is ConsultationKind.Phone or ConsultationKind.Video ? file.Identity?.Phone : null,
            otherSide?.Name,
            file.Narrative,
            file.Supplements
        );
    }
}
