namespace WeChatRights.Core.Volunteers.Assignments.Offers;

/// <summary>
/// One volunteer's turn to be asked for one task; task and volunteer are unique together, so that nobody is asked twice. What she says is
/// a row of its own, <see cref="OfferAnswer"/>.
/// </summary>
internal sealed class AssignmentOffer
{
    private AssignmentOffer() { }

    public AssignmentOffer(Guid id, Guid taskId, Guid volunteerId, int turn, DateTimeOffset now) =>
        (Id, TaskId, VolunteerId, Turn, MadeAt) = (id, taskId, volunteerId, turn, now);

    public Guid Id { get; private set; }
    public Guid TaskId { get; private set; }
    public Guid VolunteerId { get; private set; }

    /// <summary>The smaller ones are asked first.</summary>
    public int Turn { get; private set; }
    public DateTimeOffset MadeAt { get; private set; }

    /// <summary>When it was her turn; null: not yet.</summary>
    public DateTimeOffset? AskedAt { get; private set; }

    /// <summary>From this instant on it is too late, whether or not a job has noticed.</summary>
    public DateTimeOffset? AnswerBy { get; private set; }

    /// <summary>How many reminders of what she has taken have been sent.</summary>
    public int Reminders { get; private set; }

    public void Ask(DateTimeOffset answerBy, DateTimeOffset now) => (AskedAt, AnswerBy) = (now, answerBy);

    public void Reminded(int reminders) => Reminders = reminders;
}

public enum OfferAnswerKind
{
    Accepted,
    Declined,

    /// <summary>She said nothing in time.</summary>
    Expired,

    /// <summary>When it was her turn she could not go any more, so she was not asked.</summary>
    PassedOver,

    /// <summary>The task was taken back, or there were enough.</summary>
    NotNeeded,
}

/// <summary>Why not this time. A closed list: nobody has to explain, and no words about people are gathered.</summary>
public enum DeclineReason
{
    NoTime,
    TooFar,

    /// <summary>She knows the people: she is never asked again for this case.</summary>
    KnowsThem,
    NotMyThing,
    Other,
}

/// <summary>
/// What became of an offer. Its key is the offer's, so an offer is answered once, whoever presses how often on whatever node; task and seat are
/// unique together, so a task never has more people than seats.
/// </summary>
internal sealed class OfferAnswer
{
    private OfferAnswer() { }

    public OfferAnswer(AssignmentOffer offer, OfferAnswerKind kind, DateTimeOffset now, DeclineReason? reason = null) =>
        (OfferId, TaskId, Kind, At, Reason) = (offer.Id, offer.TaskId, kind, now, reason);

    public Guid OfferId { get; private set; }
    public Guid TaskId { get; private set; }
    public OfferAnswerKind Kind { get; private set; }
    public DeclineReason? Reason { get; private set; }
    public DateTimeOffset At { get; private set; }

    /// <summary>1 or 2 for who goes; null for everybody else, also who has given it back.</summary>
    public int? Seat { get; private set; }
    public DateTimeOffset? ReleasedAt { get; private set; }
    public DeclineReason? ReleaseReason { get; private set; }

    public static OfferAnswer Accept(AssignmentOffer offer, int seat, DateTimeOffset now) =>
        new(offer, OfferAnswerKind.Accepted, now) { Seat = seat };

    /// <summary>She cannot go after all.</summary>
    /// <param name="reason">Null: it was not she who decided.</param>
    public void Release(DeclineReason? reason, DateTimeOffset now) => (Seat, ReleasedAt, ReleaseReason) = (null, now, reason);
}
