using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.Regions.Contracts;

namespace WeChatRights.Core.Consultations.Providers;

/// <summary>Gives a provider a desk of his own under an account of a volunteer, another account, or none any more.</summary>
/// <param name="Version">As read; <c>stale-data</c> when the facts were changed meanwhile.</param>
/// <param name="StaffId">Null: no account; what he could open is closed at once.</param>
[RequirePermission(Permission.ManageConsultations)]
public sealed record LinkProviderAccount(Guid ProviderId, Guid Version, Guid? StaffId) : ICommand<Unit>;

/// <summary>Active accounts of volunteers around the provider's county that no other provider has.</summary>
[RequirePermission(Permission.ManageConsultations)]
public sealed record ListLinkableAccounts(Guid ProviderId) : IQuery<IReadOnlyList<LinkableAccount>>;

internal sealed class LinkProviderAccountHandler(
    AppDbContext db,
    CallContext call,
    OwnProviders providers,
    RoleAccounts accounts,
    AuditTrail audit
) : ICommandHandler<LinkProviderAccount, Unit>, IQueryHandler<ListLinkableAccounts, IReadOnlyList<LinkableAccount>>
{
    private static readonly (DomainError, DomainError) Refusals = (ConsultationErrors.AccountUnfit, ConsultationErrors.AccountTaken);

    public async ValueTask<Unit> Handle(LinkProviderAccount command, CancellationToken cancellationToken)
    {
        var provider = await GetAsync(command.ProviderId, cancellationToken);
        if (provider.Version != command.Version)
        {
            throw new DomainException(CommonErrors.StaleData);
        }

        if (command.StaffId is { } staffId)
        {
            var taken = await TakenByOthersAsync(provider, cancellationToken);
            await accounts.RequireFreeAsync(StaffRole.Volunteer, staffId, provider.County, taken, Refusals, cancellationToken);
        }

        provider.LinkTo(command.StaffId);
        audit.RecordObject(call, command.StaffId is null ? "ProviderUnlinked" : "ProviderLinked", provider.Id.ToString());
        return Unit.Value;
    }

    public async ValueTask<IReadOnlyList<LinkableAccount>> Handle(ListLinkableAccounts query, CancellationToken cancellationToken)
    {
        var provider = await GetAsync(query.ProviderId, cancellationToken);
        return await accounts.FreeAsync(
            StaffRole.Volunteer,
            provider.County,
            await TakenByOthersAsync(provider, cancellationToken),
            cancellationToken
        );
    }

    /// <summary>Somebody who has left gets no desk any more.</summary>
    private async Task<Provider> GetAsync(Guid providerId, CancellationToken cancellationToken)
    {
        var provider = await providers.GetAsync(providerId, cancellationToken);
        return provider.LeftAt is null ? provider : throw new DomainException(CommonErrors.NotFound);
    }

    private Task<List<Guid>> TakenByOthersAsync(Provider provider, CancellationToken cancellationToken) =>
        db.Set<Provider>()
            .Where(other => other.StaffId != null && other.Id != provider.Id)
            .Select(other => other.StaffId!.Value)
            .ToListAsync(cancellationToken);
}
