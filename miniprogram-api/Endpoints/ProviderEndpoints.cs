using System.ComponentModel.DataAnnotations;
using WeChatRights.Core.Consultations.Absences;
using WeChatRights.Core.Consultations.Desk;
using WeChatRights.Core.Consultations.Notes;
using WeChatRights.Core.Data;
using WeChatRights.Core.SharedKernel;
using WeChatRights.MiniprogramApi.Authentication;

namespace WeChatRights.MiniprogramApi.Endpoints;

/// <summary>What a lawyer or counsellor does on the phone: look at the day, open a talk, write down the advice, give a talk back.</summary>
internal static class ProviderEndpoints
{
    /// <summary>A note that was written on the phone in a hurry names the topic that was booked.</summary>
    private const string NotAsked = "见预约时选的话题。";

    public static void MapProvider(this IEndpointRouteBuilder api)
    {
        var desk = api.MapGroup("/provider").WithTags("provider").Validated().RequireAuthorization(CitizenAuthentication.StaffPolicy);
        desk.MapGet("/agenda", AgendaAsync)
            .WithSummary("My talks on some days")
            .WithDescription(
                "Days are China's, at most 31. Hour, kind, place and topic; nothing of her. 404 for accounts that are no provider's."
            )
            .Produces<Agenda>();
        MapBooking(desk.MapGroup("/bookings/{id:guid}"));
        desk.MapPost("/absences", AbsentAsync)
            .WithSummary("I cannot come from now on")
            .WithDescription("To the end of today, or of the last day. Who had booked gets an equal provider, or is asked to choose anew.")
            .Produces<AffectedBookings>();
        desk.MapGet("/clients", ListClientsAsync)
            .WithSummary("Whom I act for")
            .WithDescription("My own label and the day of the declaration; never a number.")
            .Produces<Clients>();
        desk.MapPost("/clients", DeclareAsync)
            .WithSummary("Declares a person whom I or my firm act for")
            .WithDescription("A telephone or an ID number, or both; kept as blind indexes. Whoever is against that person cannot book me.")
            .Produces<DeclaredClient>(StatusCodes.Status201Created);
        desk.MapDelete("/clients/{clientId:guid}", RemoveClientAsync)
            .WithSummary("I act for that person no longer")
            .Produces(StatusCodes.Status204NoContent);
    }

    private static void MapBooking(RouteGroupBuilder booking)
    {
        booking
            .MapGet("", OpenAsync)
            .WithSummary("Opens what she told")
            .WithDescription(
                "From 24 hours before the beginning until seven days after the result: 422 consultation-too-early, consultation-over. Each opening is recorded, and she sees it. Her number only for talks by telephone and video."
            )
            .Produces<OpenedConsultation>();
        booking
            .MapPost("/note", NoteAsync)
            .WithSummary("They have talked: the advice, for her to read again")
            .WithDescription("The version is that of the agenda; 409 stale-data when it was changed meanwhile.")
            .Produces(StatusCodes.Status204NoContent);
        booking
            .MapPost("/no-show", NoShowAsync)
            .WithSummary("She did not come")
            .WithDescription("Nothing is held against her; somebody asks over her safe channel whether she is well.")
            .Produces(StatusCodes.Status204NoContent);
        booking
            .MapPost("/conflict", ConflictAsync)
            .WithSummary("It cannot be me")
            .WithDescription("Until it begins. An equal provider takes it over, or she is asked to choose anew. It never comes back to me.")
            .Produces(StatusCodes.Status204NoContent);
    }

