using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Volunteers.Assignments.Hours;
using WeChatRights.Core.Volunteers.Assignments.Offers;
using WeChatRights.Core.Volunteers.Assignments.Tasks;
using WeChatRights.Core.Volunteers.Profiles;

namespace WeChatRights.Core.Volunteers.Assignments.Doing;

/// <summary>What the calling volunteer was asked. Before her turn, and of anybody else, nothing exists for her.</summary>
internal sealed class OwnOffers(AppDbContext db, OwnVolunteering own)
{
    public async Task<IReadOnlyList<OwnOffer>> ListAsync(DateTimeOffset since, CancellationToken cancellationToken)
    {
        var me = await own.IdAsync(cancellationToken);
        return await Of(me).Where(mine => mine.Task.EndsAt >= since).OrderBy(mine => mine.Task.StartsAt).ToListAsync(cancellationToken);
    }

    /// <exception cref="DomainException"><c>not-found</c></exception>
    public async Task<OwnOffer> GetAsync(Guid offerId, CancellationToken cancellationToken)
    {
        var me = await own.IdAsync(cancellationToken);
        return await Of(me).FirstOrDefaultAsync(mine => mine.Offer.Id == offerId, cancellationToken)
            ?? throw new DomainException(CommonErrors.NotFound);
    }

    private IQueryable<OwnOffer> Of(Guid volunteerId) =>
        from offer in db.Set<AssignmentOffer>()
        join task in db.Set<CaseTask>() on offer.TaskId equals task.Id
        join answer in db.Set<OfferAnswer>() on offer.Id equals answer.OfferId into answers
        from answer in answers.DefaultIfEmpty()
        join report in db.Set<TaskReport>() on offer.Id equals report.Id into reports
        from report in reports.DefaultIfEmpty()
        where offer.VolunteerId == volunteerId && offer.AskedAt != null
        select new OwnOffer
        {
            Offer = offer,
            Task = task,
            Answer = answer,
            Report = report,
        };
}

internal sealed class OwnOffer
{
    public required AssignmentOffer Offer { get; init; }
    public required CaseTask Task { get; init; }
    public OfferAnswer? Answer { get; init; }
    public TaskReport? Report { get; init; }

    public bool IsGoing => Answer?.Seat is not null && Task.State != CaseTaskState.Withdrawn;
}
