using WeChatRights.Core.Data;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Volunteers.Assignments.Hours;
using WeChatRights.MiniprogramApi.Authentication;
using WeChatRights.MiniprogramApi.Limits;

namespace WeChatRights.MiniprogramApi.Endpoints;

/// <summary>The time that a volunteer has given, and the certificate of it.</summary>
internal static class ServiceRecordEndpoints
{
    public static void MapServiceRecords(this IEndpointRouteBuilder api)
    {
        var me = api.MapGroup("/volunteer/me").WithTags("volunteer").Validated().RequireAuthorization(CitizenAuthentication.StaffPolicy);
        me.MapGet("/hours", HoursAsync)
            .WithSummary("The time that I have given")
            .WithDescription("The latest first, each with whether it is confirmed. My own alone.")
            .Produces<MyHours>();
        me.MapPost("/service-record", IssueAsync)
            .WithSummary("The certificate of my confirmed hours")
            .WithDescription(
                "Free of charge (志愿服务条例 art. 19). The same one again as long as nothing new is confirmed. 422 no-service-hours."
            )
            .Produces<ServiceRecordSheet>();
        api.MapGet("/service-records/{code}", CheckAsync)
            .WithTags("volunteer")
            .AllowAnonymous()
            .WithMetadata(new LimitAttribute(LimitClass.Proof))
            .WithSummary("Whether a certificate is ours")
            .WithDescription("Masked name, hours and day, to be compared with the paper; nothing else. An unknown code is not valid.")
            .Produces<ServiceRecordCheck>();
    }

    private static async Task<IResult> HoursAsync(HttpContext context, Dispatcher dispatcher, CancellationToken cancellationToken) =>
        TypedResults.Ok(await dispatcher.QueryAsync(context.StaffCaller(), new GetMyHours(), cancellationToken));

    private static async Task<IResult> IssueAsync(HttpContext context, Dispatcher dispatcher, CancellationToken cancellationToken) =>
        TypedResults.Ok(await dispatcher.SendAsync(context.StaffCaller(), new IssueMyServiceRecord(), cancellationToken));

    private static async Task<IResult> CheckAsync(string code, Dispatcher dispatcher, CancellationToken cancellationToken) =>
        TypedResults.Ok(await dispatcher.QueryAsync(Actor.Nobody, new CheckServiceRecord(code), cancellationToken));
}
