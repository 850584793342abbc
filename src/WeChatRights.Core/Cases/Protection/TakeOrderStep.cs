using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Mediator;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Cases.Tracked;
using WeChatRights.Core.Cases.Visits;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Cases.Protection;

/// <summary>
/// 登记保护令进度: what she, we or the court did. The court's limits run and stop with it; while the order holds, visits are planned; a breach opens what had ended
/// and asks for a new assessment.
/// </summary>
/// <param name="At">When it happened; the hour matters for acceptance and for the making. Not in the future, and not before a year ago.</param>
/// <param name="Urgent">Acceptance: the court decides within 24 hours instead of 72 (反家庭暴力法 art. 28).</param>
/// <param name="Until">Making and extension: the last day on which it holds.</param>
/// <param name="Granted">Making: what the court has ordered.</param>
/// <param name="Docket">Making: 案号.</param>
/// <exception cref="DomainException">
/// <c>order-unknown</c>, <c>invalid-input</c>, <c>order-state</c>, <c>order-served</c>, <c>order-over</c>, <c>form-returned</c>, <c>case-state</c>, <c>case-not-yours</c>
/// </exception>
[RequirePermission(Permission.HandleCase)]
public sealed record TakeOrderStep(
    Guid CaseId,
    Guid OrderId,
    [property: EnumDataType(typeof(OrderStep), ErrorMessage = "请选择到了哪一步。")] OrderStep Step,
    DateTimeOffset At,
    [property: Required(ErrorMessage = "请写明情况。"), CaseText] string Text,
    bool Urgent = false,
    DateOnly? Until = null,
    IReadOnlyList<OrderMeasure>? Granted = null,
    [property: StringLength(60, ErrorMessage = "案号最多写 60 个字。")] string? Docket = null
) : ICommand<Unit>, IConcernsCase, IValidatableObject
{
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Step is OrderStep.Edit or OrderStep.Expire)
        {
            yield return new ValidationResult("请选择到了哪一步。", [nameof(Step)]);
        }

        if (Step is OrderStep.Make or OrderStep.Extend && Until is null)
        {
            yield return new ValidationResult("请填到期日，照保护令上写的。", [nameof(Until)]);
        }

        if (Step == OrderStep.Make && (Granted is not { Count: > 0 } || !Granted.All(Enum.IsDefined)))
        {
            yield return new ValidationResult("请选法院裁定了哪几条。", [nameof(Granted)]);
        }
    }

    public override string ToString() => "TakeOrderStep(redacted)";
}

