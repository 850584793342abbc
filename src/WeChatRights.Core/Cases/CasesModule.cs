using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Cases;

internal static class CasesModule
{
    public static IServiceCollection AddCases(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<CaseOptions>().Bind(configuration.GetSection(CaseOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddScoped<ICaseScope, CaseScope>();
        services.AddScoped<CaseLoader>();
        services.AddScoped<WhoAnswers>();
        services.AddScoped<Notices.NoticeReader>();
        services.AddScoped<Risk.RiskInstruments>();
        services.AddScoped<Together.OtherCase>();
        services.AddScoped<CitizenCases>();
        services.AddScoped<Contracts.CaseProgress>();
        services.AddScoped<Contracts.VisibleCases>();
        services.AddScoped<Contracts.OpenCases>();
        services.AddScoped<Contracts.CasesOfPerson>();
        services
            .AddScoped<Contracts.HandledCases>()
            .AddScoped<Contracts.CaseBriefs>()
            .AddScoped<Contracts.CaseCards>()
            .AddScoped<Contracts.MajorFigures>();
        services.AddScoped<Contracts.AgencyCases>();
        services.AddScoped<EscalateOverdueCasesJob>().AddScoped<RemindOwnersJob>().AddScoped<ReownOrphanedCasesJob>();
        services.AddScoped<Leaves.TendLeavesJob>();
        services
            .AddScoped<Handovers.CaseHandovers>()
            .AddScoped<IHeldDuties, Handovers.OwnedCases>()
            .AddScoped<IHeldDuties, Handovers.OwedVisits>()
            .AddScoped<IHeldDuties, Handovers.SupervisedCases>()
            .AddScoped<IHeldDuties, Handovers.AskedWords>()
            .AddScoped<IHeldDuties, Handovers.Coordination>()
            .AddScoped<IHeldDuties, Handovers.MajorTasks>();
        services.AddScoped<Visits.RemindReturnVisitsJob>().AddScoped<Visits.VisitBook>();
        services.AddScoped<Closing.RemindArchivesJob>();
        services.AddScoped<Protection.TendOrdersJob>().AddScoped<Protection.ProtectionReader>();
        services.AddScoped<CallDesk.RemindCallBacksJob>().AddScoped<CallDesk.HiddenCases>();
        services
            .AddOptions<Major.MajorOptions>()
            .Bind(configuration.GetSection(Major.MajorOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddScoped<Major.MajorScope>().AddScoped<Major.MajorDesk>().AddScoped<Major.RemindMajorCasesJob>();
        services.AddScoped<CaseQueue>();
        services.AddScoped<CaseRowReader>();
        services.AddScoped<CaseSurroundings>();
        return services;
    }
}
