using Mediator;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Consultations.Providers;

/// <summary>
/// The facts of a provider are other now: a new licence, another firm. What somebody had to see for <see cref="VerifyProvider"/> (name,
/// profession, licence, clearance) has to be seen again, and nothing new can be booked until then; who has booked keeps her time.
/// </summary>
/// <param name="Version">As read; <c>stale-data</c> when somebody was quicker.</param>
[RequirePermission(Permission.ManageConsultations)]
public sealed record ChangeProvider(Guid ProviderId, Guid Version, ProviderFacts Facts) : ICommand<Unit>;

internal sealed class ChangeProviderHandler(OwnProviders providers, CallContext call, AuditTrail audit)
    : ICommandHandler<ChangeProvider, Unit>
{
    public async ValueTask<Unit> Handle(ChangeProvider command, CancellationToken cancellationToken)
    {
        var provider = await providers.GetAsync(command.ProviderId, command.Version, cancellationToken);
        provider.Describe(command.Facts);
        audit.RecordObject(call, "ProviderChanged", provider.Id.ToString());
        return Unit.Value;
    }
}
