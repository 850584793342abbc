using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Consultations.Contracts;
using WeChatRights.Core.Data;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Consultations.FollowUps;

/// <summary>She says how things stand after the talk. Not safe: somebody calls her at once; the case goes on, also when it had ended.</summary>
[RequireCitizen]
public sealed record AnswerFollowUp(
    Guid BookingId,
    [property: EnumDataType(typeof(FollowUpAnswer), ErrorMessage = "请选一个。")] FollowUpAnswer Answer
) : ICommand<Unit>, IConcernsCase
{
    public Guid CaseId => BookingId;
}

internal sealed class AnswerFollowUpHandler(AppDbContext db, CallContext call, ComplaintAccess access)
    : ICommandHandler<AnswerFollowUp, Unit>
{
    public async ValueTask<Unit> Handle(AnswerFollowUp command, CancellationToken cancellationToken)
    {
        await access.RequireUnlockedAsync(call, command.BookingId, cancellationToken);
        var asked =
            await db.Set<FollowUp>().FirstOrDefaultAsync(followUp => followUp.Id == command.BookingId, cancellationToken)
            ?? throw new DomainException(CommonErrors.NotFound);
        asked.Say(command.Answer, call.Now);
        return Unit.Value;
    }
}
