using Microsoft.Extensions.Diagnostics.HealthChecks;
using WeChatRights.Core.Data;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Vault;

namespace WeChatRights.Hosting.Health;

/// <summary>Without the key file nothing can be filed or read, so the node should get no work.</summary>
internal sealed class KeyRingHealthCheck(Dispatcher dispatcher) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await dispatcher.QueryAsync(Actor.System("health"), new CheckKeyRing(), cancellationToken)
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("The key file is missing or unreadable.");
}
