using System.ComponentModel.DataAnnotations;
using Mediator;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Cases.Protection;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Cases.Together;

/// <summary>并案: the same matter is in hand in an earlier case, which goes on; this one ends. Can be taken apart while the other is open.</summary>
/// <param name="OtherNumber">Of the case that goes on.</param>
/// <exception cref="DomainException"><c>merge-target</c>, <c>merge-order</c>, <c>merge-risk</c>, <c>merge-limits</c>, <c>merge-holds</c>, <c>case-state</c>, <c>case-not-yours</c></exception>
[RequirePermission(Permission.HandleCase)]
public sealed record MergeCase(
    Guid CaseId,
    [property: Required(ErrorMessage = "请填要并入的案件编号。"), CaseNumber] string OtherNumber,
    [property: Required(ErrorMessage = "请写明为什么是同一件事。"), CaseText] string Reason
) : ICommand<Unit>, IConcernsCase
{
    public override string ToString() => "MergeCase(redacted)";
}

/// <summary>拆开并案: it was another matter after all, and goes on alone.</summary>
/// <exception cref="DomainException"><c>merge-target</c>: the other one has ended meanwhile; <c>case-state</c>, <c>case-not-yours</c></exception>
[RequirePermission(Permission.HandleCase)]
public sealed record SplitCase(Guid CaseId, [property: Required(ErrorMessage = "请写明理由。"), CaseText] string Reason)
    : ICommand<Unit>,
        IConcernsCase
{
    public override string ToString() => "SplitCase(redacted)";
}

internal sealed class MergeCaseHandler(CaseLoader cases, OtherCase others, ProtectionReader protection, CallContext call)
    : ICommandHandler<MergeCase, Unit>,
        ICommandHandler<SplitCase, Unit>
{
    public async ValueTask<Unit> Handle(MergeCase command, CancellationToken cancellationToken)
    {
        var about = await cases.GetForAsync(command.CaseId, CaseAction.MergeInto, cancellationToken);
        var target = await others.FindAsync(command.OtherNumber, CaseAction.MergeInto, cancellationToken);
        if (await protection.IsOwedAsync(about.Id, cancellationToken))
        {
            throw new DomainException(CaseErrors.MergeLimits);
        }

        using var here = await cases.WordsAsync(about.Id, $"并入 {target.Number}。{command.Reason}", cancellationToken);
        using var there = await cases.WordsAsync(target.Id, $"{about.Number} 并入本件。{command.Reason}", cancellationToken);
        about.MergeInto(target, cases.Acting(about), here, there, call.Now);
        return Unit.Value;
    }

    public async ValueTask<Unit> Handle(SplitCase command, CancellationToken cancellationToken)
    {
        var about = await cases.GetForAsync(command.CaseId, CaseAction.SplitOff, cancellationToken);
        var from = about.MergedIntoId is { } id
            ? await cases.GetForAsync(id, CaseAction.MergeInto, cancellationToken)
            : throw new DomainException(CaseErrors.NotInThisState);
        using var here = await cases.WordsAsync(about.Id, $"从 {from.Number} 拆开。{command.Reason}", cancellationToken);
        using var there = await cases.WordsAsync(from.Id, $"{about.Number} 从本件拆开。{command.Reason}", cancellationToken);
        about.SplitOff(from, cases.Acting(about), here, there, call.Now);
        return Unit.Value;
    }
}
