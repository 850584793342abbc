using Microsoft.Extensions.DependencyInjection;
using WeChatRights.Core.Conferences.Contracts;

namespace WeChatRights.Core.Conferences;

internal static class ConferencesModule
{
    public static IServiceCollection AddConferences(this IServiceCollection services) =>
        services.AddScoped<OwnConferences>().AddScoped<ConferenceDesk>().AddScoped<RemindConferencesJob>();
}
