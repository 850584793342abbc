using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using WeChatRights.Core.Consultations.Calendars;
using WeChatRights.Core.Data;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Volunteers.Calendars;

namespace WeChatRights.MiniprogramApi.Endpoints;

/// <summary>What calendar programs read. They cannot sign in, so the secret in the address is all that they show.</summary>
internal static class CalendarsEndpoints
{
    public const string ContentType = "text/calendar; charset=utf-8";

    public static void MapCalendars(this IEndpointRouteBuilder api)
    {
        api.MapGet("/calendars/{secret}.ics", ReadAsync)
            .WithTags("consultations")
            .AllowAnonymous()
            .WithSummary("A provider's times")
            .WithDescription(
                "iCalendar: when, how, where, booked or free; nothing about anybody who booked. With an ETag: If-None-Match is answered 304. An unknown and a revoked secret are answered alike, 404."
            )
            .Produces<string>(StatusCodes.Status200OK, "text/calendar")
            .Produces(StatusCodes.Status304NotModified);
        api.MapGet("/duty-calendars/{secret}.ics", ReadDutiesAsync)
            .WithTags("volunteer")
            .AllowAnonymous()
            .WithSummary("When a volunteer serves")
            .WithDescription(
                "iCalendar: duties with their station, and the hours of tasks, nothing about anybody else. With an ETag: If-None-Match is answered 304. An unknown and a revoked secret are answered alike, 404."
            )
            .Produces<string>(StatusCodes.Status200OK, "text/calendar")
            .Produces(StatusCodes.Status304NotModified);
    }

    private static async Task<IResult> ReadAsync(
        string secret,
        HttpContext context,
        Dispatcher dispatcher,
        CancellationToken cancellationToken
    )
    {
        var feed = await dispatcher.QueryAsync(Actor.Nobody, new ReadCalendarFeed(secret), cancellationToken);
        return File(context, feed.Text, feed.Mark);
    }

    private static async Task<IResult> ReadDutiesAsync(
        string secret,
        HttpContext context,
        Dispatcher dispatcher,
        CancellationToken cancellationToken
    )
    {
        var feed = await dispatcher.QueryAsync(Actor.Nobody, new ReadDutyCalendar(secret), cancellationToken);
        return File(context, feed.Text, feed.Mark);
    }

    private static FileContentHttpResult File(HttpContext context, string text, string mark)
    {
        context.Response.Headers.CacheControl = "private, no-cache";
        return TypedResults.Bytes(
            System.Text.Encoding.UTF8.GetBytes(text),
            ContentType,
            entityTag: new EntityTagHeaderValue($"\"{mark}\"")
        );
    }
}
