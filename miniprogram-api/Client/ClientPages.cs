using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Options;
using WeChatRights.Core.IdentityAccess.Demo;
using WeChatRights.MiniprogramApi.Limits;

namespace WeChatRights.MiniprogramApi.Client;

/// <summary>
/// Serves the H5 build of the mini-program at <c>/</c>. Only files of that build, only of known kinds, to everybody: there is nothing in them
/// that concerns a person.
/// </summary>
internal static partial class ClientPages
{
    /// <summary>Scripts of ours and nothing else, no host but this one.</summary>
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; media-src 'self' blob:; "
        + "font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private const string Permissions = "geolocation=(self), microphone=(self), camera=(self), clipboard-read=(), payment=(), usb=()";

    /// <summary>Names under here carry a hash of their content.</summary>
    private const string Hashed = "/assets";

    public static void AddClientPages(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<ClientOptions>().Bind(builder.Configuration.GetSection(ClientOptions.Section));
        // Only the pages pass through it (UseClientPages): compressing answers that hold secrets beside what a stranger can choose would leak them.
        builder.Services.AddResponseCompression(compression => compression.EnableForHttps = true);
    }

    public static void UseClientPages(this WebApplication app)
    {
        if (FolderOf(app) is not { } folder)
        {
            return;
        }

        var files = new PhysicalFileProvider(folder);
        app.UseWhen(
            context => IsOurs(context.Request, files),
            pages =>
            {
                pages.UseResponseCompression();
                pages.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files });
                pages.UseStaticFiles(
                    new StaticFileOptions
                    {
                        FileProvider = files,
                        ContentTypeProvider = Kinds(),
                        OnPrepareResponse = SetHeaders,
                    }
                );
            }
        );
    }

    /// <summary>What the pages must know before anything else, and cannot know from their build.</summary>
    public static void MapClientSettings(this WebApplication app) =>
        app.MapGet("/client.json", (DemoMode demo) => TypedResults.Ok(new ClientSettings(demo.IsOn)))
            .AllowAnonymous()
            .WithMetadata(new LimitAttribute(LimitClass.Ordinary))
            .WithTags("client")
            .WithSummary("What the H5 pages can do here");

    private static string? FolderOf(WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<ClientOptions>>().Value.Directory is not { Length: > 0 } directory)
        {
            return null;
        }

        var folder = Path.GetFullPath(directory, app.Environment.ContentRootPath);
        if (File.Exists(Path.Combine(folder, "index.html")))
        {
            return folder;
        }

        LogNoPages(app.Logger, folder);
        return null;
    }

    private static bool IsOurs(HttpRequest request, PhysicalFileProvider files) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && (request.Path == "/" || files.GetFileInfo(request.Path.Value ?? "") is { Exists: true, IsDirectory: false });

    private static FileExtensionContentTypeProvider Kinds() =>
        new(
            new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
            {
                [".html"] = "text/html; charset=utf-8",
                [".js"] = "text/javascript; charset=utf-8",
                [".css"] = "text/css; charset=utf-8",
                [".svg"] = "image/svg+xml",
                [".png"] = "image/png",
                [".woff2"] = "font/woff2",
            }
        );

    private static void SetHeaders(StaticFileResponseContext answer)
    {
        var headers = answer.Context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers["Permissions-Policy"] = Permissions;
        headers.CacheControl = answer.Context.Request.Path.StartsWithSegments(Hashed, StringComparison.Ordinal)
            ? "public, max-age=31536000, immutable"
            : "no-cache";
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "No H5 pages in {Folder}: build them with 'npm run build:h5' in miniprogram/")]
    private static partial void LogNoPages(ILogger logger, string folder);
}

/// <param name="DemoSignIn">Only in the demo: made-up persons may sign in with the simulator's codes.</param>
internal sealed record ClientSettings(bool DemoSignIn);
