using Microsoft.Extensions.DependencyInjection;
using WeChatRights.Core.Intake.Contracts;

namespace WeChatRights.Core.Intake;

internal static class IntakeModule
{
    public static IServiceCollection AddIntake(this IServiceCollection services) =>
        services
            .AddScoped<ComplaintAccess>()
            .AddScoped<ComplaintPlaces>()
            .AddScoped<ComplaintParties>()
            .AddScoped<ComplaintReader>()
            .AddScoped<EarlierContacts>()
            .AddScoped<NarrativeStream>();
}
