using Mediator;
using WeChatRights.Core.Consultations.Contracts;
using WeChatRights.Core.Referrals.Contracts;

namespace WeChatRights.Core.Cases;

/// <summary>The case follows what becomes of its booked consultation. Who may say so was checked by the booking.</summary>
internal sealed class OnBookingChanged(
    CitizenCases cases,
    CaseLoader loader,
    CallContext call,
    WorkingCalendar calendar,
    OpenReferrals referrals
)
    : INotificationHandler<BookingMoved>,
        INotificationHandler<BookingRescheduled>,
        INotificationHandler<BookingRehomed>,
        INotificationHandler<BookingDisplaced>,
        INotificationHandler<BookingCancelled>,
        INotificationHandler<ConsultationHeld>,
        INotificationHandler<AdviceCorrected>,
        INotificationHandler<ConsultationMissed>
{
    private const string Summary = "约好的咨询已完成，建议已发给当事人。";

    public async ValueTask Handle(BookingMoved notification, CancellationToken cancellationToken)
    {
        var about = await cases.FindAsync(notification.CaseId, cancellationToken);
        about.AppointmentMoved(SlaPolicy.Appointment(call.Now, notification.EndsAt, calendar), call.Now);
    }

    public async ValueTask Handle(BookingRescheduled notification, CancellationToken cancellationToken)
    {
        var about = await cases.FindAsync(notification.CaseId, cancellationToken);
        var talk = SlaPolicy.Appointment(call.Now, notification.EndsAt, calendar);
        about.AppointmentRescheduled(loader.Acting(about), talk, call.Now);
    }

    public async ValueTask Handle(BookingRehomed notification, CancellationToken cancellationToken) =>
        (await cases.FindAsync(notification.CaseId, cancellationToken)).AppointmentRehomed(call.Now);

    public async ValueTask Handle(BookingDisplaced notification, CancellationToken cancellationToken) =>
        (await cases.FindAsync(notification.CaseId, cancellationToken)).AppointmentDisplaced(notification.StartsAt, call.Now);

    public async ValueTask Handle(BookingCancelled notification, CancellationToken cancellationToken) =>
        (await cases.FindAsync(notification.CaseId, cancellationToken)).AppointmentCancelled(call.Now);

    public async ValueTask Handle(ConsultationHeld notification, CancellationToken cancellationToken)
    {
        var about = await cases.FindAsync(notification.CaseId, cancellationToken);
        using var advice = await loader.WordsAsync(about.Id, notification.Advice, cancellationToken);
        // Who holds the talk cannot answer for what another organ still owes.
        var goesOn = notification.GoesOn || await referrals.AnyAsync(about.Id, cancellationToken);
        using var summary = goesOn ? null : await loader.WordsAsync(about.Id, Summary, cancellationToken);
        about.AppointmentHeld(loader.Acting(about), advice, summary, call.Now);
    }

    public async ValueTask Handle(AdviceCorrected notification, CancellationToken cancellationToken)
    {
        var about = await cases.FindAsync(notification.CaseId, cancellationToken);
        using var words = await loader.WordsAsync(about.Id, notification.Words, cancellationToken);
        about.MessageClient(loader.Acting(about), words, call.Now);
    }

    public async ValueTask Handle(ConsultationMissed notification, CancellationToken cancellationToken)
    {
        var about = await cases.FindAsync(notification.CaseId, cancellationToken);
        var safetyCall = SlaPolicy.FirstContact(call.Now, about.DangerNow, about.NeedToKnow, calendar);
        about.AppointmentMissed(loader.Acting(about), safetyCall, call.Now);
    }
}
