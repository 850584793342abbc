using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using WeChatRights.AdminUi.Tests.Authentication;

namespace WeChatRights.AdminUi.Tests.Access;

/// <summary>Every endpoint that the admin really has, under the name that docs/access.md gives it.</summary>
internal static class AdminEndpoints
{
    public const string Assets = "GET {**assets}";

    public static IReadOnlyList<(string Name, Endpoint Endpoint)> Of(TestAdmin admin) =>
        [
            .. admin
                .Services.GetServices<EndpointDataSource>()
                .SelectMany(source => source.Endpoints)
                .DistinctBy(endpoint => endpoint)
                .SelectMany(endpoint => NamesOf(endpoint).Select(name => (name, endpoint))),
        ];

    /// <summary>Endpoints that leave it to the fallback who may call them: somebody forgot to decide.</summary>
    public static IEnumerable<string> Undecided(IEnumerable<(string Name, Endpoint Endpoint)> endpoints) =>
        from endpoint in endpoints
        where endpoint.Endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null
        where endpoint.Endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Count == 0
        select endpoint.Name;

    private static IEnumerable<string> NamesOf(Endpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
        {
            return [Assets];
        }

        if (endpoint is not RouteEndpoint route)
        {
            return [endpoint.DisplayName ?? "an endpoint without a name"];
        }

        var pattern = "/" + (route.RoutePattern.RawText ?? "").Trim('/');
        var methods = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [];
        return endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null
            || methods.Count == 0 && pattern.StartsWith("/health", StringComparison.Ordinal)
                ? [$"GET {pattern}"]
            : methods.Count > 0 ? methods.Select(method => $"{method} {pattern}")
            : [$"ANY {pattern}"];
    }
}
