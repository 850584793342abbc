using System.ComponentModel.DataAnnotations;
using WeChatRights.Core.Data;
using WeChatRights.Core.Volunteers.Calendars;
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
        me.MapPost("/pause", PauseAsync)
            .WithSummary("I take a break")
            .WithDescription("No work is given until I resume. The same again changes nothing. The station hears of it.")
            .Produces<MyVolunteering>();
        me.MapPost("/resume", ResumeAsync)
            .WithSummary("My break is over")
            .WithDescription("422 volunteer-paused-by-station: the station resumes what it has paused.")
            .Produces<MyVolunteering>();
        me.MapPost("/calendar", IssueCalendarAsync)
            .WithSummary("An address for my calendar program")
            .WithDescription("Shown once; an earlier one ends at once. Whoever has it reads when I serve, and nothing about anybody else.")
            .Produces<IssuedCalendar>(StatusCodes.Status201Created);
        me.MapDelete("/calendar", RevokeCalendarAsync)
            .WithSummary("The address of my calendar ends")
            .WithDescription("Harmless when there is none.")
            .Produces(StatusCodes.Status204NoContent);
        me.MapPost("/leave", LeaveAsync)
            .WithSummary("I stop for good")
            .WithDescription(
                "Number, times and wishes are forgotten, the service record stays. GET /volunteer/me is 404 from then on, and so is this, sent again."
            )
            .Produces(StatusCodes.Status204NoContent);
    }

    private static async Task<IResult> IssueCalendarAsync(
        HttpContext context,
        Dispatcher dispatcher,
        CancellationToken cancellationToken
    ) =>
        TypedResults.Json(
            await dispatcher.SendAsync(context.StaffCaller(), new IssueMyCalendar(), cancellationToken),
            statusCode: StatusCodes.Status201Created
        );

    private static async Task<IResult> RevokeCalendarAsync(HttpContext context, Dispatcher dispatcher, CancellationToken cancellationToken)
    {
        await dispatcher.SendAsync(context.StaffCaller(), new RevokeMyCalendar(), cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> PauseAsync(
        StopRequest body,
        HttpContext context,
        Dispatcher dispatcher,
        CancellationToken cancellationToken
    )
    {
        await dispatcher.SendRepeatingAsync(context.StaffCaller(), new PauseMyVolunteering(body.Reason), cancellationToken);
        return await GetAsync(context, dispatcher, cancellationToken);
    }

    private static async Task<IResult> ResumeAsync(HttpContext context, Dispatcher dispatcher, CancellationToken cancellationToken)
    {
        await dispatcher.SendRepeatingAsync(context.StaffCaller(), new ResumeMyVolunteering(), cancellationToken);
        return await GetAsync(context, dispatcher, cancellationToken);
    }

    private static async Task<IResult> LeaveAsync(
        StopRequest body,
        HttpContext context,
        Dispatcher dispatcher,
        CancellationToken cancellationToken
    )
    {
        await dispatcher.SendRepeatingAsync(context.StaffCaller(), new LeaveVolunteering(body.Reason), cancellationToken);
        return TypedResults.NoContent();
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

/// <param name="Reason">Nobody has to give one; up to 300 characters, for the station.</param>
internal sealed record StopRequest(string? Reason) : IRequestBody
{
    public override string ToString() => "StopRequest(redacted)";
}
