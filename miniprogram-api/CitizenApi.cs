using WeChatRights.Hosting;
using WeChatRights.Hosting.Health;
using WeChatRights.MiniprogramApi.Authentication;
using WeChatRights.MiniprogramApi.Client;
using WeChatRights.MiniprogramApi.Documentation;
using WeChatRights.MiniprogramApi.Endpoints;
using WeChatRights.MiniprogramApi.Errors;
using WeChatRights.MiniprogramApi.Json;
using WeChatRights.MiniprogramApi.Limits;

namespace WeChatRights.MiniprogramApi;

/// <summary>What the citizen API registers, and the order in which a request passes through it.</summary>
internal static class CitizenApi
{
    public static void AddCitizenApi(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = BodyLimit.Json;
        });
        builder.Services.ConfigureHttpJsonOptions(options => ApiJson.Configure(options.SerializerOptions));
        builder.Services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(20));
        builder.Services.AddExceptionHandler<ProblemExceptionHandler>();
        builder.Services.AddTrustedProxies(builder.Configuration);
        builder.Services.AddCitizenAuthentication();
        builder.Services.AddRequestLimits(builder.Configuration);
        builder.Services.AddProductHealth();
        builder.Services.AddSingleton<CatalogueCache>();
        builder.Services.AddApiDocumentation();
        builder.AddClientPages();
    }

    public static void UseCitizenApi(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseMiddleware<SecurityHeaders>();
        app.UseExceptionHandler(_ => { });
        app.UseStatusCodePages(context => ProblemStatusPages.WriteAsync(context.HttpContext));
        app.UseClientPages();
        app.UseRouting();
        app.UseMiddleware<UnroutedRequests>();
        app.UseMiddleware<BodyLimit>();
        app.UseMiddleware<BodyCharset>();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.MapProductHealth();
        app.MapApiDocumentation();
        app.MapClientSettings();
        var api = app.MapGroup("/api/v1");
        api.MapSessions();
        api.MapComplaints();
        api.MapMandates();
        api.MapNotices();
        api.MapReferralAsks();
        api.MapEvidence();
        api.MapReceipts();
        api.MapCatalogue();
        api.MapConsents();
        api.MapAccount();
        api.MapConsultations();
        api.MapBookings();
        api.MapWaiting();
        api.MapCalendars();
        api.MapSubscriptions();
        api.MapInbox();
        api.MapPhoneNumbers();
        var staff = api.MapGroup("/staff").WithTags("staff");
        staff.MapStaffSessions();
        staff.MapStaffWork();
        api.MapProvider();
        api.MapVolunteer();
        api.MapRoster();
        api.MapVolunteerApplication();
        api.MapAssignments();
        api.MapServiceRecords();
        api.MapWeChatPush();
    }
}
