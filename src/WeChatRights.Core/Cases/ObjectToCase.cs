using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Cases;

/// <summary>异议: sent to us by mistake, back to the sender with reasons within five working days (信访工作条例 art. 23(3)).</summary>
[RequirePermission(Permission.RouteCase)]
public sealed record ObjectToCase(Guid CaseId, [property: Required(ErrorMessage = "请写明理由。"), CaseText] string Reason)
    : ICommand<Unit>,
        IConcernsCase
{
    public override string ToString() => "ObjectToCase(redacted)";
}

/// <summary>来文单位答复异议: until it agrees, the matter stays ours (art. 23(3)).</summary>
/// <param name="Agreed">It takes the matter back.</param>
/// <exception cref="DomainException"><c>no-objection-pending</c>, <c>case-state</c>, <c>case-not-yours</c></exception>
[RequirePermission(Permission.RouteCase)]
public sealed record AnswerObjection(
    Guid CaseId,
    bool Agreed,
    [property: Required(ErrorMessage = "请写明对方怎么答复的。"), CaseText] string Text
) : ICommand<Unit>, IConcernsCase
{
    public override string ToString() => "AnswerObjection(redacted)";
}

internal sealed class AnswerObjectionHandler(CaseLoader cases, CallContext call) : ICommandHandler<AnswerObjection, Unit>
{
    public async ValueTask<Unit> Handle(AnswerObjection command, CancellationToken cancellationToken)
    {
        var about = await cases.GetForAsync(command.CaseId, CaseAction.AnswerObjection, cancellationToken);
        using var words = await cases.WordsAsync(command.CaseId, command.Text, cancellationToken);
        about.AnswerObjection(cases.Acting(about), command.Agreed, words, call.Now);
        return Unit.Value;
    }
}

internal sealed class ObjectToCaseHandler(AppDbContext db, CaseLoader cases, OfficerDirectory officers, CallContext call)
    : ICommandHandler<ObjectToCase, Unit>
{
    public async ValueTask<Unit> Handle(ObjectToCase command, CancellationToken cancellationToken)
    {
        var objected = await cases.GetForAsync(command.CaseId, CaseAction.Object, cancellationToken);
        using var reason = await cases.WordsAsync(command.CaseId, command.Reason, cancellationToken);
        if (await SenderAsync(objected, cancellationToken) is { } sender)
        {
            var supervisor = await officers.AboveAsync(sender.Unit, [.. objected.Barred, sender.StaffId], cancellationToken);
            objected.Object(cases.Acting(objected), sender, supervisor, reason, call.Now);
        }
        else
        {
            objected.ObjectOutside(cases.Acting(objected), reason, call.Now);
        }

        return Unit.Value;
    }

    /// <summary>Who answers at the unit that sent it: the sender, when still there. Null when no unit of ours did.</summary>
    private async Task<AccountableOfficer?> SenderAsync(Case objected, CancellationToken cancellationToken)
    {
        var last = await db.Set<CaseEvent>()
            .AsNoTracking()
            .Where(entry => entry.CaseId == objected.Id && entry.Kind == CaseEventKind.SentDown)
            .OrderByDescending(entry => entry.At)
            .ThenByDescending(entry => entry.Id)
            .Select(entry => new { entry.StaffId, entry.Unit })
            .FirstOrDefaultAsync(cancellationToken);
        if (last?.Unit is not { } unit)
        {
            return null;
        }

        return await officers.HerselfOrStandInAsync(last.StaffId ?? Guid.Empty, unit, objected.Barred, cancellationToken)
            ?? await officers.AnswerableForAsync(unit, [.. objected.Barred, objected.OwnerId], cancellationToken)
            ?? throw new DomainException(CaseErrors.NoOfficer);
    }
}
