using System.ComponentModel.DataAnnotations;
using Mediator;
using WeChatRights.Core.Data;
using WeChatRights.Core.Volunteers.Rosters.Duties;
using WeChatRights.MiniprogramApi.Authentication;

namespace WeChatRights.MiniprogramApi.Endpoints;

/// <summary>A volunteer's duties on the phone: what is mine, what I am asked for, what I give back and what I may take.</summary>
internal static class RosterEndpoints
{
    public static void MapRoster(this IEndpointRouteBuilder api)
    {
        var roster = api.MapGroup("/roster").WithTags("roster").Validated().RequireAuthorization(CitizenAuthentication.StaffPolicy);
        roster
            .MapGet("/me", GetAsync)
            .WithSummary("My duties and what I am asked for")
            .WithDescription(
                "Duties of published weeks from today on, and questions that wait for my answer. 404 for accounts that are tied to no volunteer."
            )
            .Produces<MyRoster>();
        roster
            .MapGet("/open-seats", ListOpenAsync)
            .WithSummary("Seats I might take")
            .WithDescription(
                "Open seats of published weeks within my reach; whyNot is empty where I may take it, otherwise it says what stands against it."
            )
            .Produces<OpenSeats>();
        roster
            .MapPost("/seats/{id:guid}/release", ReleaseAsync)
            .WithSummary("I cannot come")
            .WithDescription(
                "My seat becomes open and somebody else is asked at once. The same again does nothing. 409 duty-over once it has begun."
            )
            .Produces<MyRoster>();
        roster
            .MapPost("/seats/{id:guid}/taking", TakeAsync)
            .WithSummary("I take an open seat")
            .WithDescription("409 duty-taken when somebody was quicker, 422 duty-against-rules with what stands against it.")
            .Produces<MyRoster>();
        roster
            .MapPost("/seats/{id:guid}/standby", StandByAsync)
            .WithSummary("I would if nobody else does")
            .WithDescription("I am asked when the seat is still open a day before, or nobody else is left. The same again does nothing.")
            .Produces<OpenSeats>();
        roster
            .MapDelete("/seats/{id:guid}/standby", StandDownAsync)
            .WithSummary("I am not to be asked for it after all")
            .WithDescription("Harmless when I had not said that I would.")
            .Produces<OpenSeats>();
        roster
            .MapGet("/seats/{id:guid}/swaps", ListPartnersAsync)
            .WithSummary("With whom I might change this duty")
            .WithDescription("Duties of colleagues in the same week for which the rules allow both sides to change.")
            .Produces<SwapPartners>();
        roster
            .MapPost("/swaps", AskSwapAsync)
            .WithSummary("I ask a colleague to change duties")
            .WithDescription("Each keeps hers until the other has agreed. Asking again for the same duty takes the earlier question back.")
            .Produces<MyRoster>();
        roster
            .MapPost("/swaps/{id:guid}/acceptance", AcceptSwapAsync)
            .WithSummary("I change duties with who asked me")
            .WithDescription("409 duty-offer-ended when one of the two no longer has her duty, or the time to answer is over.")
            .Produces<MyRoster>();
        roster.MapPost("/swaps/{id:guid}/decline", DeclineSwapAsync).WithSummary("I keep my duty").Produces<MyRoster>();
        roster
            .MapPost("/offers/{id:guid}/acceptance", AcceptAsync)
            .WithSummary("I take the seat I was asked for")
            .WithDescription("409 duty-offer-ended when the time to answer is over or the seat is filled.")
            .Produces<MyRoster>();
        roster
            .MapPost("/offers/{id:guid}/decline", DeclineAsync)
            .WithSummary("I do not take the seat I was asked for")
            .WithDescription("The next person is asked. No reason is asked for.")
            .Produces<MyRoster>();
    }

    private static async Task<IResult> GetAsync(HttpContext context, Dispatcher dispatcher, CancellationToken cancellationToken) =>
        TypedResults.Ok(await dispatcher.QueryAsync(context.StaffCaller(), new GetMyRoster(), cancellationToken));

