using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.IdentityAccess.Phones;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.IdentityAccess.Deletion;

/// <summary>
/// Deletes one account whose time has come and that waits for no answer from us. Changes nothing otherwise, so it may be repeated. What
/// stays of her is a bare id on her complaints: no way leads from it to a WeChat, or back.
/// </summary>
[SystemOnly]
public sealed record DeleteAccount(Guid CitizenId) : ICommand<Unit>, IUnaudited;

internal sealed class DeleteAccountHandler(AccountsToDelete accounts, CitizenRemoval removal, AuditTrail audit, CallContext call)
    : ICommandHandler<DeleteAccount, Unit>
{
    public async ValueTask<Unit> Handle(DeleteAccount command, CancellationToken cancellationToken)
    {
        var due = await accounts.Due.FirstOrDefaultAsync(citizen => citizen.Id == command.CitizenId, cancellationToken);
        if (due is not null)
        {
            await removal.RemoveAsync(due, cancellationToken);
            audit.RecordObject(call, "AccountDeleted", due.Id.ToString());
        }

        return Unit.Value;
    }
}

/// <summary>Accounts to delete now, those asked for first at the front.</summary>
[SystemOnly]
public sealed record FindAccountsToDelete(int Take = 500) : IQuery<IReadOnlyList<Guid>>;

internal sealed class FindAccountsToDeleteHandler(AccountsToDelete accounts) : IQueryHandler<FindAccountsToDelete, IReadOnlyList<Guid>>
{
    public async ValueTask<IReadOnlyList<Guid>> Handle(FindAccountsToDelete query, CancellationToken cancellationToken) =>
        await accounts
            .Due.AsNoTracking()
            .OrderBy(citizen => citizen.DeletionDueAt)
            .Select(citizen => citizen.Id)
            .Take(query.Take)
            .ToListAsync(cancellationToken);
}

/// <summary>
/// Forgets accounts that came, looked and never filed (PIPL art. 47(1)): they have no PIN with which they could ask. Answers how many; at
/// most <see cref="Batch"/> at a time. A phone of the staff is no such account.
/// </summary>
[SystemOnly]
public sealed record SweepUnusedAccounts : ICommand<int>, IUnaudited
{
    public const int Batch = 100;
}

internal sealed class SweepUnusedAccountsHandler(AccountsToDelete accounts, CitizenRemoval removal)
    : ICommandHandler<SweepUnusedAccounts, int>
{
    public async ValueTask<int> Handle(SweepUnusedAccounts command, CancellationToken cancellationToken)
    {
        var unused = await accounts
            .Unused.OrderBy(citizen => citizen.CreatedAt)
            .Take(SweepUnusedAccounts.Batch)
            .ToListAsync(cancellationToken);
        foreach (var citizen in unused)
        {
            await removal.RemoveAsync(citizen, cancellationToken);
        }

        return unused.Count;
    }
}

internal sealed class AccountsToDelete(AppDbContext db, CallContext call, OpenCases open, ComplaintAccess complaints)
{
    /// <summary>The account is her only way to hear of an open complaint by WeChat, so it waits for the end.</summary>
    public IQueryable<Citizen> Due
    {
        get
        {
            var (now, waiting) = (call.Now, open.Citizens);
            return db.Set<Citizen>().Where(citizen => citizen.DeletionDueAt <= now && !waiting.Contains(citizen.Id));
        }
    }

    public IQueryable<Citizen> Unused
    {
        get
        {
            var (before, filers) = (call.Now - AccountDeletionPolicy.ForgetUnused, complaints.Filers);
            return db.Set<Citizen>()
                .Where(citizen => citizen.CreatedAt < before && !filers.Contains(citizen.Id))
                .Where(citizen => !db.Set<CitizenSession>().Any(session => session.CitizenId == citizen.Id))
                .Where(citizen => !db.Set<StaffPhone>().Any(phone => phone.CitizenId == citizen.Id));
        }
    }
}

/// <summary>Takes the row of a person away with all that hangs on it in this module, and tells the others.</summary>
internal sealed class CitizenRemoval(AppDbContext db, CallContext call, CitizenSessions sessions, IPublisher publisher)
{
    public async Task RemoveAsync(Citizen citizen, CancellationToken cancellationToken)
    {
        await sessions.RevokeAllAsync(citizen.Id, cancellationToken);
        await db.LetGoAsync(phone => phone.CitizenId == citizen.Id, call.Now, cancellationToken);
        db.Remove(citizen);
        await publisher.Publish(new AccountDeleted(citizen.Id), cancellationToken);
    }
}
