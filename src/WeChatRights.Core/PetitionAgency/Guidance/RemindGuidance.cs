using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.PetitionAgency.Contracts;

namespace WeChatRights.Core.PetitionAgency.Guidance;

/// <summary>A question was not answered as we had promised: who could answer it is told, once for each promise. Harmless to repeat.</summary>
[SystemOnly]
public sealed record RemindGuidance(Guid QuestionId) : ICommand<Unit>, IUnaudited;

/// <summary>Questions whose promise has passed and of which nobody was told, the oldest first.</summary>
[SystemOnly]
public sealed record FindGuidanceToRemind(int Take = 500) : IQuery<IReadOnlyList<Guid>>;

internal sealed class RemindGuidanceHandler(AppDbContext db, CallContext call, GuidanceDesk desk)
    : ICommandHandler<RemindGuidance, Unit>,
        IQueryHandler<FindGuidanceToRemind, IReadOnlyList<Guid>>
{
    public async ValueTask<Unit> Handle(RemindGuidance command, CancellationToken cancellationToken)
    {
        var question = await db.Set<GuidanceQuestion>().FirstOrDefaultAsync(found => found.Id == command.QuestionId, cancellationToken);
        if (question?.Remind(call.Now) == true)
        {
            await desk.TellAnswerersAsync(question, AgencyNewsKind.GuidanceLate, AgencyNewsKind.GuidanceLateOffice, cancellationToken);
        }

        return Unit.Value;
    }

    public async ValueTask<IReadOnlyList<Guid>> Handle(FindGuidanceToRemind query, CancellationToken cancellationToken) =>
        await db.Set<GuidanceQuestion>()
            .Where(question => question.State == GuidanceState.Open && question.AnswerBy < call.Now)
            .Where(question => question.RemindedFor == null || question.RemindedFor != question.AnswerBy)
            .OrderBy(question => question.AnswerBy)
            .ThenBy(question => question.Id)
            .Select(question => question.Id)
            .Take(query.Take)
            .ToListAsync(cancellationToken);
}
