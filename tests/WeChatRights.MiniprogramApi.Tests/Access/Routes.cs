using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using WeChatRights.MiniprogramApi.Tests.Support;
using WeChatRights.Testing;

namespace WeChatRights.MiniprogramApi.Tests.Access;

/// <param name="Complaint">Of the route; the other ids hang on it.</param>
internal sealed record RouteIds(Guid Complaint, Guid Evidence, Guid Notice)
{
    public static readonly RouteIds Unknown = new(
        Guid.Parse("0199aaaa-bbbb-7ccc-8ddd-eeeeffff0000"),
        Guid.Parse("0199aaaa-bbbb-7ccc-8ddd-eeeeffff0001"),
        Guid.Parse("0199aaaa-bbbb-7ccc-8ddd-eeeeffff0002")
    );
}

/// <summary>Every endpoint that the API really has, under the name that docs/access.md gives it, and a lawful request to each.</summary>
internal static partial class Routes
{
    private static readonly byte[] File = "演示"u8.ToArray();

    public static IReadOnlyList<(string Name, Endpoint Endpoint)> Of(TestApi api) =>
        [
            .. api
                .Services.GetServices<EndpointDataSource>()
                .SelectMany(source => source.Endpoints)
                .DistinctBy(endpoint => endpoint)
                .SelectMany(endpoint => NamesOf(endpoint).Select(name => (name, endpoint)))
                .DistinctBy(pair => pair.name),
        ];

    /// <summary>Endpoints that leave it to a fallback who may call them: somebody forgot to decide.</summary>
    public static IEnumerable<string> Undecided(IEnumerable<(string Name, Endpoint Endpoint)> routes) =>
        from route in routes
        where route.Endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null
        where !route.Endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(data => data.Policy is not null)
        select route.Name;

    /// <summary>A request that is in order in everything but, perhaps, the caller's rights.</summary>
    public static HttpRequestMessage Request(string name, RouteIds ids)
    {
        var (method, pattern) = (name.Split(' ')[0], name.Split(' ')[1]);
        var path = pattern
            .Replace("{documentName}", "v1", StringComparison.Ordinal)
            .Replace("/{documentName?}", "", StringComparison.Ordinal)
            .Replace("{evidenceId}", ids.Evidence.ToString(), StringComparison.Ordinal)
            .Replace("{caseId}", ids.Complaint.ToString(), StringComparison.Ordinal)
            .Replace("{mandateId}", RouteIds.Unknown.Complaint.ToString(), StringComparison.Ordinal)
            .Replace("{askId}", RouteIds.Unknown.Complaint.ToString(), StringComparison.Ordinal)
            .Replace("{reportId}", RouteIds.Unknown.Complaint.ToString(), StringComparison.Ordinal)
            .Replace("{clientId}", RouteIds.Unknown.Complaint.ToString(), StringComparison.Ordinal)
            .Replace("{number}", "0", StringComparison.Ordinal)
            .Replace("{secret}", "nothing", StringComparison.Ordinal)
            .Replace("{code}", "nothing", StringComparison.Ordinal)
            .Replace(
                "{id}",
                (pattern.Contains("inbox", StringComparison.Ordinal) ? ids.Notice : ids.Complaint).ToString(),
                StringComparison.Ordinal
            );
        var request = new HttpRequestMessage(new HttpMethod(method), path + Query(pattern)) { Content = Content(name) };
        if (name is "POST /api/v1/complaints" or "POST /api/v1/bookings")
        {
            request.Headers.Add("Idempotency-Key", $"access-{Guid.CreateVersion7():N}");
        }

        return request;
    }

