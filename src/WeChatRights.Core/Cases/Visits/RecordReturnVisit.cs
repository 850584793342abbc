using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Cases.Risk;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Cases.Visits;

/// <summary>登记回访. It is made only when she was alone (妇联家暴投诉工作规程 art. 13); otherwise somebody tries again, three times at most.</summary>
/// <param name="HappenedAgain">Something has happened since: what had ended goes on, and the risk is to be judged anew.</param>
/// <exception cref="DomainException"><c>no-return-visit</c>, <c>case-state</c></exception>
[RequirePermission(Permission.HandleCase)]
public sealed record RecordReturnVisit(
    Guid CaseId,
    Guid VisitId,
    [property: EnumDataType(typeof(SafetyTalk), ErrorMessage = "请选择她能不能说话。")] SafetyTalk Talk,
    bool HappenedAgain,
    [property: Required(ErrorMessage = "请写明情况。"), CaseText] string Text
) : ICommand<Unit>, IConcernsCase, IValidatableObject
{
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (HappenedAgain && Talk != SafetyTalk.AloneAndSafe)
        {
            yield return new ValidationResult("和她说上话了，才能记又出了事。别处听说的，请用“重新办理”。", [nameof(HappenedAgain)]);
        }
    }

    public override string ToString() => "RecordReturnVisit(redacted)";
}

/// <summary>重新办理: what had ended goes on, with a new promise of an answer. For new facts, or because what was promised was not done.</summary>
/// <exception cref="DomainException"><c>case-state</c>, <c>case-not-yours</c></exception>
[RequirePermission(Permission.HandleCase)]
public sealed record ReopenCase(Guid CaseId, [property: Required(ErrorMessage = "请写明理由。"), CaseText] string Reason)
    : ICommand<Unit>,
        IConcernsCase
{
    public override string ToString() => "ReopenCase(redacted)";
}

internal sealed class RecordReturnVisitHandler(
    AppDbContext db,
    CaseLoader cases,
    CallContext call,
    VisitBook visits,
    WorkingCalendar calendar,
    IOptions<CaseOptions> options
) : ICommandHandler<RecordReturnVisit, Unit>, ICommandHandler<ReopenCase, Unit>
{
    public async ValueTask<Unit> Handle(RecordReturnVisit command, CancellationToken cancellationToken)
    {
        var about = await cases.GetForAsync(command.CaseId, CaseAction.RecordVisit, cancellationToken);
        var visit =
            await db.Set<ReturnVisit>()
                .FirstOrDefaultAsync(found => found.Id == command.VisitId && found.CaseId == about.Id, cancellationToken)
            ?? throw new DomainException(CaseErrors.NoReturnVisit);
        var spoke = command.Talk == SafetyTalk.AloneAndSafe;
        using var words = await cases.WordsAsync(command.CaseId, command.Text, cancellationToken);
        visit.Tried(spoke, call.Now);
        about.RecordVisit(cases.Acting(about), spoke, words, call.Now);
        if (command.HappenedAgain)
        {
            await GoOnAsync(about, visit.Cause, cancellationToken);
        }

        return Unit.Value;
    }

    private async Task GoOnAsync(Case about, VisitCause cause, CancellationToken cancellationToken)
    {
        if (!about.IsOpen)
        {
            about.Reopen(cases.Acting(about), Promise(), words: null, call.Now);
        }

        about.Reassess(call.Now);
        if (cause == VisitCause.WarningLetter)
        {
            // Three quiet visits in a row are counted from here (家庭暴力告诫制度实施意见 art. 12).
            await visits.CallOffAsync(about.Id, cause, cancellationToken);
            await visits.PlanAsync(about.Id, cause, Protection.WarningPolicy.Quiet(call.Now.ChinaDate()), cancellationToken);
        }
    }

    public async ValueTask<Unit> Handle(ReopenCase command, CancellationToken cancellationToken)
    {
        var about = await cases.GetForAsync(command.CaseId, CaseAction.Reopen, cancellationToken);
        using var reason = await cases.WordsAsync(command.CaseId, command.Reason, cancellationToken);
        about.Reopen(cases.Acting(about), Promise(), reason, call.Now);
        return Unit.Value;
    }

    private ClockStart Promise() => SlaPolicy.Handling(call.Now, options.Value.HandlingDays, calendar);
}
