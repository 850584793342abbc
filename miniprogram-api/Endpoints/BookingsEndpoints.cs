using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using WeChatRights.Core.Consultations;
using WeChatRights.Core.Consultations.Bookings;
using WeChatRights.Core.Consultations.Calendars;
using WeChatRights.Core.Consultations.Contracts;
using WeChatRights.Core.Consultations.FollowUps;
using WeChatRights.Core.Data;
using WeChatRights.Core.Intake;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.SharedKernel;
using WeChatRights.MiniprogramApi.Authentication;
using WeChatRights.MiniprogramApi.Limits;

namespace WeChatRights.MiniprogramApi.Endpoints;

/// <summary>Booking a held time, and what she may do with it until it begins.</summary>
internal static class BookingsEndpoints
{
    public static void MapBookings(this IEndpointRouteBuilder api)
    {
        var bookings = api.MapGroup("/bookings").WithTags("consultations").Validated();
        bookings
            .MapPost("", BookAsync)
            .AllowAnonymous()
            .WithMetadata(new LimitAttribute(LimitClass.Filing))
            .WithSummary("Books the held time")
            .WithDescription(
                "Needs the header Idempotency-Key, as a complaint does; the answer is that of a complaint, under whose number and receipt code she follows it. 409 hold-expired, slot-conflict."
            )
            .Produces<FiledComplaint>(StatusCodes.Status201Created);
        var hers = bookings.MapGroup("").RequireAuthorization(CitizenAuthentication.CitizenPolicy);
        hers.MapGet("", ListAsync)
            .WithSummary("Her bookings")
            .WithDescription("Those that this session has unlocked; before step-up 403 step-up-required. The coming ones first.")
            .Produces<MyBookings>();
        hers.MapGet("/{id:guid}/calendar", CalendarAsync)
            .WithSummary("Her coming appointment as a calendar file")
            .WithDescription("iCalendar with the time and a neutral word; not with whom, where or about what. Only when she asks for it.")
            .Produces<string>(StatusCodes.Status200OK, "text/calendar");
        // Not PATCH: WeChat's phones do not know it.
        hers.MapPut("/{id:guid}", MoveAsync)
            .WithSummary("Takes another held time")
            .WithDescription("Of the same kind, until the old one begins. The old seat is free at once.")
            .Produces(StatusCodes.Status204NoContent);
        hers.MapDelete("/{id:guid}", CancelAsync)
            .WithSummary("Cancels")
            .WithDescription("Until it begins; nothing is held against her.")
            .Produces(StatusCodes.Status204NoContent);
        hers.MapPost("/{id:guid}/follow-up", FollowUpAsync)
            .WithSummary("Says how things stand after the talk")
            .WithDescription("Once she was asked, a week after it; 404 before. She may say so again when it has changed.")
            .Produces(StatusCodes.Status204NoContent);
    }

    private static Task<IResult> BookAsync(
        BookingRequest body,
        [FromHeader(Name = "Idempotency-Key")] string? idempotencyKey,
        HttpContext context,
        Dispatcher dispatcher,
        CancellationToken cancellationToken
    ) => Filing.FileAsync(context, dispatcher, idempotencyKey, body.Anonymous, body.ToCommand, cancellationToken);

    private static async Task<IResult> ListAsync(HttpContext context, Dispatcher dispatcher, CancellationToken cancellationToken) =>
        TypedResults.Ok(new MyBookings(await dispatcher.QueryAsync(context.Citizen(), new ListMyBookings(), cancellationToken)));

    private static async Task<IResult> CalendarAsync(
        Guid id,
        HttpContext context,
        Dispatcher dispatcher,
        CancellationToken cancellationToken
    ) =>
        TypedResults.Text(
            await dispatcher.QueryAsync(context.Citizen(), new GetBookingCalendar(id), cancellationToken),
            CalendarsEndpoints.ContentType
        );

    private static async Task<IResult> MoveAsync(
        Guid id,
        MoveRequest body,
        HttpContext context,
        Dispatcher dispatcher,
        CancellationToken cancellationToken
    )
    {
        await dispatcher.SendRepeatingAsync(context.Citizen(), new MoveBooking(id, body.HoldId!.Value), cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> FollowUpAsync(
        Guid id,
        FollowUpRequest body,
        HttpContext context,
        Dispatcher dispatcher,
        CancellationToken cancellationToken
    )
    {
        await dispatcher.SendRepeatingAsync(context.Citizen(), new AnswerFollowUp(id, body.Answer!.Value), cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> CancelAsync(Guid id, HttpContext context, Dispatcher dispatcher, CancellationToken cancellationToken)
    {
        await dispatcher.SendRepeatingAsync(context.Citizen(), new CancelBooking(id), cancellationToken);
        return TypedResults.NoContent();
    }
}

internal sealed record MyBookings(IReadOnlyList<MyBooking> Items);

internal sealed record MoveRequest([property: Required(ErrorMessage = "请先选一个时间。")] Guid? HoldId) : IRequestBody;

internal sealed record FollowUpRequest([property: Required(ErrorMessage = "请选一个。")] FollowUpAnswer? Answer) : IRequestBody;

/// <summary>What she books. The least is holdId, topic, township, anonymous and consents.</summary>
/// <param name="Topic">Code of a topic; it says what kind of matter it is.</param>
/// <param name="Township">Nine digits.</param>
/// <param name="Facts">Up to 5,000 characters; without them the words of the topic stand there.</param>
/// <param name="Identity">How to call her and under which number. Talks by telephone and video need a number.</param>
/// <param name="Respondent">Only to find a provider who has nothing to do with the other side.</param>
internal sealed record BookingRequest(
    [property: Required(ErrorMessage = "请先选一个时间。")] Guid? HoldId,
    [property: Required(ErrorMessage = "请选择要问的事。"), StringLength(16, ErrorMessage = "没有这个话题，请重新选择。")] string? Topic,
    string? Township,
    string? Facts,
    [property: Required(ErrorMessage = "请选择是否匿名。")] bool? Anonymous,
    ClientIdentity? Identity,
    Respondent? Respondent,
    DangerAnswers? Danger,
    SafeContact? SafeContact,
    string? Pin,
    IReadOnlyList<string>? Consents
) : IRequestBody
{
    /// <exception cref="DomainException"><c>unknown-topic</c></exception>
    public FileComplaint ToCommand(string idempotencyKey)
    {
        var topic = ConsultationTopic.Of(Topic!);
        return new FileComplaint(
            idempotencyKey,
            Nature.LegalBooking,
            topic.Category,
            Township!,
            Village: null,
            string.IsNullOrWhiteSpace(Facts) ? topic.Words : Facts,
            OccurredOn: null,
            RespondentRelation: null,
            Respondent,
            Anonymous!.Value,
            Identity,
            SpecialGroups: null,
            topic.ForMinors,
            AvoidVillage: false,
            Danger,
            SafeContact,
            string.IsNullOrEmpty(Pin) ? null : Pin,
            Consents!,
            new Appointment(HoldId!.Value, topic.Code)
        );
    }

    public override string ToString() => "BookingRequest(redacted)";
}
