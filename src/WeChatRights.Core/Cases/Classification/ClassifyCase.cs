using System.ComponentModel.DataAnnotations;
using Mediator;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Cases.Classification;

/// <summary>信访分类 (信访工作条例 arts. 29 to 31): which kind of petition matter it is. Resets no limit.</summary>
/// <param name="Route">For a claim and for nothing else.</param>
/// <param name="Version">As read; null: whatever the case has become since.</param>
/// <exception cref="DomainException"><c>invalid-input</c>, <c>stale-data</c>, <c>case-state</c>, <c>case-not-yours</c></exception>
[RequirePermission(Permission.HandleCase)]
public sealed record ClassifyCase(
    Guid CaseId,
    [property: EnumDataType(typeof(PetitionClass), ErrorMessage = "请选择是哪一类。")] PetitionClass Class,
    [property: EnumDataType(typeof(ClaimRoute), ErrorMessage = "请选择走哪条路。")] ClaimRoute? Route = null,
    Guid? Version = null
) : ICommand<Unit>, IConcernsCase;

internal sealed class ClassifyCaseHandler(CaseLoader cases, CallContext call) : ICommandHandler<ClassifyCase, Unit>
{
    public async ValueTask<Unit> Handle(ClassifyCase command, CancellationToken cancellationToken)
    {
        var about = await cases.GetForAsync(command.CaseId, CaseAction.Classify, cancellationToken);
        if (command.Version is { } read && read != about.Version)
        {
            throw new DomainException(CommonErrors.StaleData);
        }

        using var words = await cases.WordsAsync(command.CaseId, PetitionTerms.Of(command.Class, command.Route), cancellationToken);
        about.Classify(cases.Acting(about), command.Class, command.Route, words, call.Now);
        return Unit.Value;
    }
}
