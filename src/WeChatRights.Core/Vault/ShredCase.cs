using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Data;

namespace WeChatRights.Core.Vault;

/// <summary>Why the content of a case is destroyed. A closed list: the audit log stays free of content.</summary>
public enum ShredReason
{
    /// <summary>The archive's time of keeping is over.</summary>
    RetentionOver,

    /// <summary>She asked for it and nothing obliges us to keep it (PIPL art. 47).</summary>
    PersonAsked,

    /// <summary>Ordered by a court or authority.</summary>
    Ordered,

    /// <summary>A test or a filing that was none.</summary>
    FiledInError,
}

/// <summary>
/// Destroys the key of a finished case: narrative, identity, notes and evidence can never be read again. Number, dates, category and
/// the audit rows stay. A backup of the database made earlier still holds the wrapped key until its epoch is retired.
/// </summary>
[RequirePermission(Permission.ManageKeys)]
public sealed record ShredCase(Guid CaseId, [property: EnumDataType(typeof(ShredReason))] ShredReason Reason) : ICommand<Unit>, IUnaudited;

/// <summary>The content of a case is gone; what was derived from it must go too.</summary>
internal sealed record CaseShredded(Guid CaseId) : IDomainEvent;

internal sealed class ShredCaseHandler(AppDbContext db, CallContext call, ICaseScope scope, AuditTrail audit, IPublisher publisher)
    : ICommandHandler<ShredCase, Unit>
{
    public async ValueTask<Unit> Handle(ShredCase command, CancellationToken cancellationToken)
    {
        var key =
            await db.Set<CaseKeyRecord>().SingleOrDefaultAsync(record => record.CaseId == command.CaseId, cancellationToken)
            ?? throw new DomainException(CommonErrors.NotFound);
        if (!await scope.HoldsKeysOfAsync(call, command.CaseId, cancellationToken))
        {
            throw new DomainException(CommonErrors.NotFound);
        }

        if (key.DestroyedAt is not null)
        {
            throw new DomainException(VaultErrors.Shredded);
        }

        if (!await scope.MayShredAsync(command.CaseId, cancellationToken))
        {
            throw new DomainException(VaultErrors.CaseNotFinished);
        }

        key.Destroy(call.Now);
        audit.RecordCase(call, nameof(ShredCase), command.CaseId, command.Reason.ToString());
        await publisher.Publish(new CaseShredded(command.CaseId), cancellationToken);
        return Unit.Value;
    }
}
