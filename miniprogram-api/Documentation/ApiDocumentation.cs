using Microsoft.OpenApi;
using Scalar.AspNetCore;
using WeChatRights.MiniprogramApi.Limits;

namespace WeChatRights.MiniprogramApi.Documentation;

/// <summary>The OpenAPI document, and outside production a page to read it. Its script comes from this host, never from a CDN.</summary>
internal static class ApiDocumentation
{
    private const string PagePolicy =
        "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; frame-ancestors 'none'";

    public static void AddApiDocumentation(this IServiceCollection services) =>
        services.AddOpenApi(
            "v1",
            options =>
            {
                options.AddDocumentTransformer(
                    (document, _, _) =>
                    {
                        document.Info = new()
                        {
                            Title = "WeChatRights citizen API",
                            Version = "v1",
                            Description = "What the mini-program calls. Errors are problem details with a stable `code`.",
                        };
                        ProblemSchema.AddTo(document);
                        return Task.CompletedTask;
                    }
                );
                options.AddSchemaTransformer(
                    (schema, context, _) =>
                    {
                        // Written by converters of ours, whose shape nobody can guess.
                        if (IsTime(Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type))
                        {
                            var mayBeNull = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) is not null;
                            schema.Type = mayBeNull ? JsonSchemaType.String | JsonSchemaType.Null : JsonSchemaType.String;
                        }

                        return Task.CompletedTask;
                    }
                );
            }
        );

    private static bool IsTime(Type type) => type == typeof(DateTimeOffset) || type == typeof(TimeOnly);

    public static void MapApiDocumentation(this WebApplication app)
    {
        app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous().WithMetadata(new LimitAttribute(LimitClass.Ordinary));
        if (app.Environment.IsProduction())
        {
            return;
        }

        app.MapScalarApiReference("/docs", options => options.WithTitle("WeChatRights API").DisableDefaultFonts())
            .AllowAnonymous()
            .AddEndpointFilter(
                async (context, next) =>
                {
                    context.HttpContext.Response.Headers.ContentSecurityPolicy = PagePolicy;
                    return await next(context);
                }
            );
    }
}
