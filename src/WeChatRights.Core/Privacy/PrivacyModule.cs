using Microsoft.Extensions.DependencyInjection;
using WeChatRights.Core.Privacy.Contracts;

namespace WeChatRights.Core.Privacy;

internal static class PrivacyModule
{
    public static IServiceCollection AddPrivacy(this IServiceCollection services) => services.AddScoped<ConsentLedger>();
}
