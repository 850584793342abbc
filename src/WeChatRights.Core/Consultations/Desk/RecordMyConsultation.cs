using System.ComponentModel.DataAnnotations;
using Mediator;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Consultations.Bookings;
using WeChatRights.Core.Consultations.Notes;
using WeChatRights.Core.Consultations.Providers;

namespace WeChatRights.Core.Consultations.Desk;

/// <summary>The provider himself writes down what he advised. What follows is the same as of <see cref="RecordConsultation"/>.</summary>
/// <param name="Note">Signed in his name.</param>
/// <param name="GoesOn">There is more to do: her case stays open and is handled like any other.</param>
[RequireStaff]
public sealed record RecordMyConsultation(
    Guid BookingId,
    Guid Version,
    [property: Required(ErrorMessage = "请写下给她的建议。")] AdviceContent Note,
    bool GoesOn
) : ICommand<Unit>, IConcernsCase
{
    public Guid CaseId => BookingId;

    public override string ToString() => "RecordMyConsultation(redacted)";
}

/// <summary>The provider himself writes down that she did not come. What follows is the same as of <see cref="RecordNoShow"/>.</summary>
[RequireStaff]
public sealed record RecordMyNoShow(Guid BookingId, Guid Version) : ICommand<Unit>, IConcernsCase
{
    public Guid CaseId => BookingId;
}

/// <summary>Lets nothing through but his own; the rest is done by the handler that the county's commands have.</summary>
internal sealed class RecordMyConsultationHandler(OwnDesk desk, RecordConsultationHandler record)
    : ICommandHandler<RecordMyConsultation, Unit>,
        ICommandHandler<RecordMyNoShow, Unit>
{
    public async ValueTask<Unit> Handle(RecordMyConsultation command, CancellationToken cancellationToken)
    {
        var booking = await desk.GetBookingAsync(command.BookingId, cancellationToken);
        return await record.Handle(new RecordConsultation(booking.Id, command.Version, command.Note, command.GoesOn), cancellationToken);
    }

    public async ValueTask<Unit> Handle(RecordMyNoShow command, CancellationToken cancellationToken)
    {
        var booking = await desk.GetBookingAsync(command.BookingId, cancellationToken);
        return await record.Handle(new RecordNoShow(booking.Id, command.Version), cancellationToken);
    }
}
