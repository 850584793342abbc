using Microsoft.Extensions.DependencyInjection;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.Intake.Evidence;

namespace WeChatRights.Core.Intake;

internal static class IntakeModule
{
    public static IServiceCollection AddIntake(this IServiceCollection services) =>
        services
            .AddScoped<ComplaintAccess>()
            .AddScoped<ComplaintPlaces>()
            .AddScoped<ComplaintParties>()
            .AddScoped<ComplaintReader>()
            .AddScoped<FoundMatters>()
            .AddScoped<ContactProfiles>()
            .AddScoped<EarlierContacts>()
            .AddScoped<OpposingParties>()
            .AddScoped<CaseFiles>()
            .AddScoped<NarrativeStream>()
            .AddScoped<FileOpenings>()
            .AddEvidence();

    private static IServiceCollection AddEvidence(this IServiceCollection services)
    {
        services.AddOptions<EvidenceOptions>().BindConfiguration(EvidenceOptions.Section);
        return services
            .AddSingleton<EvidenceStore>()
            .AddSingleton<ViewingCopyMaker>()
            .AddSingleton<EvidenceCheck>()
            .AddScoped<EvidenceUploads>()
            .AddScoped<EvidenceReader>();
    }
}
