using System.ComponentModel.DataAnnotations;
using WeChatRights.Core.Data;
using WeChatRights.Core.Volunteers.Profiles;
using WeChatRights.MiniprogramApi.Authentication;

namespace WeChatRights.MiniprogramApi.Endpoints;

/// <summary>What a volunteer sees and changes of herself on the phone.</summary>
internal static class VolunteerEndpoints
{
    public static void MapVolunteer(this IEndpointRouteBuilder api)
    {
        var me = api.MapGroup("/volunteer/me").WithTags("volunteer").Validated().RequireAuthorization(CitizenAuthentication.StaffPolicy);
        me.MapGet("", GetAsync)
            .WithSummary("Me as a volunteer")
            .WithDescription("State, skills, trainings, and when I have time. 404 for accounts that are tied to no volunteer.")
            .Produces<MyVolunteering>();
        me.MapPut("/availability", SetAvailabilityAsync)
            .WithSummary("When I have time, all of it anew")
            .WithDescription(
                "The version is that of GET /volunteer/me; 409 stale-data when something was changed meanwhile. The same again changes nothing and is no conflict, so a request whose answer was lost can be sent again. Days are China's; what is over is dropped."
            )
            .Produces<MyVolunteering>();
    }

    private static async Task<IResult> GetAsync(HttpContext context, Dispatcher dispatcher, CancellationToken cancellationToken) =>
        TypedResults.Ok(await dispatcher.QueryAsync(context.StaffCaller(), new GetMyVolunteering(), cancellationToken));

    private static async Task<IResult> SetAvailabilityAsync(
        AvailabilityRequest body,
        HttpContext context,
        Dispatcher dispatcher,
        CancellationToken cancellationToken
    )
    {
        var plan = new AvailabilityPlan(body.Weekly!, body.Exceptions ?? [], body.BlackOuts ?? []);
        await dispatcher.SendAsync(context.StaffCaller(), new SetMyAvailability(body.Version!.Value, plan), cancellationToken);
        return await GetAsync(context, dispatcher, cancellationToken);
    }
}

/// <param name="Weekly">Half-days of every week on which I have time.</param>
/// <param name="Exceptions">Single days that differ: free exactly then; an empty list means not at all.</param>
/// <param name="BlackOuts">Spans without any time, the last day included.</param>
internal sealed record AvailabilityRequest(
    [property: Required(ErrorMessage = "请刷新后再试一次。")] Guid? Version,
    [property: Required(ErrorMessage = "请选择每周哪些时候有空。")] IReadOnlyList<WeeklyHalfDay>? Weekly,
    IReadOnlyList<DayException>? Exceptions,
    IReadOnlyList<BlackOut>? BlackOuts
) : IRequestBody;
