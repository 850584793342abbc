using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.Volunteers.Assignments.Offers;
using WeChatRights.Core.Volunteers.Assignments.Tasks;
using WeChatRights.Core.Volunteers.Contracts;
using WeChatRights.Core.Volunteers.Profiles;

namespace WeChatRights.Core.Volunteers.Assignments.Doing;

/// <summary>回避 after the fact: a volunteer who turns out to be kin of a party does not go, and the next one is asked at once.</summary>
internal sealed class OnPartyIsKin(AppDbContext db, CallContext call, OfferFlow flow) : INotificationHandler<PartyIsKin>
{
    public async ValueTask Handle(PartyIsKin notification, CancellationToken cancellationToken)
    {
        var concerned = await (
            from task in db.Set<CaseTask>()
            join offer in db.Set<AssignmentOffer>() on task.Id equals offer.TaskId
            join volunteer in db.Set<Volunteer>() on offer.VolunteerId equals volunteer.Id
            join answer in db.Set<OfferAnswer>() on offer.Id equals answer.OfferId into answers
            from answer in answers.DefaultIfEmpty()
            where task.CaseId == notification.CaseId && volunteer.StaffId == notification.StaffId
            where task.State == CaseTaskState.Open && (answer == null || answer.Seat != null)
            select new
            {
                Task = task,
                Offer = offer,
                Answer = answer,
            }
        ).ToListAsync(cancellationToken);
        foreach (var found in concerned)
        {
            if (found.Answer is { } answer)
            {
                answer.Release(DeclineReason.KnowsThem, call.Now);
                await flow.TellOfficerAsync(found.Task, TaskNewsKind.GivenBack, $"{found.Offer.Id:N}", cancellationToken);
            }
            else
            {
                db.Add(new OfferAnswer(found.Offer, OfferAnswerKind.PassedOver, call.Now));
            }

            await flow.TendAsync(found.Task, cancellationToken);
        }
    }
}