    private static async Task<IResult> AgendaAsync(
        DateOnly from,
        DateOnly to,
        HttpContext context,
        Dispatcher dispatcher,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(new Agenda(await dispatcher.QueryAsync(context.StaffCaller(), new GetMyAgenda(from, to), cancellationToken)));

    private static async Task<IResult> OpenAsync(
        Guid id,
        HttpContext context,
        Dispatcher dispatcher,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await dispatcher.QueryAsync(context.StaffCaller(), new OpenConsultation(id), cancellationToken));

    private static async Task<IResult> NoteAsync(
        Guid id,
        NoteRequest body,
        HttpContext context,
        Dispatcher dispatcher,
        CancellationToken cancellationToken
    )
    {
        var note = new AdviceContent(string.IsNullOrWhiteSpace(body.Questions) ? NotAsked : body.Questions, body.Advice!);
        var command = new RecordMyConsultation(id, body.Version!.Value, note, body.GoesOn!.Value);
        await dispatcher.SendAsync(context.StaffCaller(), command, cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> NoShowAsync(
        Guid id,
        NoShowRequest body,
        HttpContext context,
        Dispatcher dispatcher,
        CancellationToken cancellationToken
    )
    {
        await dispatcher.SendAsync(context.StaffCaller(), new RecordMyNoShow(id, body.Version!.Value), cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> ConflictAsync(
        Guid id,
        HttpContext context,
        Dispatcher dispatcher,
        CancellationToken cancellationToken
    )
    {
        await dispatcher.SendAsync(context.StaffCaller(), new ReportConflict(id), cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> AbsentAsync(
        AbsenceRequest body,
        HttpContext context,
        Dispatcher dispatcher,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await dispatcher.SendAsync(context.StaffCaller(), new AbsentToday(body.To), cancellationToken));

    private static async Task<IResult> ListClientsAsync(HttpContext context, Dispatcher dispatcher, CancellationToken cancellationToken) =>
        TypedResults.Ok(new Clients(await dispatcher.QueryAsync(context.StaffCaller(), new ListMyClients(), cancellationToken)));

    private static async Task<IResult> DeclareAsync(
        ClientRequest body,
        HttpContext context,
        Dispatcher dispatcher,
        CancellationToken cancellationToken
    )
    {
        var command = new DeclareClient(body.Label!, body.Phone, body.IdNumber);
        var id = await dispatcher.SendAsync(context.StaffCaller(), command, cancellationToken);
        return TypedResults.Created((string?)null, new DeclaredClient(id));
    }

    private static async Task<IResult> RemoveClientAsync(
        Guid clientId,
        HttpContext context,
        Dispatcher dispatcher,
        CancellationToken cancellationToken
    )
    {
        await dispatcher.SendAsync(context.StaffCaller(), new RemoveClient(clientId), cancellationToken);
        return TypedResults.NoContent();
    }
}

internal sealed record Agenda(IReadOnlyList<MyTalk> Items);

internal sealed record Clients(IReadOnlyList<MyClient> Items);

internal sealed record DeclaredClient(Guid Id);

/// <param name="Questions">What she asked, in short; at most 2,000 characters.</param>
/// <param name="Advice">1 to 5,000 characters; goes to her, signed in the provider's name. Articles and next steps are added at a desk.</param>
/// <param name="GoesOn">Her matter stays open and is handled like any other.</param>
internal sealed record NoteRequest(
    [property: Required(ErrorMessage = "请刷新后再试一次。")] Guid? Version,
    string? Questions,
    [property: Required(ErrorMessage = "请写下给她的建议。"), StringLength(5000, ErrorMessage = "最多写 5000 个字。")] string? Advice,
    [property: Required(ErrorMessage = "请选择还有没有事要办。")] bool? GoesOn
) : IRequestBody
{
    public override string ToString() => "NoteRequest(redacted)";
}

internal sealed record NoShowRequest([property: Required(ErrorMessage = "请刷新后再试一次。")] Guid? Version) : IRequestBody;

/// <param name="To">Last day, in China; today without.</param>
internal sealed record AbsenceRequest(DateOnly? To) : IRequestBody;

/// <param name="Label">By which I know the person again; sealed, for me alone.</param>
internal sealed record ClientRequest(
    [property: Required(ErrorMessage = "请写一个自己认得出的记号。"), StringLength(40, ErrorMessage = "记号最多 40 个字。")] string? Label,
    [property: StringLength(32, ErrorMessage = "号码太长，请检查一下。")] string? Phone,
    [property: StringLength(32, ErrorMessage = "号码太长，请检查一下。")] string? IdNumber
) : IRequestBody
{
    public override string ToString() => "ClientRequest(redacted)";
}
