using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.Volunteers.Assignments.Tasks;

namespace WeChatRights.Core.Volunteers.Assignments.Hours;

public enum HoursState
{
    Reported,
    Confirmed,

    /// <summary>Somebody has a question; can still be confirmed.</summary>
    Disputed,
}

/// <summary>
/// Time given, as the service record keeps it (志愿服务条例 art. 19): who, what, when, how long, for which station. Nothing of the case; it
/// outlives the volunteer's leaving. Its id is the offer's.
/// </summary>
internal sealed class ServiceHours : Entity
{
    private ServiceHours() { }

    public ServiceHours(Guid offerId, Guid volunteerId, CaseTask task, int minutes, DateTimeOffset now)
        : base(offerId) =>
        (VolunteerId, Kind, On, Minutes, Place, AskedBy, ReportedAt) = (
            volunteerId,
            task.Kind,
            task.Time.Day,
            minutes,
            task.Place.AtLevel(DivisionLevel.Township),
            task.AskedBy,
            now
        );

    public Guid VolunteerId { get; private set; }
    public CaseTaskKind Kind { get; private set; }
    public DateOnly On { get; private set; }
    public int Minutes { get; private set; }

    /// <summary>Township of the station that it was done for.</summary>
    public DivisionCode Place { get; private set; }
    public Guid AskedBy { get; private set; }
    public DateTimeOffset ReportedAt { get; private set; }
    public HoursState State { get; private set; }
    public Guid? DecidedBy { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }
    public string DisputeReason { get; private set; } = "";

    /// <exception cref="DomainException"><c>hours-decided</c></exception>
    public void Confirm(Guid staffId, DateTimeOffset now)
    {
        RequireUndecided();
        (State, DecidedBy, DecidedAt, DisputeReason) = (HoursState.Confirmed, staffId, now, "");
    }

    /// <exception cref="DomainException"><inheritdoc cref="Confirm"/></exception>
    public void Dispute(Guid staffId, string reason, DateTimeOffset now)
    {
        RequireUndecided();
        (State, DecidedBy, DecidedAt, DisputeReason) = (HoursState.Disputed, staffId, now, reason.Trim());
    }

    /// <summary>What is confirmed may stand on a certificate already.</summary>
    private void RequireUndecided()
    {
        if (State == HoursState.Confirmed)
        {
            throw new DomainException(HoursErrors.Decided);
        }
    }
}
