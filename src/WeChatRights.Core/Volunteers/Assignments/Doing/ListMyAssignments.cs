using Mediator;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.Volunteers.Assignments.Offers;
using WeChatRights.Core.Volunteers.Assignments.Tasks;

namespace WeChatRights.Core.Volunteers.Assignments.Doing;

/// <summary>What I am asked and what I have taken, by time: kind, area and hours, and nothing of whom. 404 for accounts that are no volunteer's.</summary>
[RequireStaff]
public sealed record ListMyAssignments : IQuery<IReadOnlyList<MyAssignment>>;

public enum AssignmentStage
{
    /// <summary>Waits for an answer.</summary>
    Asked,
    Taken,
    Reported,
}

/// <param name="Area">County and township, in words; never the village.</param>
/// <param name="Risky">It may be dangerous: whoever is asked must know (志愿服务条例 art. 17 expects danger to be provided for).</param>
/// <param name="Persons">Volunteers who go, herself among them.</param>
/// <param name="OpensAt">From when on what the task needs can be read.</param>
/// <param name="MayOpen">Now.</param>
/// <param name="MayGiveBack">It has not begun.</param>
/// <param name="MayReport">It has begun, and nothing was reported yet.</param>
public sealed record MyAssignment(
    Guid Id,
    CaseTaskKind Kind,
    string Area,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    bool Risky,
    bool WithChildren,
    int Persons,
    bool WithOfficer,
    AssignmentStage Stage,
    DateTimeOffset? AnswerBy,
    DateTimeOffset OpensAt,
    bool MayOpen,
    bool MayGiveBack,
    bool MayReport
);

internal sealed class ListMyAssignmentsHandler(CallContext call, OwnOffers offers, MyAssignments mine)
    : IQueryHandler<ListMyAssignments, IReadOnlyList<MyAssignment>>
{
    public async ValueTask<IReadOnlyList<MyAssignment>> Handle(ListMyAssignments query, CancellationToken cancellationToken)
    {
        var shown = new List<MyAssignment>();
        foreach (var offer in await offers.ListAsync(call.Now.AddDays(-TaskPolicy.ReportWithinDays), cancellationToken))
        {
            if (await mine.TellAsync(offer, cancellationToken) is { } told)
            {
                shown.Add(told);
            }
        }

        return shown;
    }
}

/// <summary>Offers as the volunteer sees them.</summary>
internal sealed class MyAssignments(CallContext call, DivisionDirectory divisions)
{
    /// <returns>Null for what she declined, let pass or gave back, and for what was taken back.</returns>
    public async Task<MyAssignment?> TellAsync(OwnOffer mine, CancellationToken cancellationToken)
    {
        if (StageOf(mine) is not { } stage)
        {
            return null;
        }

        var (task, now) = (mine.Task, call.Now);
        return new MyAssignment(
            mine.Offer.Id,
            task.Kind,
            await divisions.PathNameAsync(task.Place.AtLevel(DivisionLevel.Township), cancellationToken),
            task.StartsAt,
            task.EndsAt,
            task.Dangerous,
            task.WithChildren,
            task.Persons,
            task.OfficerId is not null,
            stage,
            stage == AssignmentStage.Asked ? mine.Offer.AnswerBy : null,
            OpeningTime.OpensAt(task),
            stage == AssignmentStage.Taken && OpeningTime.IsOpen(task, now),
            stage == AssignmentStage.Taken && now < task.StartsAt,
            stage == AssignmentStage.Taken && ReportTime.IsOpen(task, now)
        );
    }

    private AssignmentStage? StageOf(OwnOffer mine) =>
        mine.Task.State == CaseTaskState.Withdrawn ? null
        : mine.IsGoing ? (mine.Report is null ? AssignmentStage.Taken : AssignmentStage.Reported)
        : mine.Task.State == CaseTaskState.Open && OfferStages.Of(mine.Offer, mine.Answer, call.Now) == OfferStage.Asked
            ? AssignmentStage.Asked
        : null;
}
