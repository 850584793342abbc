using System.ComponentModel.DataAnnotations;
using Mediator;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Cases.Closing;

/// <summary>
/// 办结, with a result, its proof and a summary. High risk never ends by mediation. Where <see cref="ClosingPolicy.NeedsSecond"/> says so, it waits for a second person and
/// every limit runs on until then.
/// </summary>
/// <exception cref="DomainException">
/// <c>invalid-input</c> for a proof that does not fit, <c>closing-asked</c>, <c>no-mediation-at-high-risk</c>, <c>police-report-missing</c>, <c>rights-not-told</c>,
/// <c>mandatory-report-missing</c>, <c>case-state</c>, <c>case-not-yours</c>
/// </exception>
[RequirePermission(Permission.HandleCase)]
public sealed record CloseCase(
    Guid CaseId,
    [property: EnumDataType(typeof(CaseResult), ErrorMessage = "请选择结果。")] CaseResult Result,
    [property: EnumDataType(typeof(ClosingProof), ErrorMessage = "请选择凭什么办结。")] ClosingProof Proof,
    [property: Required(ErrorMessage = "请写明办理经过和结果。"), CaseText] string Summary
) : ICommand<Unit>, IConcernsCase
{
    /// <summary>The proofs to choose from.</summary>
    public static IReadOnlyList<ClosingProof> ProofsOf(CaseResult result) => ClosingPolicy.Proofs(result);

    public override string ToString() => "CloseCase(redacted)";
}

/// <summary>答复办结: the second person agrees, or it goes on. Whoever proposed it cannot agree, but may take it back.</summary>
/// <exception cref="DomainException"><c>no-closing-asked</c>, <c>closing-second-needed</c>; what an end asks for is asked once more</exception>
[RequirePermission(Permission.HandleCase)]
public sealed record DecideClosing(Guid CaseId, bool Agrees, [property: Required(ErrorMessage = "请写明理由。"), CaseText] string Reason)
    : ICommand<Unit>,
        IConcernsCase
{
    public override string ToString() => "DecideClosing(redacted)";
}

internal sealed class CloseCaseHandler(CaseLoader cases, CallContext call, OfficerDirectory officers)
    : ICommandHandler<CloseCase, Unit>,
        ICommandHandler<DecideClosing, Unit>
{
    public async ValueTask<Unit> Handle(CloseCase command, CancellationToken cancellationToken)
    {
        var closed = await cases.GetForAsync(command.CaseId, CaseAction.Close, cancellationToken);
        if (!ClosingPolicy.Proofs(command.Result).Contains(command.Proof))
        {
            throw DomainException.OfField("proof", "这样的结果，要用列出来的凭据。请重新选。");
        }

        using var summary = await cases.WordsAsync(command.CaseId, command.Summary, cancellationToken);
        var second = closed.EndsByTwo(command.Result) ? await SecondAsync(closed, cancellationToken) : null;
        closed.Close(cases.Acting(closed), command.Result, command.Proof, second, summary, call.Now);
        return Unit.Value;
    }

    public async ValueTask<Unit> Handle(DecideClosing command, CancellationToken cancellationToken)
    {
        var about = await cases.GetForAsync(command.CaseId, CaseAction.DecideClosing, cancellationToken);
        using var reason = await cases.WordsAsync(command.CaseId, command.Reason, cancellationToken);
        about.DecideClosing(cases.Acting(about), command.Agrees, reason, call.Now);
        return Unit.Value;
    }

    /// <summary>The named superior; without one, or when she proposes it herself, whoever answers for the unit or the one above.</summary>
    private async Task<Guid?> SecondAsync(Case about, CancellationToken cancellationToken)
    {
        var me = call.RequireStaff().StaffId;
        if (about.SupervisorId is { } superior && superior != me)
        {
            return superior;
        }

        IReadOnlyList<Guid> not = [.. about.Barred, me];
        return about.OwnerId != me ? about.OwnerId
            : (await officers.AnswerableForAsync(about.Unit, not, cancellationToken))?.StaffId is { } colleague ? colleague
            : (await officers.AboveAsync(about.Unit, not, cancellationToken))?.StaffId;
    }
}
