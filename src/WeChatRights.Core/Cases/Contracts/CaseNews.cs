using WeChatRights.Core.Consultations.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Cases.Contracts;

internal sealed record CaseAccepted(Guid CaseId, Guid? CitizenId) : IDomainEvent;

internal sealed record CaseGuided(Guid CaseId, Guid? CitizenId) : IDomainEvent;

internal sealed record CaseDeclined(Guid CaseId, Guid? CitizenId) : IDomainEvent;

/// <param name="ByHerWish">She has withdrawn it, and was asked whether that is her own wish.</param>
internal sealed record CaseClosed(Guid CaseId, Guid? CitizenId, bool ByHerWish = false) : IDomainEvent;

/// <summary>Whoever sent it from outside has taken it back.</summary>
internal sealed record CaseReturned(Guid CaseId) : IDomainEvent;

internal sealed record CaseMerged(Guid CaseId, Guid? CitizenId) : IDomainEvent;

/// <param name="EventId">The time-line entry that holds the words.</param>
internal sealed record ClientMessaged(Guid CaseId, Guid? CitizenId, Guid EventId) : IDomainEvent;

/// <summary>A finish was taken back.</summary>
/// <param name="FinishedAt">The instant of what is taken back: its notice and outbox row carry it.</param>
internal sealed record CaseReopened(Guid CaseId, Guid? CitizenId, DateTimeOffset FinishedAt) : IDomainEvent;

/// <summary>The case has a new accountable person: registered, assigned, moved up or down.</summary>
internal sealed record CaseHandedOver(Guid CaseId, Guid StaffId, bool DangerNow, DateTimeOffset At) : IDomainEvent;

/// <summary>A clock of the case nears its end.</summary>
/// <param name="DaysLeft">3, 1 or 0; 0 also when it has run out.</param>
internal sealed record CaseFallsDue(Guid CaseId, Guid ClockId, Guid OwnerId, int DaysLeft) : IDomainEvent;

/// <summary>She has an appointment, and somebody has to speak with her before it.</summary>
/// <param name="Displaced">Nobody will be there; otherwise no message can remind her.</param>
internal sealed record ClientMustBeCalled(Guid CaseId, Guid OwnerId, DateTimeOffset StartsAt, bool Displaced) : IDomainEvent;

/// <summary>A week after the talk somebody has to speak with her.</summary>
/// <param name="Answer">What she said; null: she may be in danger and said nothing.</param>
internal sealed record ClientFollowedUp(Guid CaseId, Guid OwnerId, FollowUpAnswer? Answer) : IDomainEvent;

/// <summary>The risk is high, or was found high once more.</summary>
/// <param name="Told">Owner, named superior and who answers at the county.</param>
internal sealed record CaseAtHighRisk(Guid CaseId, IReadOnlyList<Guid> Told) : IDomainEvent;

/// <summary>Somebody would like to lower the risk; <paramref name="StaffId"/> is asked for the second signature.</summary>
internal sealed record RiskLoweringAsked(Guid CaseId, Guid StaffId) : IDomainEvent;

/// <summary>Somebody would like to end the case; <paramref name="StaffId"/> is asked to agree.</summary>
internal sealed record ClosingAsked(Guid CaseId, Guid StaffId) : IDomainEvent;

/// <summary>A second person did not agree to the end that <paramref name="StaffId"/> asked for.</summary>
internal sealed record ClosingRefused(Guid CaseId, Guid StaffId) : IDomainEvent;

/// <summary>What has ended can be filed.</summary>
internal sealed record ArchiveDue(Guid CaseId, IReadOnlyList<Guid> Told) : IDomainEvent;

/// <summary>The accountable person was gone (account closed, post given up).</summary>
/// <param name="StaffId">Who answers now; null when nobody could be found.</param>
internal sealed record CaseOrphaned(Guid CaseId, Guid? StaffId) : IDomainEvent;

/// <summary>A talk that is owed after the end of a case is due.</summary>
/// <param name="Late">For days already: the level above is told as well.</param>
internal sealed record ReturnVisitDue(Guid CaseId, Guid VisitId, bool Late, IReadOnlyList<Guid> Told) : IDomainEvent;

/// <summary>Nobody has called back in time.</summary>
/// <param name="Tries">Calls that did not reach her before; with <paramref name="CallId"/>, so that each round rings once.</param>
internal sealed record CallBackOverdue(Guid CallId, int Tries, IReadOnlyList<Guid> Told) : IDomainEvent;

/// <summary>About who opens the file of a child's matter.</summary>
internal sealed record MinorFileNews(Guid CaseId, CaseEventKind Kind, IReadOnlyList<Guid> Told) : IDomainEvent;

/// <summary>Harm has to be told to the police at once.</summary>
internal sealed record CaseMustBeReported(Guid CaseId, IReadOnlyList<Guid> Told) : IDomainEvent;

/// <summary>A protection order nears its end, or has ended.</summary>
/// <param name="Until">Its last day, so that each end rings once.</param>
/// <param name="DaysLeft">30, 14 or 7; 0 when it is over.</param>
internal sealed record OrderNearsEnd(Guid CaseId, Guid OrderId, DateOnly Until, int DaysLeft, IReadOnlyList<Guid> Told) : IDomainEvent;

internal enum MajorNewsKind
{
    /// <summary>Somebody was named: to coordinate, or to take part.</summary>
    Named,
    TaskGiven,

    /// <summary>A task has passed its day.</summary>
    TaskOverdue,

    /// <summary>Party committee and government have not been told in time (信访工作条例 art. 25).</summary>
    ReportOverdue,
}

/// <summary>Of the coordination of a major case.</summary>
/// <param name="Mark">What it is about: the same is told once.</param>
internal sealed record MajorNews(Guid CaseId, MajorNewsKind Kind, IReadOnlyList<Guid> Told, string Mark) : IDomainEvent;
