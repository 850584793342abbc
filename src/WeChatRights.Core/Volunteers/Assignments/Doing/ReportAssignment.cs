using System.ComponentModel.DataAnnotations;
using Mediator;
using WeChatRights.Core.Vault;
using WeChatRights.Core.Volunteers.Assignments.Hours;
using WeChatRights.Core.Volunteers.Contracts;

namespace WeChatRights.Core.Volunteers.Assignments.Doing;

/// <summary>
/// How it went. From then on what the task needed is closed; the time waits to be confirmed. The same report twice changes nothing.
/// </summary>
/// <param name="Minutes">Time given, the way there and back included; 0: none to be recorded.</param>
/// <param name="FollowUp">Somebody has to go on with it.</param>
/// <param name="Words">For the officer; sealed under the key of the case.</param>
/// <exception cref="DomainException"><c>assignment-not-now</c>, <c>assignment-reported</c></exception>
[RequireStaff]
public sealed record ReportAssignment(
    Guid AssignmentId,
    [property: EnumDataType(typeof(TaskOutcome), ErrorMessage = "请选择结果。")] TaskOutcome Outcome,
    [property: Range(0, 960, ErrorMessage = "时长填 0 到 16 小时。")] int Minutes,
    bool FollowUp,
    [property: StringLength(1000, ErrorMessage = "最多写 1000 个字。")] string? Words
) : ICommand<Unit>
{
    public override string ToString() => $"ReportAssignment({AssignmentId})";
}

internal sealed class ReportAssignmentHandler(AppDbContext db, CallContext call, OwnOffers offers, CaseKeyStore keys, Offers.OfferFlow flow)
    : ICommandHandler<ReportAssignment, Unit>
{
    public async ValueTask<Unit> Handle(ReportAssignment command, CancellationToken cancellationToken)
    {
        var mine = await offers.GetAsync(command.AssignmentId, cancellationToken);
        if (!mine.IsGoing)
        {
            throw new DomainException(CommonErrors.NotFound);
        }

        if (mine.Report is { } report)
        {
            return (report.Outcome, report.FollowUp) == (command.Outcome, command.FollowUp)
                ? Unit.Value
                : throw new DomainException(AssignmentErrors.Reported);
        }

        if (!ReportTime.IsOpen(mine.Task, call.Now))
        {
            throw new DomainException(AssignmentErrors.NotNow);
        }

        await WriteAsync(mine, command, cancellationToken);
        var kind = command.FollowUp ? TaskNewsKind.FollowUpWanted : TaskNewsKind.Reported;
        await flow.TellOfficerAsync(mine.Task, kind, $"{mine.Offer.Id:N}", cancellationToken);
        return Unit.Value;
    }

    private async Task WriteAsync(OwnOffer mine, ReportAssignment command, CancellationToken cancellationToken)
    {
        Sealed<string>? words = null;
        if (command.Words?.Trim() is { Length: > 0 } text)
        {
            using var key = await keys.GetAsync(mine.Task.CaseId, cancellationToken);
            words = key.Seal(TaskReport.WordsField, mine.Offer.Id, text);
        }

        db.Add(new TaskReport(mine.Offer.Id, mine.Task.Id, command.Outcome, command.FollowUp, words, call.Now));
        if (command.Minutes > 0)
        {
            db.Add(new ServiceHours(mine.Offer.Id, mine.Offer.VolunteerId, mine.Task, command.Minutes, call.Now));
        }
    }
}
