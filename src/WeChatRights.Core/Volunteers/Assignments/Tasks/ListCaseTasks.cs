using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.Volunteers.Assignments.Hours;
using WeChatRights.Core.Volunteers.Assignments.Offers;
using WeChatRights.Core.Volunteers.Profiles;

namespace WeChatRights.Core.Volunteers.Assignments.Tasks;

/// <summary>What volunteers are asked to do for a case, the latest first, and how far the asking has come.</summary>
[RequirePermission(Permission.HandleCase)]
public sealed record ListCaseTasks(Guid CaseId) : IQuery<CaseTaskList>, IConcernsCase;

/// <param name="MayAsk">The case is open and the caller decides on it.</param>
/// <param name="Township">Code of where the case is.</param>
/// <param name="Delicate">Domestic violence, a child or danger: never one volunteer alone.</param>
public sealed record CaseTaskList(IReadOnlyList<CaseTaskRow> Items, bool MayAsk, string Township, bool Delicate);

/// <param name="Place">In words.</param>
/// <param name="Officer">Who of the staff goes along.</param>
/// <param name="AskedBy">The officer who asked for it.</param>
public sealed record CaseTaskRow(
    Guid Id,
    CaseTaskKind Kind,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    string Place,
    bool Dangerous,
    bool WithChildren,
    int Persons,
    int Going,
    string? Officer,
    string AskedBy,
    CaseTaskState State,
    IReadOnlyList<CaseTaskOffer> Offers
);

/// <param name="Stage">How far it has come with this volunteer.</param>
/// <param name="At">When that began; null: her turn has not come.</param>
/// <param name="AnswerBy">Until when she may answer.</param>
public sealed record CaseTaskOffer(
    Guid Id,
    string Name,
    OfferStage Stage,
    DateTimeOffset? At,
    DateTimeOffset? AnswerBy,
    DeclineReason? Reason,
    bool Reported,
    bool FollowUp
);

public enum OfferStage
{
    /// <summary>Her turn has not come.</summary>
    Queued,
    Asked,
    Going,
    Declined,
    Expired,
    PassedOver,
    NotNeeded,

    /// <summary>Had taken it and gave it back.</summary>
    GaveBack,
}

internal sealed class ListCaseTasksHandler(AppDbContext db, CallContext call, HandledCases cases, DivisionDirectory divisions)
    : IQueryHandler<ListCaseTasks, CaseTaskList>
{
    public async ValueTask<CaseTaskList> Handle(ListCaseTasks query, CancellationToken cancellationToken)
    {
        var (about, mayAsk) = await cases.SeeAsync(query.CaseId, cancellationToken);
        var tasks = await db.Set<CaseTask>()
            .AsNoTracking()
            .Where(task => task.CaseId == query.CaseId)
            .OrderByDescending(task => task.StartsAt)
            .ThenBy(task => task.Id)
            .ToListAsync(cancellationToken);
        var offers = await OffersAsync(query.CaseId, cancellationToken);
        Guid[] people = [.. tasks.Select(task => task.AskedBy), .. tasks.Select(task => task.OfficerId).OfType<Guid>()];
        var names = await StaffNames.ByIdAsync(db, people, cancellationToken);
        var rows = new List<CaseTaskRow>();
        foreach (var task in tasks)
        {
            var place = await divisions.PathNameAsync(task.Place, cancellationToken);
            rows.Add(Row(task, place, [.. offers[task.Id].OrderBy(found => found.Offer.Turn).ThenBy(found => found.Offer.Id)], names));
        }

        return new CaseTaskList(rows, mayAsk, about.Township.Value, about.DomesticViolence || about.MinorInvolved || about.InDanger);
    }

    private async Task<ILookup<Guid, FoundOffer>> OffersAsync(Guid caseId, CancellationToken cancellationToken) =>
        (
            await (
                from task in db.Set<CaseTask>()
                join offer in db.Set<AssignmentOffer>() on task.Id equals offer.TaskId
                join volunteer in db.Set<Volunteer>() on offer.VolunteerId equals volunteer.Id
                join answer in db.Set<OfferAnswer>() on offer.Id equals answer.OfferId into answers
                from answer in answers.DefaultIfEmpty()
                join report in db.Set<TaskReport>() on offer.Id equals report.Id into reports
                from report in reports.DefaultIfEmpty()
                where task.CaseId == caseId
                select new FoundOffer(offer, volunteer.Name, answer, report)
            )
                .AsNoTracking()
                .ToListAsync(cancellationToken)
        ).ToLookup(found => found.Offer.TaskId);

    private CaseTaskRow Row(CaseTask task, string place, FoundOffer[] offers, IReadOnlyDictionary<Guid, string> names) =>
        new(
            task.Id,
            task.Kind,
            task.StartsAt,
            task.EndsAt,
            place,
            task.Dangerous,
            task.WithChildren,
            task.Persons,
            offers.Count(found => found.Answer?.Seat is not null),
            task.OfficerId is { } officer ? names.GetValueOrDefault(officer) : null,
            names.GetValueOrDefault(task.AskedBy, ""),
            task.State,
            [.. offers.Select(Offer)]
        );

    private CaseTaskOffer Offer(FoundOffer found) =>
        new(
            found.Offer.Id,
            found.Name,
            OfferStages.Of(found.Offer, found.Answer, call.Now),
            found.Answer?.ReleasedAt ?? found.Answer?.At ?? found.Offer.AskedAt,
            found.Answer is null ? found.Offer.AnswerBy : null,
            found.Answer?.ReleaseReason ?? found.Answer?.Reason,
            found.Report is not null,
            found.Report?.FollowUp == true
        );

    private sealed record FoundOffer(AssignmentOffer Offer, string Name, OfferAnswer? Answer, TaskReport? Report);
}
