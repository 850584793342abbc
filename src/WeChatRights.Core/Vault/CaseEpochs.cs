using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Data;

namespace WeChatRights.Core.Vault;

/// <summary>The epochs of the case keys: which one wraps new keys, and how many living keys each of them holds.</summary>
[RequirePermission(Permission.ManageKeys)]
public sealed record ListEpochs : IQuery<IReadOnlyList<EpochRow>>;

/// <param name="LivingKeys">Cases that could not be read without it.</param>
/// <param name="Missing">The database has cases under it, the key file does not know it: they cannot be read.</param>
public sealed record EpochRow(int Id, DateTimeOffset? CreatedAt, bool Active, int LivingKeys, bool Missing = false);

/// <summary>
/// Starts a new epoch: from now on it wraps every new case key. The keys of earlier cases follow by <see cref="RewrapCaseKeys"/>.
/// Answers the new epoch's id.
/// </summary>
[RequirePermission(Permission.ManageKeys)]
public sealed record RollCaseEpoch : ICommand<int>;

/// <summary>
/// Wraps keys of earlier epochs under the active one, at most so many at a time; contents are not touched. Answers how many were done:
/// zero means that all are. Can be stopped and repeated at any point.
/// </summary>
[RequirePermission(Permission.ManageKeys)]
public sealed record RewrapCaseKeys([property: System.ComponentModel.DataAnnotations.Range(1, 5000)] int BatchSize = 500) : ICommand<int>;

/// <summary>
/// Destroys an epoch's key for ever: from then on not even an old backup of the database opens what it had wrapped. Refused while a
/// living key hangs on it, for the active one, and within ten minutes after its successor began (another process may still use it).
/// </summary>
[RequirePermission(Permission.ManageKeys)]
public sealed record RetireEpoch(int EpochId) : ICommand<Unit>;

internal sealed class ListEpochsHandler(AppDbContext db, KeyRing ring, CallContext call)
    : IQueryHandler<ListEpochs, IReadOnlyList<EpochRow>>
{
    public async ValueTask<IReadOnlyList<EpochRow>> Handle(ListEpochs query, CancellationToken cancellationToken)
    {
        call.RequireWholeCity(Permission.ManageKeys);
        ring.Reload();
        var living = await db.Set<CaseKeyRecord>()
            .Where(key => key.DestroyedAt == null)
            .GroupBy(key => key.Epoch)
            .Select(epoch => new { Id = epoch.Key, Keys = epoch.Count() })
            .ToDictionaryAsync(epoch => epoch.Id, epoch => epoch.Keys, cancellationToken);
        var known = ring.OfPurpose(KeyPurpose.Case);
        return
        [
            .. living
                .Where(epoch => known.All(key => key.Id != epoch.Key))
                .Select(epoch => new EpochRow(epoch.Key, null, Active: false, epoch.Value, Missing: true)),
            .. known.Select(key => new EpochRow(key.Id, key.CreatedAt, key.Active, living.GetValueOrDefault(key.Id))),
        ];
    }
}

internal sealed class RollCaseEpochHandler(KeyRing ring, CallContext call, AuditTrail audit) : ICommandHandler<RollCaseEpoch, int>
{
    public ValueTask<int> Handle(RollCaseEpoch command, CancellationToken cancellationToken)
    {
        call.RequireWholeCity(Permission.ManageKeys);
        var fresh = ring.Roll(KeyPurpose.Case, call.Now);
        audit.RecordObject(call, "EpochStarted", $"epoch-{fresh.Id}");
        return ValueTask.FromResult(fresh.Id);
    }
}

internal sealed class RewrapCaseKeysHandler(AppDbContext db, KeyRing ring, CaseKeyStore keys, CallContext call)
    : ICommandHandler<RewrapCaseKeys, int>
{
    public async ValueTask<int> Handle(RewrapCaseKeys command, CancellationToken cancellationToken)
    {
        call.RequireWholeCity(Permission.ManageKeys);
        var active = ring.Active(KeyPurpose.Case).Id;
        var old = await db.Set<CaseKeyRecord>()
            .Where(key => key.DestroyedAt == null && key.Epoch != active)
            .OrderBy(key => key.CaseId)
            .Take(command.BatchSize)
            .ToListAsync(cancellationToken);
        old.ForEach(keys.Rewrap);
        return old.Count;
    }
}

internal sealed class RetireEpochHandler(AppDbContext db, KeyRing ring, CallContext call, AuditTrail audit)
    : ICommandHandler<RetireEpoch, Unit>
{
    private static readonly TimeSpan Settle = TimeSpan.FromMinutes(10);

    public async ValueTask<Unit> Handle(RetireEpoch command, CancellationToken cancellationToken)
    {
        call.RequireWholeCity(Permission.ManageKeys);
        ring.Reload();
        var epochs = ring.OfPurpose(KeyPurpose.Case);
        var epoch = epochs.FirstOrDefault(key => key.Id == command.EpochId) ?? throw new DomainException(VaultErrors.EpochUnknown);
        if (
            epoch.Active
            || await db.Set<CaseKeyRecord>().AnyAsync(key => key.Epoch == epoch.Id && key.DestroyedAt == null, cancellationToken)
        )
        {
            throw new DomainException(VaultErrors.EpochInUse);
        }

        if (epochs.Where(key => key.Id > epoch.Id).Min(key => key.CreatedAt) > call.Now - Settle)
        {
            throw new DomainException(VaultErrors.EpochTooFresh);
        }

        audit.RecordObject(call, "EpochRetired", $"epoch-{epoch.Id}");
        ring.Destroy(epoch.Id);
        return Unit.Value;
    }
}
