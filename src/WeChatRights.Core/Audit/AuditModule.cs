using Microsoft.Extensions.DependencyInjection;

namespace WeChatRights.Core.Audit;

internal static class AuditModule
{
    public static IServiceCollection AddAudit(this IServiceCollection services) =>
        services.AddScoped<AuditTrail>().AddScoped<DeniedCallRecorder>().AddScoped<Contracts.AccessHistory>().AddScoped<SealAuditJob>();
}
