using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Data;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.Privacy.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.IdentityAccess.Deletion;

/// <summary>Whether she has asked to delete her account, and what the law keeps. Only for a session that has proven a complaint of hers.</summary>
[RequireCitizen]
public sealed record GetAccountDeletion : IQuery<AccountDeletion>;

/// <param name="EffectiveAt">From when it is carried out, once no complaint of hers is open; null: she has not asked for it.</param>
/// <param name="Kept">What stays and for how long, in sentences for her. The same for everybody: it must not tell what she filed.</param>
public sealed record AccountDeletion(DateTimeOffset? EffectiveAt, IReadOnlyList<string> Kept);

internal sealed class GetAccountDeletionHandler(LeavingCitizen leaving) : IQueryHandler<GetAccountDeletion, AccountDeletion>
{
    public async ValueTask<AccountDeletion> Handle(GetAccountDeletion query, CancellationToken cancellationToken) =>
        LeavingCitizen.Tell(await leaving.GetAsync(cancellationToken));
}

/// <summary>The account of the caller, who has proven a complaint of hers.</summary>
internal sealed class LeavingCitizen(AppDbContext db, CallContext call, ComplaintAccess complaints)
{
    /// <exception cref="DomainException"><c>step-up-required</c>; <c>no-account</c> when only a receipt opened the session.</exception>
    public async Task<Citizen> GetAsync(CancellationToken cancellationToken)
    {
        await complaints.RequireAnyUnlockedAsync(call, cancellationToken);
        var citizenId = (call.Actor as CitizenActor)?.CitizenId ?? throw new DomainException(CitizenErrors.NoAccount);
        return await db.Set<Citizen>().FirstAsync(citizen => citizen.Id == citizenId, cancellationToken);
    }

    public static AccountDeletion Tell(Citizen citizen) => new(citizen.DeletionDueAt, RetentionPolicy.InWordsForHer);
}
