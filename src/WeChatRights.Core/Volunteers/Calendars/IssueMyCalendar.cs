using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Vault;
using WeChatRights.Core.Volunteers.Profiles;

namespace WeChatRights.Core.Volunteers.Calendars;

/// <summary>An address under which the calendar program of a volunteer reads her duties and the hours of her tasks. An earlier one ends at once.</summary>
[RequireStaff]
public sealed record IssueMyCalendar : ICommand<IssuedCalendar>;

/// <summary>Whoever has the address reads the times. Shown once, kept as a digest.</summary>
/// <param name="Path">Below the address of the API.</param>
public sealed record IssuedCalendar(string Path)
{
    public override string ToString() => "IssuedCalendar(redacted)";
}

/// <summary>The address ends: to whoever asks it is unknown. Harmless when there is none.</summary>
[RequireStaff]
public sealed record RevokeMyCalendar : ICommand<Unit>;

internal sealed class IssueMyCalendarHandler(AppDbContext db, CallContext call, OwnVolunteering own, RingSealer sealer)
    : ICommandHandler<IssueMyCalendar, IssuedCalendar>,
        ICommandHandler<RevokeMyCalendar, Unit>
{
    public async ValueTask<IssuedCalendar> Handle(IssueMyCalendar command, CancellationToken cancellationToken)
    {
        var me = await own.IdAsync(cancellationToken);
        var calendar = await FindAsync(me, cancellationToken);
        if (calendar is null)
        {
            db.Add(calendar = new DutyCalendar(me));
        }

        var secret = CalendarText.NewSecret();
        calendar.Renew(DutyCalendar.DigestOf(sealer, secret), call.Now);
        return new IssuedCalendar($"/api/v1/duty-calendars/{secret}.ics");
    }

    public async ValueTask<Unit> Handle(RevokeMyCalendar command, CancellationToken cancellationToken)
    {
        if (await FindAsync(await own.IdAsync(cancellationToken), cancellationToken) is { } calendar)
        {
            db.Remove(calendar);
        }

        return Unit.Value;
    }

    private Task<DutyCalendar?> FindAsync(Guid me, CancellationToken cancellationToken) =>
        db.Set<DutyCalendar>().FirstOrDefaultAsync(calendar => calendar.VolunteerId == me, cancellationToken);
}
