using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;
using Polly;
using Refit;
using WeChatRights.Core.Messaging.WeChat;
using WeChatRights.WeChat.Http;
using WeChatRights.WeChat.Push;
using WeChatRights.WeChat.Tokens;
using WeChatRights.WeChat.Wire;

namespace WeChatRights.WeChat;

/// <summary>Registration of the WeChat gateway.</summary>
public static class WeChatServices
{
    /// <summary>Short enough to follow a change of the platform's addresses.</summary>
    private static readonly TimeSpan ConnectionLife = TimeSpan.FromMinutes(2);

    /// <summary>
    /// Registers <see cref="IWeChatMiniProgram"/>, <see cref="IWeChatTokenProvider"/> and <see cref="IWeChatPushReader"/>. The token is shared
    /// through the registered distributed cache; without one it stays in this process's memory. Bad settings stop the host at its start with
    /// an <see cref="OptionsValidationException"/>.
    /// </summary>
    /// <param name="section">The section that <see cref="WeChatOptions"/> is read from.</param>
    /// <param name="environment">Production refuses the simulator and the demo account.</param>
    public static IServiceCollection AddWeChat(this IServiceCollection services, IConfiguration section, IHostEnvironment environment)
    {
        services.AddOptions<WeChatOptions>().Bind(section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<WeChatOptions>>(new WeChatOptionsValidator(environment));
        services.AddDistributedMemoryCache();
        services.TryAddSingleton(TimeProvider.System);
        services.AddTransient<WholeAnswerHandler>();
        services.AddTransient<NeverRepeatedHandler>();
        services.AddSingleton<SilentHttpLogger>();
        services.AddSingleton<PersonLanes>();
        services.AddSingleton<TokenStore>();
        services.AddSingleton<WeChatCaller>();
        services.AddSingleton<IWeChatTokenProvider, StableTokenProvider>();
        services.AddSingleton<IWeChatMiniProgram, WeChatMiniProgram>();
        services.AddSingleton<IWeChatPushReader, WeChatPushReader>();
        AddClients(services);
        return services;
    }

    private static void AddClients(IServiceCollection services)
    {
        AddClient<IWeChatSingleShotApi>(services).AddHttpMessageHandler<WholeAnswerHandler>().AddHttpMessageHandler<NeverRepeatedHandler>();
        // The time-out is per attempt here, so the client's own would cut the retries short.
        var repeatable = AddClient<IWeChatRepeatableApi>(services).ConfigureHttpClient(client => client.Timeout = Timeout.InfiniteTimeSpan);
        repeatable.AddResilienceHandler("repeatable", (pipeline, context) => Configure(pipeline, Settings(context.ServiceProvider)));
        repeatable.AddHttpMessageHandler<WholeAnswerHandler>();
    }

    private static IHttpClientBuilder AddClient<TApi>(IServiceCollection services)
        where TApi : class =>
        services
            .AddRefitGeneratedClient<TApi>(WireJson.Refit)
            .ConfigureHttpClient(
                (provider, client) =>
                {
                    client.BaseAddress = Settings(provider).BaseAddress;
                    client.Timeout = Settings(provider).Timeout;
                }
            )
            .UseSocketsHttpHandler(
                (handler, _) =>
                {
                    handler.PooledConnectionLifetime = ConnectionLife;
                    handler.AllowAutoRedirect = false;
                    handler.UseCookies = false;
                    // WeChat is told nothing of our traces.
                    handler.ActivityHeadersPropagator = DistributedContextPropagator.CreateNoOutputPropagator();
                }
            )
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers()
            .AddLogger<SilentHttpLogger>();

    private static void Configure(ResiliencePipelineBuilder<HttpResponseMessage> pipeline, WeChatOptions settings)
    {
        // Pauses and time-outs are those of a real network, whatever clock the product is given.
        pipeline.TimeProvider = TimeProvider.System;
        if (settings.Retries > 0)
        {
            pipeline.AddRetry(
                new HttpRetryStrategyOptions
                {
                    MaxRetryAttempts = settings.Retries,
                    Delay = settings.RetryPause,
                    BackoffType = DelayBackoffType.Exponential,
                    UseJitter = true,
                    ShouldHandle = arguments => RetryDecision.WorthAnotherTryAsync(arguments.Outcome),
                }
            );
        }

        pipeline.AddTimeout(settings.Timeout);
    }

    private static WeChatOptions Settings(IServiceProvider provider) => provider.GetRequiredService<IOptions<WeChatOptions>>().Value;
}
