using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace WeChatRights.Hosting.Operations;

/// <summary>The admin's configuration and services without its web server and without its jobs: nothing here is ever started.</summary>
internal sealed class OperatorHost : IAsyncDisposable
{
    private const string Settings = "appsettings.json";
    private WebApplication? _app;

    public IServiceProvider Services => (_app ??= Build()).Services;

    public ValueTask DisposeAsync() => _app?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static WebApplication Build()
    {
        // As the host: settings in the working folder; called from elsewhere, those beside the program.
        var folder = File.Exists(Settings) ? Directory.GetCurrentDirectory() : AppContext.BaseDirectory;
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = folder });
        builder.Services.AddWeChatRights(builder.Configuration, builder.Environment);
        builder
            .Logging.ClearProviders()
            .AddSimpleConsole(console => console.SingleLine = true)
            .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace)
            .AddFilter(null, LogLevel.Error);
        return builder.Build();
    }
}