    private static async Task<IResult> ListOpenAsync(HttpContext context, Dispatcher dispatcher, CancellationToken cancellationToken) =>
        TypedResults.Ok(new OpenSeats(await dispatcher.QueryAsync(context.StaffCaller(), new ListOpenSeats(), cancellationToken)));

    /// <summary>Whatever was done, the answer is how my duties stand afterwards.</summary>
    private static async Task<IResult> DoAsync<T>(
        HttpContext context,
        Dispatcher dispatcher,
        ICommand<T> command,
        CancellationToken cancellationToken
    )
    {
        await dispatcher.SendAsync(context.StaffCaller(), command, cancellationToken);
        return await GetAsync(context, dispatcher, cancellationToken);
    }

    private static Task<IResult> ReleaseAsync(
        Guid id,
        ReleaseRequest body,
        HttpContext context,
        Dispatcher dispatcher,
        CancellationToken cancellationToken
    ) => DoAsync(context, dispatcher, new ReleaseDuty(id, body.Reason), cancellationToken);

    private static Task<IResult> TakeAsync(Guid id, HttpContext context, Dispatcher dispatcher, CancellationToken cancellationToken) =>
        DoAsync(context, dispatcher, new TakeSeat(id), cancellationToken);

    private static async Task<IResult> StandByAsync(
        Guid id,
        HttpContext context,
        Dispatcher dispatcher,
        CancellationToken cancellationToken
    )
    {
        await dispatcher.SendAsync(context.StaffCaller(), new StandBy(id), cancellationToken);
        return await ListOpenAsync(context, dispatcher, cancellationToken);
    }

    private static async Task<IResult> StandDownAsync(
        Guid id,
        HttpContext context,
        Dispatcher dispatcher,
        CancellationToken cancellationToken
    )
    {
        await dispatcher.SendAsync(context.StaffCaller(), new StandDown(id), cancellationToken);
        return await ListOpenAsync(context, dispatcher, cancellationToken);
    }

    private static async Task<IResult> ListPartnersAsync(
        Guid id,
        HttpContext context,
        Dispatcher dispatcher,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(new SwapPartners(await dispatcher.QueryAsync(context.StaffCaller(), new ListSwapPartners(id), cancellationToken)));

    private static Task<IResult> AskSwapAsync(
        SwapRequest body,
        HttpContext context,
        Dispatcher dispatcher,
        CancellationToken cancellationToken
    ) => DoAsync(context, dispatcher, new AskSwap(body.MySeatId!.Value, body.OtherSeatId!.Value), cancellationToken);

    private static Task<IResult> AcceptSwapAsync(
        Guid id,
        HttpContext context,
        Dispatcher dispatcher,
        CancellationToken cancellationToken
    ) => DoAsync(context, dispatcher, new AcceptSwap(id), cancellationToken);

    private static Task<IResult> DeclineSwapAsync(
        Guid id,
        HttpContext context,
        Dispatcher dispatcher,
        CancellationToken cancellationToken
    ) => DoAsync(context, dispatcher, new DeclineSwap(id), cancellationToken);

    private static Task<IResult> AcceptAsync(Guid id, HttpContext context, Dispatcher dispatcher, CancellationToken cancellationToken) =>
        DoAsync(context, dispatcher, new AcceptDutyOffer(id), cancellationToken);

    private static Task<IResult> DeclineAsync(Guid id, HttpContext context, Dispatcher dispatcher, CancellationToken cancellationToken) =>
        DoAsync(context, dispatcher, new DeclineDutyOffer(id), cancellationToken);
}

/// <param name="Reason">Only if she likes to give one.</param>
internal sealed record ReleaseRequest([property: StringLength(100, ErrorMessage = "原因最多 100 个字。")] string? Reason) : IRequestBody;

internal sealed record OpenSeats(IReadOnlyList<OpenSeat> Items);

internal sealed record SwapPartners(IReadOnlyList<SwapPartner> Items);

internal sealed record SwapRequest(
    [property: Required(ErrorMessage = "请选择自己的班。")] Guid? MySeatId,
    [property: Required(ErrorMessage = "请选择要换的班。")] Guid? OtherSeatId
) : IRequestBody;
