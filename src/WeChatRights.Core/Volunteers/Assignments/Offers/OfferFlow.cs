using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Volunteers.Assignments.Candidates;
using WeChatRights.Core.Volunteers.Assignments.Tasks;
using WeChatRights.Core.Volunteers.Contracts;
using WeChatRights.Core.Volunteers.Profiles;

namespace WeChatRights.Core.Volunteers.Assignments.Offers;

/// <summary>
/// Asks in turn: as many at a time as people are missing. The rows decide, not the clock of a job, so it may run as often as it likes: a
/// notice is told once and an offer answered once by their keys, and a run that lost such a race is made again on what is there then.
/// </summary>
internal sealed class OfferFlow(AppDbContext db, CallContext call, CandidateReader candidates, IPublisher publisher)
{
    /// <summary>Lets pass what was not answered in time, and asks whoever is next. Sees what this call has changed but not saved.</summary>
    public async Task TendAsync(CaseTask task, CancellationToken cancellationToken)
    {
        await db.Set<AssignmentOffer>().Where(offer => offer.TaskId == task.Id).LoadAsync(cancellationToken);
        await db.Set<OfferAnswer>().Where(answer => answer.TaskId == task.Id).LoadAsync(cancellationToken);
        var goesOn = task.State == CaseTaskState.Open && call.Now < task.StartsAt;
        foreach (var offer in Unanswered(task).Where(offer => !goesOn || offer.AnswerBy <= call.Now).ToList())
        {
            db.Add(new OfferAnswer(offer, offer.AskedAt is null ? OfferAnswerKind.NotNeeded : OfferAnswerKind.Expired, call.Now));
        }

        if (goesOn)
        {
            await AskAsync(task, cancellationToken);
        }
    }

    /// <summary>Nobody is needed any more: who was asked or had taken it is told.</summary>
    public async Task CallOffAsync(CaseTask task, CancellationToken cancellationToken)
    {
        await db.Set<AssignmentOffer>().Where(offer => offer.TaskId == task.Id).LoadAsync(cancellationToken);
        await db.Set<OfferAnswer>().Where(answer => answer.TaskId == task.Id).LoadAsync(cancellationToken);
        var offers = Offers(task).ToDictionary(offer => offer.Id);
        foreach (var answer in Answers(task).Where(answer => answer.Seat is not null).ToList())
        {
            answer.Release(reason: null, call.Now);
            await TellAsync(offers[answer.OfferId], AssignedNewsKind.CalledOff, "off", cancellationToken);
        }

        foreach (var offer in Unanswered(task).ToList())
        {
            db.Add(new OfferAnswer(offer, OfferAnswerKind.NotNeeded, call.Now));
            if (offer.AskedAt is not null)
            {
                await TellAsync(offer, AssignedNewsKind.CalledOff, "off", cancellationToken);
            }
        }
    }

    /// <summary>A seat that nobody has; null: there are enough.</summary>
    public async Task<int?> FreeSeatAsync(CaseTask task, CancellationToken cancellationToken)
    {
        var taken = await db.Set<OfferAnswer>()
            .Where(answer => answer.TaskId == task.Id && answer.Seat != null)
            .Select(answer => answer.Seat!.Value)
            .ToListAsync(cancellationToken);
        return Enumerable.Range(1, task.Persons).Except(taken).Select(seat => (int?)seat).FirstOrDefault();
    }

    /// <param name="mark">Makes the notice one of its kind for this offer: told once.</param>
    public async Task TellAsync(AssignmentOffer offer, AssignedNewsKind kind, string mark, CancellationToken cancellationToken)
    {
        var account = await db.Set<Volunteer>()
            .Where(volunteer => volunteer.Id == offer.VolunteerId)
            .Select(volunteer => volunteer.StaffId)
            .FirstOrDefaultAsync(cancellationToken);
        if (account is { } staffId)
        {
            await publisher.Publish(new AssignedNews(staffId, kind, $"{offer.Id:N}:{mark}"), cancellationToken);
        }
    }

    public ValueTask TellOfficerAsync(CaseTask task, TaskNewsKind kind, string mark, CancellationToken cancellationToken) =>
        publisher.Publish(new TaskNews(task.AskedBy, task.CaseId, kind, mark), cancellationToken);

    private async Task AskAsync(CaseTask task, CancellationToken cancellationToken)
    {
        var going = Answers(task).Count(answer => answer.Seat is not null);
        var free = task.Persons - going - Unanswered(task).Count(offer => offer.AskedAt is not null);
        foreach (var offer in Unanswered(task).Where(offer => offer.AskedAt is null).ToList())
        {
            if (free <= 0)
            {
                return;
            }

            if (!await candidates.MayGoAsync(task, offer.VolunteerId, cancellationToken))
            {
                db.Add(new OfferAnswer(offer, OfferAnswerKind.PassedOver, call.Now));
                continue;
            }

            offer.Ask(OfferDeadline.Of(task.StartsAt, call.Now), call.Now);
            await TellAsync(offer, AssignedNewsKind.Asked, "ask", cancellationToken);
            free--;
        }

        if (going < task.Persons && Answers(task).Any() && !Unanswered(task).Any())
        {
            var mark = $"{task.Id:N}:{Answers(task).Count()}:{Answers(task).Count(answer => answer.ReleasedAt is not null)}";
            await TellOfficerAsync(task, TaskNewsKind.NobodyLeft, mark, cancellationToken);
        }
    }

    private IEnumerable<AssignmentOffer> Offers(CaseTask task) =>
        db.Set<AssignmentOffer>().Local.Where(offer => offer.TaskId == task.Id).OrderBy(offer => offer.Turn).ThenBy(offer => offer.Id);

    private IEnumerable<OfferAnswer> Answers(CaseTask task) => db.Set<OfferAnswer>().Local.Where(answer => answer.TaskId == task.Id);

    private IEnumerable<AssignmentOffer> Unanswered(CaseTask task)
    {
        var answered = Answers(task).Select(answer => answer.OfferId).ToHashSet();
        return Offers(task).Where(offer => !answered.Contains(offer.Id));
    }
}
