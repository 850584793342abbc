using Microsoft.Net.Http.Headers;

namespace WeChatRights.MiniprogramApi.Endpoints;

/// <summary>What the mini-program shows before anybody signs in. The same for everyone, so it may be kept and asked after by ETag.</summary>
internal static class CatalogueEndpoints
{
    public static void MapCatalogue(this IEndpointRouteBuilder api)
    {
        var catalogue = api.MapGroup("/catalogue").WithTags("catalogue").AllowAnonymous();
        catalogue
            .MapGet("", GetAsync)
            .WithSummary("Categories, hotlines, places, consent texts, templates")
            .WithDescription("With an ETag: If-None-Match is answered 304.")
            .Produces<CatalogueAnswer>()
            .Produces(StatusCodes.Status304NotModified);
        catalogue
            .MapGet("/villages", GetVillagesAsync)
            .WithSummary("Villages and communities of a township")
            .Produces<VillagesAnswer>()
            .Produces(StatusCodes.Status304NotModified);
    }

    private static async Task<IResult> GetAsync(HttpContext context, CatalogueCache cache, CancellationToken cancellationToken) =>
        Answer(context, await cache.CatalogueAsync(cancellationToken));

    private static async Task<IResult> GetVillagesAsync(
        HttpContext context,
        CatalogueCache cache,
        CancellationToken cancellationToken,
        string? township = null
    ) => Answer(context, await cache.VillagesAsync(township ?? "", cancellationToken));

    private static IResult Answer(HttpContext context, CachedJson json)
    {
        context.Response.Headers.CacheControl = "no-cache";
        return TypedResults.Bytes(json.Bytes, "application/json; charset=utf-8", entityTag: new EntityTagHeaderValue(json.ETag));
    }
}
