using System.ComponentModel.DataAnnotations;
using Mediator;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Consultations.Notes;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Consultations.Bookings;

/// <summary>
/// They have talked: the signed advice goes into her file, she can read it again, and the matter ends or goes on.
/// </summary>
/// <param name="Note">Signed in the name of whoever sends this.</param>
/// <param name="GoesOn">There is more to do: her case stays open and is handled like any other.</param>
[RequirePermission(Permission.ManageConsultations)]
public sealed record RecordConsultation(
    Guid BookingId,
    Guid Version,
    [property: Required(ErrorMessage = "请写下给她的建议。")] AdviceContent Note,
    bool GoesOn
) : ICommand<Unit>, IConcernsCase
{
    public Guid CaseId => BookingId;

    public override string ToString() => "RecordConsultation(redacted)";
}

/// <summary>She did not come. Nothing is held against her; somebody asks over her safe channel whether she is well.</summary>
[RequirePermission(Permission.ManageConsultations)]
public sealed record RecordNoShow(Guid BookingId, Guid Version) : ICommand<Unit>, IConcernsCase
{
    public Guid CaseId => BookingId;
}

internal sealed class RecordConsultationHandler(CallContext call, OwnBookings bookings, AdviceSigner signer)
    : ICommandHandler<RecordConsultation, Unit>,
        ICommandHandler<RecordNoShow, Unit>
{
    public async ValueTask<Unit> Handle(RecordConsultation command, CancellationToken cancellationToken)
    {
        var booking = await bookings.GetAsync(command.BookingId, command.Version, cancellationToken);
        var content = command.Note.Tidied();
        booking.Record(call.RequireStaff().StaffId, AdviceMessage.Of(content), command.GoesOn, call.Now);
        await signer.SignAsync(booking, content, replacesId: null, cancellationToken);
        return Unit.Value;
    }

    public async ValueTask<Unit> Handle(RecordNoShow command, CancellationToken cancellationToken)
    {
        var booking = await bookings.GetAsync(command.BookingId, command.Version, cancellationToken);
        booking.Record(call.RequireStaff().StaffId, advice: null, goesOn: true, call.Now);
        return Unit.Value;
    }
}
