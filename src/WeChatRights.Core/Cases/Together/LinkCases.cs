using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Cases.Together;

/// <summary>关联: another matter that belongs to this one. Both go on, each with its own limits.</summary>
/// <exception cref="DomainException"><c>already-linked</c>, <c>merge-target</c>: the same case; <c>case-state</c>, <c>case-not-yours</c></exception>
[RequirePermission(Permission.HandleCase)]
public sealed record LinkCases(
    Guid CaseId,
    [property: Required(ErrorMessage = "请填要关联的案件编号。"), CaseNumber] string OtherNumber,
    [property: Required(ErrorMessage = "请写明为什么有关系。"), CaseText] string Reason
) : ICommand<Unit>, IConcernsCase
{
    public override string ToString() => "LinkCases(redacted)";
}

/// <summary>取消关联.</summary>
/// <exception cref="DomainException"><c>not-found</c>: they are not linked; <c>case-state</c>, <c>case-not-yours</c></exception>
[RequirePermission(Permission.HandleCase)]
public sealed record UnlinkCases(
    Guid CaseId,
    [property: Required(ErrorMessage = "请填要取消关联的案件编号。"), CaseNumber] string OtherNumber,
    [property: Required(ErrorMessage = "请写明理由。"), CaseText] string Reason
) : ICommand<Unit>, IConcernsCase
{
    public override string ToString() => "UnlinkCases(redacted)";
}

internal sealed class LinkCasesHandler(AppDbContext db, CaseLoader cases, OtherCase others, CallContext call)
    : ICommandHandler<LinkCases, Unit>,
        ICommandHandler<UnlinkCases, Unit>
{
    public async ValueTask<Unit> Handle(LinkCases command, CancellationToken cancellationToken)
    {
        var about = await cases.GetForAsync(command.CaseId, CaseAction.Link, cancellationToken);
        var other = await others.FindAsync(command.OtherNumber, CaseAction.Link, cancellationToken);
        if (about.Id == other.Id)
        {
            throw new DomainException(CaseErrors.MergeTarget);
        }

        if (await LinkOfAsync(about, other, cancellationToken) is not null)
        {
            throw new DomainException(CaseErrors.AlreadyLinked);
        }

        db.Add(new CaseLink(about.Id, other.Id, call.Now));
        await LogAsync(about, other, taken: false, command.Reason, cancellationToken);
        return Unit.Value;
    }

    public async ValueTask<Unit> Handle(UnlinkCases command, CancellationToken cancellationToken)
    {
        var about = await cases.GetForAsync(command.CaseId, CaseAction.Unlink, cancellationToken);
        var other = await others.FindAsync(command.OtherNumber, CaseAction.Unlink, cancellationToken);
        db.Remove(await LinkOfAsync(about, other, cancellationToken) ?? throw new DomainException(CommonErrors.NotFound));
        await LogAsync(about, other, taken: true, command.Reason, cancellationToken);
        return Unit.Value;
    }

    private async Task<CaseLink?> LinkOfAsync(Case one, Case other, CancellationToken cancellationToken)
    {
        var (first, second) = CaseLink.Pair(one.Id, other.Id);
        return await db.Set<CaseLink>().FirstOrDefaultAsync(link => link.FirstId == first && link.SecondId == second, cancellationToken);
    }

    private async Task LogAsync(Case about, Case other, bool taken, string reason, CancellationToken cancellationToken)
    {
        var verb = taken ? "取消与" : "与";
        using var here = await cases.WordsAsync(about.Id, $"{verb} {other.Number} 的关联。{reason}", cancellationToken);
        using var there = await cases.WordsAsync(other.Id, $"{verb} {about.Number} 的关联。{reason}", cancellationToken);
        about.Linked(cases.Acting(about), taken, here, call.Now);
        other.Linked(cases.Acting(other), taken, there, call.Now);
    }
}
