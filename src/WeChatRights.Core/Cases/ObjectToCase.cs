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

internal sealed class ObjectToCaseHandler(AppDbContext db, CaseLoader cases, OfficerDirectory officers, CallContext call)
    : ICommandHandler<ObjectToCase, Unit>
{
    public async ValueTask<Unit> Handle(ObjectToCase command, CancellationToken cancellationToken)
    {
        var objected = await cases.GetForAsync(command.CaseId, CaseAction.Object, cancellationToken);
        var sender = await SenderAsync(objected, cancellationToken);
        var supervisor = await officers.AboveAsync(sender.Unit, [.. objected.Barred, sender.StaffId], cancellationToken);
        using var reason = await cases.WordsAsync(command.CaseId, command.Reason, cancellationToken);
        objected.Object(cases.Acting(objected), sender, supervisor, reason, call.Now);
        return Unit.Value;
    }

    /// <summary>Who answers at the unit that sent it: the sender, when still there.</summary>
    private async Task<AccountableOfficer> SenderAsync(Case objected, CancellationToken cancellationToken)
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
            throw new DomainException(CaseErrors.NothingToObjectTo);
        }

        var there = await officers.AtAsync([unit], cancellationToken);
        return there.FirstOrDefault(officer => officer.StaffId == last.StaffId)
            ?? await officers.AnswerableForAsync(unit, [.. objected.Barred, objected.OwnerId], cancellationToken)
            ?? throw new DomainException(CaseErrors.NoOfficer);
    }
}