    /// <summary>The body as JSON; null for routes without one.</summary>
    public static string? Body(string name) =>
        name switch
        {
            "POST /api/v1/sessions" => """{"code":"sim-access-visitor"}""",
            "POST /api/v1/sessions/current/step-up" => """{"pin":"000000"}""",
            "POST /api/v1/consents" => """{"scope":"privacy","version":"1","action":"withdraw"}""",
            "POST /api/v1/complaints" => Bodies.Least().ToJsonString(),
            "POST /api/v1/complaints/{id}/supplements" => """{"text":"演示：补充。"}""",
            "POST /api/v1/complaints/{id}/withdrawals" => """{"reason":"演示"}""",
            "POST /api/v1/complaints/{id}/ratings" => """{"stars":5}""",
            "POST /api/v1/complaints/{id}/mandates/{mandateId}/signature" => """{"toldFree":true}""",
            "POST /api/v1/complaints/{id}/mandates/{mandateId}/revocation" => "{}",
            "POST /api/v1/complaints/{id}/referral-asks/{askId}/answer" => """{"agrees":true}""",
            "POST /api/v1/complaints/{id}/survey" => """{"performed":"yes","safe":true,"stars":5}""",
            "POST /api/v1/complaints/{id}/evidence" => JsonSerializer.Serialize(
                new
                {
                    fileName = "演示.txt",
                    size = File.Length,
                    sha256 = Uploads.HashOf(File),
                    kind = "document",
                }
            ),
            "POST /api/v1/complaints/{id}/evidence/{evidenceId}/complete" => "{}",
            "POST /api/v1/receipts/lookup" => """{"receiptCode":"00000-00000-00000-00000"}""",
            "POST /api/v1/phone-numbers" => """{"code":"nothing"}""",
            "POST /api/v1/staff/bindings" => """{"code":"00000000","pin":"000000"}""",
            "POST /api/v1/staff/sessions" => """{"pin":"000000"}""",
            "POST /api/v1/staff/assignments/{caseId}/decline" => """{"reason":"演示"}""",
            "POST /api/v1/staff/complaints" => Bodies.Least().ToJsonString(),
            "POST /api/v1/consultation-holds" => $$"""{"slotId":"{{RouteIds.Unknown.Complaint}}"}""",
            "POST /api/v1/bookings" => Bodies.Booking(RouteIds.Unknown.Complaint).ToJsonString(),
            "PUT /api/v1/bookings/{id}" => $$"""{"holdId":"{{RouteIds.Unknown.Complaint}}"}""",
            "POST /api/v1/bookings/{id}/follow-up" => """{"answer":"fine"}""",
            "POST /api/v1/waiting-list" => $$"""{"county":"{{TestCity.County}}","topic":"other","kind":"phone","lastDay":"2026-11-20"}""",
            "POST /api/v1/provider/bookings/{id}/note" =>
                $$"""{"version":"{{RouteIds.Unknown.Complaint}}","advice":"演示","goesOn":false}""",
            "POST /api/v1/provider/bookings/{id}/no-show" => $$"""{"version":"{{RouteIds.Unknown.Complaint}}"}""",
            "POST /api/v1/provider/absences" => "{}",
            "POST /api/v1/provider/clients" => """{"label":"演示","phone":"13800000000"}""",
            "PUT /api/v1/volunteer/me/availability" => $$"""{"version":"{{RouteIds.Unknown.Complaint}}","weekly":[]}""",
            "POST /api/v1/roster/seats/{id}/release" => "{}",
            "POST /api/v1/roster/swaps" =>
                $$"""{"mySeatId":"{{RouteIds.Unknown.Complaint}}","otherSeatId":"{{RouteIds.Unknown.Complaint}}"}""",
            "POST /api/v1/volunteer/me/pause" or "POST /api/v1/volunteer/me/leave" => "{}",
            "POST /api/v1/volunteer-application" => Bodies.Application().ToJsonString(),
            "POST /api/v1/assignments/{id}/decline" or "POST /api/v1/assignments/{id}/return" => """{"reason":"noTime"}""",
            "POST /api/v1/assignments/{id}/report" => """{"outcome":"done","minutes":60,"followUp":false}""",
            "POST /api/v1/subscriptions" => """{"templateIds":["tpl-progress"]}""",
            _ => null,
        };

    private static HttpContent? Content(string name) =>
        Body(name) is { } json ? new StringContent(json, Encoding.UTF8, "application/json")
        : name.StartsWith("PUT", StringComparison.Ordinal)
            ? new ByteArrayContent(File) { Headers = { ContentType = new("application/octet-stream") } }
        : null;

    private static string Query(string pattern) =>
        pattern.EndsWith("/villages", StringComparison.Ordinal) ? $"?township={TestCity.Township}"
        : pattern.EndsWith("/consultation-slots", StringComparison.Ordinal)
        || pattern.EndsWith("/provider/agenda", StringComparison.Ordinal)
            ? "?from=2026-11-02&to=2026-11-30"
        : "";

    private static IEnumerable<string> NamesOf(Endpoint endpoint)
    {
        if (endpoint is not RouteEndpoint route)
        {
            return [endpoint.DisplayName ?? "an endpoint without a name"];
        }

        var methods = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods;
        var pattern = "/" + Constraint().Replace(route.RoutePattern.RawText ?? "", "}").Trim('/');
        return (methods is { Count: > 0 } ? methods : ["GET"]).Select(method => $"{method} {pattern}");
    }

    [GeneratedRegex(@":[a-z]+\}", RegexOptions.None, 1000)]
    private static partial Regex Constraint();
}
