using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using WeChatRights.Core.Messaging.Pushes;
using WeChatRights.Core.Messaging.Sending;

namespace WeChatRights.Core.Messaging;

internal static class MessagingModule
{
    public static IServiceCollection AddMessaging(this IServiceCollection services, IConfiguration configuration)
    {
        services
            .AddOptions<SendOptions>()
            .Bind(configuration.GetSection(SendOptions.Section))
            .Validate(
                options => options.Templates.Values.All(template => NeutralTexts.CanFill(template.Fields)),
                "WeChat:Templates: only fields of the kinds thing, time and date have neutral texts."
            )
            .ValidateOnStart();
        return services.AddScoped<SubscriptionLedger>().AddScoped<PushEffects>().AddScoped<SafeContacts>().AddScoped<SendOutboxJob>();
    }
}
