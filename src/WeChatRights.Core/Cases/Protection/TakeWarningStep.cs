using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Cases.Tracked;
using WeChatRights.Core.Cases.Visits;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Cases.Protection;

/// <summary>申请告诫书: the police, who have accepted a report, were asked for a warning letter. Their hours run from the acceptance.</summary>
/// <param name="Since">When they accepted the report. Not in the future, and not before a year ago.</param>
/// <param name="Grounds">Why they should give it; at least one.</param>
/// <exception cref="DomainException"><c>warning-state</c> while one is awaited; <c>invalid-input</c>, <c>case-state</c>, <c>case-not-yours</c></exception>
[RequirePermission(Permission.HandleCase)]
public sealed record AskWarningLetter(
    Guid CaseId,
    DateTimeOffset Since,
    IReadOnlyList<WarningGround> Grounds,
    [property: Required(ErrorMessage = "请写明是哪个派出所、接警编号。"), CaseText] string Text
) : ICommand<Unit>, IConcernsCase, IValidatableObject
{
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Grounds.Count == 0 || !Grounds.All(Enum.IsDefined))
        {
            yield return new ValidationResult("请至少选一条理由。", [nameof(Grounds)]);
        }
    }

    public override string ToString() => "AskWarningLetter(redacted)";
}

/// <summary>公安答复: the letter was given, and visits begin (河南省反家庭暴力条例 art. 27); or it was not, and why.</summary>
/// <param name="On">In China; not in the future.</param>
/// <exception cref="DomainException"><c>warning-state</c>, <c>invalid-input</c>, <c>case-state</c>, <c>case-not-yours</c></exception>
[RequirePermission(Permission.HandleCase)]
public sealed record AnswerWarningLetter(
    Guid CaseId,
    Guid LetterId,
    bool Given,
    DateOnly On,
    [property: Required(ErrorMessage = "请写明情况。"), CaseText] string Text
) : ICommand<Unit>, IConcernsCase
{
    public override string ToString() => "AnswerWarningLetter(redacted)";
}

internal sealed class WarningLetterHandler(AppDbContext db, CaseLoader cases, CallContext call, VisitBook visits, WorkingCalendar calendar)
    : ICommandHandler<AskWarningLetter, Unit>,
        ICommandHandler<AnswerWarningLetter, Unit>
{
    public async ValueTask<Unit> Handle(AskWarningLetter command, CancellationToken cancellationToken)
    {
        var about = await cases.GetForAsync(command.CaseId, CaseAction.Protect, cancellationToken);
        Happened.Require("since", command.Since, call.Now, "受理的时间不能在将来，也不能早于一年前。");

        var awaited = db.Set<WarningLetter>().Where(letter => letter.CaseId == about.Id && letter.State == WarningState.Asked);
        if (await awaited.AnyAsync(cancellationToken))
        {
            throw new DomainException(ProtectionErrors.WarningState);
        }

        var at = command.Since.InChina().ToString("yyyy年M月d日 H:mm", CultureInfo.InvariantCulture);
        using var words = await cases.WordsAsync(about.Id, $"{at} 公安受理，请出具告诫书。{command.Text.Trim()}", cancellationToken);
        var owed = TrackedPolicy.Start(ClockKind.WarningLetter, command.Since, calendar);
        about.StepTaken(cases.Acting(about), CaseEventKind.WarningStepped, [], owed, words, call.Now);
        db.Add(new WarningLetter(Ids.New(call.Now), about.Id, command.Since, command.Grounds));
        return Unit.Value;
    }

    public async ValueTask<Unit> Handle(AnswerWarningLetter command, CancellationToken cancellationToken)
    {
        var about = await cases.GetForAsync(command.CaseId, CaseAction.Protect, cancellationToken);
        var letter =
            await db.Set<WarningLetter>()
                .FirstOrDefaultAsync(found => found.Id == command.LetterId && found.CaseId == about.Id, cancellationToken)
            ?? throw new DomainException(ProtectionErrors.WarningState);
        if (command.On > call.Now.ChinaDate())
        {
            throw DomainException.OfField("on", "日子不能在将来。");
        }

        var day = command.On.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);
        var answer = command.Given ? "公安出具了告诫书" : "公安没有出具告诫书";
        using var words = await cases.WordsAsync(about.Id, $"{day}，{answer}。{command.Text.Trim()}", cancellationToken);
        about.StepTaken(cases.Acting(about), CaseEventKind.WarningStepped, [ClockKind.WarningLetter], null, words, call.Now);
        letter.Answer(command.Given, command.On);
        if (command.Given)
        {
            await visits.PlanAsync(about.Id, VisitCause.WarningLetter, WarningPolicy.Visits(command.On), cancellationToken);
        }

        return Unit.Value;
    }
}
