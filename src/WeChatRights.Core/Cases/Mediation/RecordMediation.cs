using System.ComponentModel.DataAnnotations;
using Mediator;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Cases.Mediation;

/// <summary>What both sign (人民调解法 art. 29). The other side reads it: nothing of where she is, nothing of her telephone.</summary>
/// <param name="Facts">What they quarrelled about, and who answers for what.</param>
/// <param name="Terms">What they agreed on, and how it is done.</param>
/// <param name="PerformBy">By which day it is done; null: at once.</param>
/// <param name="Mediators">Who mediated, as they sign.</param>
public sealed record AgreementTerms(
    [property: Required(ErrorMessage = "请写纠纷的主要事实。"), CaseText] string Facts,
    [property: Required(ErrorMessage = "请写协议的内容和怎么履行。"), CaseText] string Terms,
    DateOnly? PerformBy,
    [property: Required(ErrorMessage = "请写调解人。"), StringLength(100, MinimumLength = 2, ErrorMessage = "调解人请写 2 到 100 个字。")]
        string Mediators
)
{
    public override string ToString() => "AgreementTerms(redacted)";
}

/// <summary>登记调解: both came of their own will, and how it went. Mediation binds nobody to agree (人民调解法 art. 3).</summary>
/// <param name="HeldOn">Not in the future, and not before a year ago.</param>
/// <param name="BothWilling">Both were willing; otherwise it was none.</param>
/// <param name="HerRequest">She has asked for it in writing.</param>
/// <param name="Agreement">When they agreed, and only then.</param>
/// <exception cref="DomainException">
/// <c>mediation-high-risk</c>, <c>mediation-assess-first</c>, <c>mediation-her-request</c>, <c>mediation-harm-to-child</c>, <c>invalid-input</c>, <c>case-state</c>,
/// <c>case-not-yours</c>
/// </exception>
[RequirePermission(Permission.HandleCase)]
public sealed record RecordMediation(
    Guid CaseId,
    DateOnly HeldOn,
    [property: EnumDataType(typeof(MediationOutcome), ErrorMessage = "请选择结果。")] MediationOutcome Outcome,
    bool BothWilling,
    bool HerRequest,
    [property: Required(ErrorMessage = "请写明调解经过。"), CaseText] string Course,
    AgreementTerms? Agreement
) : ICommand<Guid>, IConcernsCase, IValidatableObject
{
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!BothWilling)
        {
            yield return new ValidationResult(
                "双方都愿意，才能调解（人民调解法第三条）。有一方不愿意的，请写办理记录。",
                [nameof(BothWilling)]
            );
        }

        if (Outcome == MediationOutcome.Agreed != Agreement is not null)
        {
            yield return new ValidationResult("达成协议的，要写协议书；没有达成的，不用写。", [nameof(Agreement)]);
        }
    }

    public override string ToString() => "RecordMediation(redacted)";
}

internal sealed class RecordMediationHandler(AppDbContext db, CaseLoader cases, CallContext call, CaseKeyStore keys)
    : ICommandHandler<RecordMediation, Guid>
{
    public async ValueTask<Guid> Handle(RecordMediation command, CancellationToken cancellationToken)
    {
        var about = await cases.GetForAsync(command.CaseId, CaseAction.Mediate, cancellationToken);
        Happened.Require("heldOn", command.HeldOn, call.Now, "调解的日子不能在将来，也不能早于一年前。");
        if (command.Agreement?.PerformBy < command.HeldOn)
        {
            throw DomainException.OfField("performBy", "履行的期限不能早于调解的日子。");
        }

        using var course = await cases.WordsAsync(about.Id, command.Course.Trim(), cancellationToken);
        about.Mediate(cases.Acting(about), command.Outcome, command.HerRequest, course, call.Now);
        var id = Ids.New(call.Now);
        using var key = await keys.GetAsync(about.Id, cancellationToken);
        Sealed<AgreementTerms>? terms = command.Agreement is { } agreed ? key.Seal(MediationRecord.TermsField, id, agreed) : null;
        db.Add(new MediationRecord(id, command, terms, call.RequireStaff().StaffId));
        return id;
    }
}
