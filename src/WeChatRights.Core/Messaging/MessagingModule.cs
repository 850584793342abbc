using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using WeChatRights.Core.Messaging.Pushes;

namespace WeChatRights.Core.Messaging;

internal static class MessagingModule
{
    public static IServiceCollection AddMessaging(this IServiceCollection services, IConfiguration configuration) =>
        services.AddScoped<SubscriptionLedger>().AddScoped<PushEffects>();
}
