using System.ComponentModel.DataAnnotations;
using Mediator;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.PetitionAgency.Contracts;

namespace WeChatRights.Core.PetitionAgency.Mandates;

/// <summary>登记撤销: she has taken the mandate back by word or on paper (Civil Code art. 173(2)). Whoever hears it writes it down.</summary>
/// <param name="How">When and how she said so; her reason only if she gave one.</param>
/// <exception cref="DomainException"><c>not-found</c>; <c>mandate-state</c></exception>
[RequirePermission(Permission.HandleCase)]
public sealed record RevokeMandate(
    Guid CaseId,
    Guid MandateId,
    [property:
        Required(ErrorMessage = "请写明她什么时候、怎么说的。"),
        StringLength(500, MinimumLength = 2, ErrorMessage = "经过写 2 到 500 个字。")
    ]
        string How
) : ICommand<Unit>, IConcernsCase
{
    public override string ToString() => $"RevokeMandate({MandateId})";
}

/// <summary>辞去代理: an agent lays it down (Civil Code art. 173(2)). The others go on; the last one ends it.</summary>
/// <exception cref="DomainException"><c>not-found</c>; <c>agency-not-agent</c>; <c>mandate-state</c></exception>
[RequirePermission(Permission.HandleCase)]
public sealed record ResignMandate(
    Guid CaseId,
    Guid MandateId,
    [property:
        Required(ErrorMessage = "请写明为什么辞去、她知道了没有。"),
        StringLength(500, MinimumLength = 2, ErrorMessage = "理由写 2 到 500 个字。")
    ]
        string Reason
) : ICommand<Unit>, IConcernsCase
{
    public override string ToString() => $"ResignMandate({MandateId})";
}

/// <summary>结束委托: what it was given for is done (Civil Code art. 173(1)), or a draft is thrown away.</summary>
/// <exception cref="DomainException"><c>not-found</c>; <c>mandate-state</c>; <c>case-not-yours</c></exception>
[RequirePermission(Permission.HandleCase)]
public sealed record EndMandate(
    Guid CaseId,
    Guid MandateId,
    [property:
        Required(ErrorMessage = "请写明办成了什么，或者为什么不签了。"),
        StringLength(500, MinimumLength = 2, ErrorMessage = "结果写 2 到 500 个字。")
    ]
        string Outcome
) : ICommand<Unit>, IConcernsCase
{
    public override string ToString() => $"EndMandate({MandateId})";
}

/// <summary>归档: mandate, register, material, correspondence, replies, visits and rating are put away in order (rulebook §3.8.2 step 8).</summary>
/// <exception cref="DomainException"><c>not-found</c>; <c>mandate-not-archivable</c>; <c>case-not-yours</c></exception>
[RequirePermission(Permission.HandleCase)]
public sealed record ArchiveMandate(Guid CaseId, Guid MandateId) : ICommand<Unit>, IConcernsCase;

internal sealed class EndMandateHandler(CallContext call, CaseMandates mandates, AgencyCases journal)
    : ICommandHandler<RevokeMandate, Unit>,
        ICommandHandler<ResignMandate, Unit>,
        ICommandHandler<EndMandate, Unit>,
        ICommandHandler<ArchiveMandate, Unit>
{
    public async ValueTask<Unit> Handle(RevokeMandate command, CancellationToken cancellationToken)
    {
        var (mandate, _) = await mandates.SeeAsync(command.CaseId, command.MandateId, cancellationToken);
        var words = await mandates.SealAsync(Mandate.EndField, mandate, command.How, cancellationToken);
        mandate.Revoke(words, mandates.ArchiveBy(call.Now), call.Now);
        await journal.LogAsync(command.CaseId, CaseEventKind.MandateRevoked, null, cancellationToken);
        await mandates.TellAsync(mandate, AgencyNewsKind.Revoked, mandates.Mark(), cancellationToken);
        return Unit.Value;
    }

    public async ValueTask<Unit> Handle(ResignMandate command, CancellationToken cancellationToken)
    {
        var (mandate, _) = await mandates.SeeAsync(command.CaseId, command.MandateId, cancellationToken);
        var words = await mandates.SealAsync(Mandate.EndField, mandate, command.Reason, cancellationToken);
        if (mandate.Leave(call.RequireStaff().StaffId, words, mandates.ArchiveBy(call.Now), call.Now))
        {
            await LogEndAsync(mandate, cancellationToken);
            await mandates.TellAsync(mandate, AgencyNewsKind.Left, mandates.Mark(), cancellationToken);
        }

        return Unit.Value;
    }

    public async ValueTask<Unit> Handle(EndMandate command, CancellationToken cancellationToken)
    {
        var (mandate, _) = await mandates.GetAsync(command.CaseId, command.MandateId, cancellationToken);
        var words = await mandates.SealAsync(Mandate.EndField, mandate, command.Outcome, cancellationToken);
        mandate.End(words, mandates.ArchiveBy(call.Now), withCase: false, call.Now);
        await LogEndAsync(mandate, cancellationToken);
        return Unit.Value;
    }

    public async ValueTask<Unit> Handle(ArchiveMandate command, CancellationToken cancellationToken)
    {
        var (mandate, _) = await mandates.GetAsync(command.CaseId, command.MandateId, cancellationToken);
        mandate.Archive(call.Now);
        return Unit.Value;
    }

    /// <summary>What was never signed was none: nothing of it stands on the time line.</summary>
    private Task LogEndAsync(Mandate mandate, CancellationToken cancellationToken) =>
        mandate.SignedAt is null
            ? Task.CompletedTask
            : journal.LogAsync(mandate.CaseId, CaseEventKind.MandateEnded, null, cancellationToken);
}
