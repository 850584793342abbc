using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Cases.Protection;

/// <summary>An application for a protection order as somebody writes it.</summary>
/// <param name="Measures">What the court is asked to order; at least one.</param>
/// <param name="Evidence">What there is; it need not be much: a real possibility is enough (人身安全保护令规定 art. 6).</param>
/// <param name="Court">Basic people's court where she or the respondent lives or where it happened (反家庭暴力法 art. 25).</param>
/// <param name="Facts">The respondent will read it: where she is now, and her telephone, do not belong here.</param>
public sealed record OrderDraft(
    [property: EnumDataType(typeof(OrderApplicant), ErrorMessage = "请选择由谁申请。")] OrderApplicant Applicant,
    [property: EnumDataType(typeof(OrderGround), ErrorMessage = "请选择为什么申请。")] OrderGround Ground,
    bool Urgent,
    IReadOnlyList<OrderMeasure> Measures,
    IReadOnlyList<ProofKind> Evidence,
    [property:
        Required(ErrorMessage = "请写法院的名称。"),
        StringLength(50, MinimumLength = 2, ErrorMessage = "法院名称请写 2 到 50 个字。")
    ]
        string Court,
    [property: Required(ErrorMessage = "请写事实和理由。"), CaseText] string Facts
) : IValidatableObject
{
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Measures.Count == 0 || !Measures.All(Enum.IsDefined))
        {
            yield return new ValidationResult("请至少选一条请求法院裁定的措施。", [nameof(Measures)]);
        }

        if (!Evidence.All(Enum.IsDefined))
        {
            yield return new ValidationResult("请从列出的证据里选。", [nameof(Evidence)]);
        }
    }

    public override string ToString() => "OrderDraft(redacted)";
}

/// <summary>写申请: begins an application, or writes on at the one that was begun. Nothing goes to a court.</summary>
/// <returns>Which order it is.</returns>
/// <exception cref="DomainException"><c>order-begun</c> while another is in hand or in force; <c>case-state</c>, <c>case-not-yours</c></exception>
[RequirePermission(Permission.HandleCase)]
public sealed record PrepareOrder(Guid CaseId, [property: Required] OrderDraft Draft) : ICommand<Guid>, IConcernsCase
{
    public override string ToString() => "PrepareOrder(redacted)";
}

/// <summary>
/// What was written so far, to be written on; without an application, a proposal from what is known: her words, the court of her county, and our own
/// record as evidence (人身安全保护令规定 art. 6(8)). One audit row names what is opened.
/// </summary>
/// <exception cref="DomainException"><c>order-begun</c> when the one in hand has gone to the court.</exception>
[RequirePermission(Permission.UnsealCase)]
public sealed record GetOrderDraft(Guid CaseId) : IQuery<OrderDraft>, IConcernsCase;

internal sealed class PrepareOrderHandler(
    AppDbContext db,
    CaseLoader cases,
    CallContext call,
    CaseKeyStore keys,
    CaseVault vault,
    ComplaintReader complaints,
    DivisionDirectory divisions
) : ICommandHandler<PrepareOrder, Guid>, IQueryHandler<GetOrderDraft, OrderDraft>
{
    /// <summary>Category of art. 29 of 妇女权益保障法.</summary>
    private const string PesteredByEx = "B12";

    private static readonly string[] Columns = [.. ComplaintReader.FileColumns, ProtectionOrder.WritingField.Column];

    public async ValueTask<Guid> Handle(PrepareOrder command, CancellationToken cancellationToken)
    {
        var about = await cases.GetForAsync(command.CaseId, CaseAction.Protect, cancellationToken);
        if (!CaseTransitions.Allows(about.Status, CaseAction.Protect))
        {
            throw new DomainException(CaseErrors.NotInThisState);
        }

        var order = await CurrentAsync(about.Id, cancellationToken);
        var id = order?.Id ?? Ids.New(call.Now);
        var wish = await SealAsync(about.Id, id, command.Draft, cancellationToken);
        if (order is null)
        {
            db.Add(new ProtectionOrder(id, about.Id, wish, call.Now));
        }
        else
        {
            order.Edit(wish);
        }

        return id;
    }

    public async ValueTask<OrderDraft> Handle(GetOrderDraft query, CancellationToken cancellationToken)
    {
        var about = await cases.GetAsync(query.CaseId, cancellationToken);
        var order = await CurrentAsync(about.Id, cancellationToken);
        using var opened = await vault.UnsealAsync(query.CaseId, UnsealPurpose.PrepareReferral, Columns, cancellationToken);
        if (order is not null)
        {
            var written = opened.Read(ProtectionOrder.WritingField, order.Id, order.Writing);
            return new OrderDraft(
                order.Applicant,
                order.Ground,
                order.Urgent,
                order.AskedMeasures,
                order.Evidence,
                written.Court,
                written.Facts
            );
        }

        var file = await complaints.ReadAsync(about.Id, opened, cancellationToken);
        return await ProposeAsync(about, file, cancellationToken);
    }

    private async Task<OrderDraft> ProposeAsync(Case about, ComplaintFile file, CancellationToken cancellationToken)
    {
        var county = await divisions.PathNameAsync(about.County, cancellationToken);
        var told = string.Join('\n', file.Supplements.Select(added => added.Text).Prepend(file.Narrative));
        return new OrderDraft(
            OrderApplicant.Herself,
            about.Category == PesteredByEx || file.RespondentRelation == RespondentRelation.ExPartner
                ? OrderGround.ExPartner
                : OrderGround.Violence,
            about.Risk == RiskLevel.High,
            [OrderMeasure.NoViolence, OrderMeasure.NoContact],
            [ProofKind.Statement, ProofKind.HelpRecord],
            $"{county}人民法院",
            told[..Math.Min(told.Length, CaseTextAttribute.Max)]
        );
    }

    /// <exception cref="DomainException"><c>order-begun</c> when it is past being written on.</exception>
    private async Task<ProtectionOrder?> CurrentAsync(Guid caseId, CancellationToken cancellationToken)
    {
        var all = await db.Set<ProtectionOrder>().Where(order => order.CaseId == caseId).ToListAsync(cancellationToken);
        var current = all.Find(order => !OrderTransitions.IsOver(order.State));
        return current is null || OrderTransitions.Allows(current.State, OrderStep.Edit)
            ? current
            : throw new DomainException(ProtectionErrors.OrderBegun);
    }

    private async Task<OrderWish> SealAsync(Guid caseId, Guid orderId, OrderDraft draft, CancellationToken cancellationToken)
    {
        using var key = await keys.GetAsync(caseId, cancellationToken);
        var writing = key.Seal(ProtectionOrder.WritingField, orderId, new OrderWriting(draft.Court.Trim(), draft.Facts.Trim()));
        return new OrderWish(draft.Applicant, draft.Ground, draft.Urgent, draft.Measures, draft.Evidence, writing);
    }
}
