using System.Text.Encodings.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace WeChatRights.Hosting.Logging;

/// <summary>One JSON object a line in production, readable lines elsewhere; every line of either passes the <see cref="LogGuard"/>.</summary>
public static class LoggingRegistration
{
    public static IServiceCollection AddProductLogging(this IServiceCollection services, IHostEnvironment environment)
    {
        services.AddLogging();
        // Which sinks there are is the host's business; the console, when there is one, writes like this.
        services.Configure<ConsoleLoggerOptions>(console =>
            console.FormatterName = environment.IsProduction() ? ConsoleFormatterNames.Json : ConsoleFormatterNames.Simple
        );
        services.Configure<JsonConsoleFormatterOptions>(Configure);
        services.Configure<SimpleConsoleFormatterOptions>(console => console.TimestampFormat = "HH:mm:ss ");
        // Around all sinks at once, so that a sink added later is guarded too.
        services.Replace(ServiceDescriptor.Singleton<ILoggerFactory>(provider => Guarded(provider, environment)));
        return services;
    }

    private static void Configure(JsonConsoleFormatterOptions console)
    {
        console.IncludeScopes = true; // The trace id is in a scope.
        console.UseUtcTimestamp = true;
        console.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
        console.JsonWriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }; // Chinese stays legible.
    }

    private static GuardedLoggerFactory Guarded(IServiceProvider provider, IHostEnvironment environment) =>
        new(
            new LoggerFactory(
                provider.GetServices<ILoggerProvider>(),
                provider.GetRequiredService<IOptionsMonitor<LoggerFilterOptions>>(),
                provider.GetService<IOptions<LoggerFactoryOptions>>(),
                provider.GetService<IExternalScopeProvider>()
            ),
            frameworksMayTalk: environment.IsDevelopment()
        );
}
