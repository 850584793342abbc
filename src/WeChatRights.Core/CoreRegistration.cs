using Mediator;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Conferences;
using WeChatRights.Core.Consultations;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.Intake;
using WeChatRights.Core.Messaging;
using WeChatRights.Core.PetitionAgency;
using WeChatRights.Core.Privacy;
using WeChatRights.Core.Referrals;
using WeChatRights.Core.Regions;
using WeChatRights.Core.Screening;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Telemetry;
using WeChatRights.Core.Vault;
using WeChatRights.Core.Volunteers;

[assembly: MediatorOptions(ServiceLifetime = ServiceLifetime.Scoped, Namespace = "WeChatRights.Core")]

namespace WeChatRights.Core;

/// <summary>Everything the core needs, but for the database provider, the WeChat gateway and the clock: those are the host's.</summary>
public static class CoreRegistration
{
    public static IServiceCollection AddCore(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddMediator();
        // The order is the pipeline: one connection for what is brief → authorise → validate → handle → save.
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(OneConnectionBehaviour<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(AuthorisationBehaviour<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(ValidationBehaviour<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(SaveBehaviour<,>));
        services.AddScoped<CallContext>();
        services.AddSingleton(_ => new WorkingCalendar()); // Left to itself the container would choose the other constructor, with no years.
        services.AddSingleton<CoreMeter>();
        services.AddSingleton<Dispatcher>();
        return services
            .AddVault(configuration)
            .AddAudit()
            .AddRegions()
            .AddIdentityAccess()
            .AddIntake()
            .AddCases(configuration)
            .AddMessaging(configuration)
            .AddPrivacy()
            .AddConsultations()
            .AddVolunteers(configuration)
            .AddReferrals(configuration)
            .AddPetitionAgency(configuration)
            .AddConferences()
            .AddScreening(configuration);
    }
}