internal sealed class TakeOrderStepHandler(
    AppDbContext db,
    CaseLoader cases,
    CallContext call,
    CaseKeyStore keys,
    VisitBook visits,
    WorkingCalendar calendar,
    IOptions<CaseOptions> options
) : ICommandHandler<TakeOrderStep, Unit>
{
    private static readonly ClockKind[] Decisions = [ClockKind.ProtectionOrder, ClockKind.UrgentProtectionOrder];

    public async ValueTask<Unit> Handle(TakeOrderStep command, CancellationToken cancellationToken)
    {
        var about = await cases.GetForAsync(command.CaseId, CaseAction.Protect, cancellationToken);
        var order =
            await db.Set<ProtectionOrder>()
                .FirstOrDefaultAsync(found => found.Id == command.OrderId && found.CaseId == about.Id, cancellationToken)
            ?? throw new DomainException(ProtectionErrors.OrderUnknown);
        Happened.Require("at", command.At, call.Now, "时间不能在将来，也不能早于一年前。");

        using var record = await cases.WordsAsync(about.Id, OrderRecord.Of(command), cancellationToken);
        var (answered, owed) = Limits(command);
        var kind = command.Step == OrderStep.Breach ? CaseEventKind.OrderBreached : CaseEventKind.OrderStepped;
        about.StepTaken(cases.Acting(about), kind, answered, owed, record, call.Now);
        await TakeAsync(command, order, cancellationToken);
        if (command.Step == OrderStep.Breach)
        {
            GoOn(about);
        }

        return Unit.Value;
    }

    private async Task TakeAsync(TakeOrderStep command, ProtectionOrder order, CancellationToken cancellationToken)
    {
        var on = command.At.ChinaDate();
        switch (command.Step)
        {
            case OrderStep.Apply:
                order.Apply(on);
                break;
            case OrderStep.CourtAccepts:
                order.CourtAccepts(command.At, command.Urgent);
                break;
            case OrderStep.CourtRefuses:
                order.CourtRefuses(on);
                break;
            case OrderStep.Make:
                order.Make(on, command.Until!.Value, command.Granted!, await DocketAsync(command, cancellationToken));
                break;
            case OrderStep.Serve:
                order.Serve(on);
                await PlanAsync(order, OrderPolicy.Visits(on, order.Until!.Value), cancellationToken);
                break;
            case OrderStep.Extend:
                var before = order.Extend(command.Until!.Value, call.Now.ChinaDate());
                await PlanAsync(order, OrderPolicy.MoreVisits(before, order.Until!.Value), cancellationToken);
                break;
            case OrderStep.Breach:
                order.Breach();
                break;
            case OrderStep.GiveUp:
                order.GiveUp();
                break;
            case OrderStep.Revoke:
                order.Revoke(on);
                await visits.CallOffAsync(order.CaseId, VisitCause.ProtectionOrder, cancellationToken);
                break;
            case OrderStep.ReturnForm:
                order.ReturnForm(on);
                break;
            case OrderStep.Edit or OrderStep.Expire:
            default:
                throw new DomainException(ProtectionErrors.OrderState);
        }
    }

    /// <summary>What the court owes by then (反家庭暴力法 art. 28; 河南省反家庭暴力条例 art. 38), seen beside our own limits.</summary>
    private (IReadOnlyList<ClockKind> Answered, ClockStart? Owed) Limits(TakeOrderStep command) =>
        command.Step switch
        {
            OrderStep.CourtAccepts => ([], TrackedPolicy.Start(Decisions[command.Urgent ? 1 : 0], command.At, calendar)),
            OrderStep.Make => (Decisions, TrackedPolicy.Start(ClockKind.OrderService, command.At, calendar)),
            OrderStep.CourtRefuses or OrderStep.GiveUp => (Decisions, null),
            OrderStep.Serve or OrderStep.Revoke => ([ClockKind.OrderService], null),
            _ => ([], null),
        };

    /// <summary>反家庭暴力法 art. 34: a breach has consequences, and she is in danger anew.</summary>
    private void GoOn(Case about)
    {
        if (!about.IsOpen)
        {
            about.Reopen(cases.Acting(about), SlaPolicy.Handling(call.Now, options.Value.HandlingDays, calendar), words: null, call.Now);
        }

        about.Reassess(call.Now);
    }

    private Task PlanAsync(ProtectionOrder order, IReadOnlyList<DateOnly> days, CancellationToken cancellationToken) =>
        visits.PlanAsync(order.CaseId, VisitCause.ProtectionOrder, days, cancellationToken);

    private async Task<Sealed<string>?> DocketAsync(TakeOrderStep command, CancellationToken cancellationToken)
    {
        if (command.Docket?.Trim() is not { Length: > 0 } docket)
        {
            return null;
        }

        using var key = await keys.GetAsync(command.CaseId, cancellationToken);
        return key.Seal(ProtectionOrder.DocketField, command.OrderId, docket);
    }
}

/// <summary>A step in the words of the time line.</summary>
internal static class OrderRecord
{
    public static string Of(TakeOrderStep step)
    {
        var form = step.Step is OrderStep.CourtAccepts or OrderStep.Make ? "yyyy年M月d日 H:mm" : "yyyy年M月d日";
        var until = step is { Step: OrderStep.Make or OrderStep.Extend, Until: { } last }
            ? $"，到 {last.ToString("yyyy年M月d日", CultureInfo.InvariantCulture)}"
            : "";
        var docket = step.Step == OrderStep.Make && step.Docket?.Trim() is { Length: > 0 } number ? $"，{number}" : "";
        return $"{step.At.InChina().ToString(form, CultureInfo.InvariantCulture)}，{Word(step)}{docket}{until}。{step.Text.Trim()}";
    }

    private static string Word(TakeOrderStep step) =>
        step.Step switch
        {
            OrderStep.Apply => "递交保护令申请",
            OrderStep.CourtAccepts => step.Urgent ? "法院受理，按紧急情况 24 小时内作出" : "法院受理",
            OrderStep.CourtRefuses => "法院不予受理或者驳回",
            OrderStep.Make => "法院作出保护令",
            OrderStep.Serve => "保护令已送达",
            OrderStep.Extend => "法院裁定延长",
            OrderStep.Breach => "对方违反保护令",
            OrderStep.GiveUp => "不再申请",
            OrderStep.Revoke => "法院撤销保护令",
            _ => "回访表交回法院",
        };
}
