using Microsoft.Extensions.DependencyInjection;
using WeChatRights.Core.Conferences.Contracts;
using WeChatRights.Core.Conferences.Handovers;
using WeChatRights.Core.IdentityAccess.Contracts;

namespace WeChatRights.Core.Conferences;

internal static class ConferencesModule
{
    public static IServiceCollection AddConferences(this IServiceCollection services) =>
        services
            .AddScoped<OwnConferences>()
            .AddScoped<ConferenceDesk>()
            .AddScoped<ConferenceHandovers>()
            .AddScoped<IHeldDuties, ResolutionDuties>()
            .AddScoped<IHeldDuties, InstructionDuties>()
            .AddScoped<RemindConferencesJob>();
}
