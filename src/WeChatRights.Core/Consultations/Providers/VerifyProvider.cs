using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Consultations.Providers;

/// <summary>Somebody of the county has seen the licence and the clearance. Any later change of the facts asks for it again.</summary>
/// <param name="Version">As read; <c>stale-data</c> when the facts were changed meanwhile.</param>
[RequirePermission(Permission.ManageConsultations)]
public sealed record VerifyProvider(Guid ProviderId, Guid Version) : ICommand<Unit>;

internal sealed class VerifyProviderHandler(OwnProviders providers, CallContext call, AuditTrail audit)
    : ICommandHandler<VerifyProvider, Unit>
{
    public async ValueTask<Unit> Handle(VerifyProvider command, CancellationToken cancellationToken)
    {
        var provider = await providers.GetAsync(command.ProviderId, command.Version, cancellationToken);
        provider.Verify(call.RequireStaff().StaffId, call.Now);
        audit.RecordObject(call, "ProviderVerified", provider.Id.ToString());
        return Unit.Value;
    }
}

/// <summary>Providers of the counties that the caller answers for.</summary>
internal sealed class OwnProviders(AppDbContext db, CallContext call)
{
    /// <exception cref="DomainException"><c>not-found</c>, also when it belongs to another county.</exception>
    public async Task<Provider> GetAsync(Guid providerId, CancellationToken cancellationToken)
    {
        var provider = await db.Set<Provider>().FirstOrDefaultAsync(provider => provider.Id == providerId, cancellationToken);
        return provider is not null && call.RequireStaff().Covers(Permission.ManageConsultations, provider.County)
            ? provider
            : throw new DomainException(CommonErrors.NotFound);
    }

    /// <param name="version">As the caller has read it.</param>
    /// <exception cref="DomainException"><c>not-found</c>; <c>stale-data</c> when it was changed meanwhile.</exception>
    public async Task<Provider> GetAsync(Guid providerId, Guid version, CancellationToken cancellationToken)
    {
        var provider = await GetAsync(providerId, cancellationToken);
        return provider.Version == version ? provider : throw new DomainException(CommonErrors.StaleData);
    }
}
