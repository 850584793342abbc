using System.Text.Encodings.Web;
using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.DependencyInjection.Extensions;
using WeChatRights.WeChat.Simulator.Control;
using WeChatRights.WeChat.Simulator.Platform;
using WeChatRights.WeChat.Simulator.Push;
using WeChatRights.WeChat.Simulator.State;

namespace WeChatRights.WeChat.Simulator;

/// <summary>A stand-in for <c>api.weixin.qq.com</c> that speaks real HTTP. For tests, demos and developers; it protects nothing.</summary>
public static class SimulatorApp
{
    /// <summary>The port used when neither <c>--urls</c> nor <c>WECHAT_SIM_PORT</c> says otherwise.</summary>
    public const int DefaultPort = 5300;

    /// <summary>
    /// Builds the simulator without starting it. Pass <c>--urls http://127.0.0.1:0</c> for a free port; read it from
    /// <see cref="WebApplication.Urls"/> after the start. Settings: section <c>Simulator</c> from the environment, the command line
    /// (<c>--Simulator:PushUrl …</c>) or a file <c>simulator.json</c> beside the program.
    /// </summary>
    /// <param name="configure">Last word on the builder, for example to replace <see cref="TimeProvider"/>.</param>
    public static WebApplication Create(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory }
        );
        UseOwnSettingsFile(builder.Configuration);
        // Request logs would show secrets, tokens and open ids: the platform wants them in the query string.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        if (string.IsNullOrEmpty(builder.Configuration["urls"]))
        {
            var port = builder.Configuration.GetValue("WECHAT_SIM_PORT", DefaultPort);
            builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        }

        AddServices(builder.Services, builder.Configuration);
        configure?.Invoke(builder);
        var app = builder.Build();
        Map(app);
        return app;
    }

    /// <summary>In-process hosts share a folder: their <c>appsettings.json</c> must not reach the simulator.</summary>
    private static void UseOwnSettingsFile(ConfigurationManager configuration)
    {
        var sources = ((IConfigurationBuilder)configuration).Sources;
        foreach (var source in sources.OfType<JsonConfigurationSource>().ToArray())
        {
            sources.Remove(source);
        }

        var own = new JsonConfigurationSource { Path = "simulator.json", Optional = true };
        own.ResolveFileProvider();
        sources.Insert(0, own);
    }

    private static void AddServices(IServiceCollection services, ConfigurationManager configuration)
    {
        services.Configure<SimulatorOptions>(configuration.GetSection(SimulatorOptions.Section));
        services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(2));
        // Chinese stays readable in what the control routes show.
        services.ConfigureHttpJsonOptions(options => options.SerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<TokenVault>();
        services.AddSingleton<CodeBook>();
        services.AddSingleton<UserBook>();
        services.AddSingleton<SubscriptionLedger>();
        services.AddSingleton<MessageLog>();
        services.AddSingleton<FaultBoard>();
        services.AddSingleton<RequestLog>();
        services.AddSingleton<PushTarget>();
        services.AddSingleton<PushSender>();
        services.AddHostedService(provider => provider.GetRequiredService<PushSender>());
    }

    private static void Map(WebApplication app)
    {
        app.UseMiddleware<GatewayMiddleware>();
        app.MapGet("/health/live", () => Results.Text("live"));
        app.MapGet("/health/ready", () => Results.Text("ready"));
        app.MapTokens();
        app.MapLogin();
        app.MapMessages();
        app.MapContentChecks();
        app.MapLinks();
        app.MapOAuth();
        app.MapControl();
    }
}
