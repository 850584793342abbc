using System.ComponentModel.DataAnnotations;
using Mediator;
using WeChatRights.Core.Volunteers.Assignments.Candidates;
using WeChatRights.Core.Volunteers.Assignments.Offers;
using WeChatRights.Core.Volunteers.Assignments.Tasks;
using WeChatRights.Core.Volunteers.Contracts;

namespace WeChatRights.Core.Volunteers.Assignments.Doing;

/// <summary>I take it. Taking what I have taken changes nothing, so a request whose answer was lost can be sent again.</summary>
/// <exception cref="DomainException"><c>assignment-answered</c>, <c>assignment-expired</c>, <c>assignment-unfit</c></exception>
[RequireStaff]
public sealed record AcceptAssignment(Guid AssignmentId) : ICommand<Unit>;

/// <summary>Not this time. Nothing is held against me; the next one is asked at once. Declining twice changes nothing.</summary>
/// <exception cref="DomainException"><c>assignment-answered</c></exception>
[RequireStaff]
public sealed record DeclineAssignment(
    Guid AssignmentId,
    [property: EnumDataType(typeof(DeclineReason), ErrorMessage = "请选一个原因。")] DeclineReason Reason
) : ICommand<Unit>;

/// <summary>I have taken it and cannot go after all: somebody else is asked at once. Until it begins. Giving back twice changes nothing.</summary>
/// <exception cref="DomainException"><c>assignment-begun</c></exception>
[RequireStaff]
public sealed record GiveBackAssignment(
    Guid AssignmentId,
    [property: EnumDataType(typeof(DeclineReason), ErrorMessage = "请选一个原因。")] DeclineReason Reason
) : ICommand<Unit>;

internal sealed class AnswerAssignmentHandler(
    AppDbContext db,
    CallContext call,
    OwnOffers offers,
    CandidateReader candidates,
    OfferFlow flow
) : ICommandHandler<AcceptAssignment, Unit>, ICommandHandler<DeclineAssignment, Unit>, ICommandHandler<GiveBackAssignment, Unit>
{
    public async ValueTask<Unit> Handle(AcceptAssignment command, CancellationToken cancellationToken)
    {
        var mine = await offers.GetAsync(command.AssignmentId, cancellationToken);
        if (mine.IsGoing)
        {
            return Unit.Value;
        }

        if (Refusal(mine) is { } refusal)
        {
            throw new DomainException(refusal);
        }

        if (
            !await candidates.MayGoAsync(mine.Task, mine.Offer.VolunteerId, cancellationToken)
            || await flow.FreeSeatAsync(mine.Task, cancellationToken) is not { } seat
        )
        {
            throw new DomainException(AssignmentErrors.Unfit);
        }

        // Two at once on the last seat: the key stops one, and the second run finds no seat.
        db.Add(OfferAnswer.Accept(mine.Offer, seat, call.Now));
        await flow.TellOfficerAsync(mine.Task, TaskNewsKind.Taken, $"{mine.Offer.Id:N}", cancellationToken);
        return Unit.Value;
    }

    public async ValueTask<Unit> Handle(DeclineAssignment command, CancellationToken cancellationToken)
    {
        var mine = await offers.GetAsync(command.AssignmentId, cancellationToken);
        if (mine.Answer is { Kind: OfferAnswerKind.Accepted })
        {
            throw new DomainException(AssignmentErrors.Answered);
        }

        if (mine.Answer is null)
        {
            db.Add(new OfferAnswer(mine.Offer, OfferAnswerKind.Declined, call.Now, command.Reason));
            await flow.TendAsync(mine.Task, cancellationToken);
        }

        return Unit.Value;
    }

    public async ValueTask<Unit> Handle(GiveBackAssignment command, CancellationToken cancellationToken)
    {
        var mine = await offers.GetAsync(command.AssignmentId, cancellationToken);
        if (mine.Answer is not { Kind: OfferAnswerKind.Accepted } answer)
        {
            throw new DomainException(CommonErrors.NotFound);
        }

        if (answer.Seat is null)
        {
            return Unit.Value;
        }

        if (call.Now >= mine.Task.StartsAt)
        {
            throw new DomainException(AssignmentErrors.Begun);
        }

        answer.Release(command.Reason, call.Now);
        await flow.TellOfficerAsync(mine.Task, TaskNewsKind.GivenBack, $"{mine.Offer.Id:N}", cancellationToken);
        await flow.TendAsync(mine.Task, cancellationToken);
        return Unit.Value;
    }

    private DomainError? Refusal(OwnOffer mine) =>
        mine.Task.State != CaseTaskState.Open ? AssignmentErrors.Unfit
        : mine.Answer is { Kind: OfferAnswerKind.Expired } ? AssignmentErrors.Expired
        : mine.Answer is { Kind: OfferAnswerKind.NotNeeded } ? AssignmentErrors.Unfit
        : mine.Answer is not null ? AssignmentErrors.Answered
        : call.Now >= mine.Offer.AnswerBy ? AssignmentErrors.Expired
        : null;
}
