using System.Net;
using Mediator;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WeChatRights.Core.Intake;
using WeChatRights.MiniprogramApi.Tests.Support;
using WeChatRights.MiniprogramApi.Tests.Telemetry;

namespace WeChatRights.MiniprogramApi.Tests.Logging;

/// <summary>The shipped API with everything set to Trace.</summary>
public sealed class LogsTests
{
    [Fact]
    public async Task Logs_AllFlowsAtTrace_HoldNoContent()
    {
        await using var api = await TestApi.StartAsync();

        var needles = await ContentfulJourney.PlayAsync(api);

        Assert.NotEmpty(api.Logs.Text);
        Assert.All(needles, needle => Assert.False(needle.IsIn(api.Logs.Text), $"{needle} is in the logs"));
    }

    [Fact]
    public async Task Logs_HandlerThrowsWithContent_ShowTypesAndStackAndNoWords()
    {
        await using var api = await TestApi.StartAsync(services => services.AddScoped(typeof(IPipelineBehavior<,>), typeof(Breaking<,>)));
        var client = await api.SignInAsync();

        var answer = await client.FileAsync(ContentfulJourney.Body());

        Assert.Equal(HttpStatusCode.InternalServerError, answer.Status);
        Assert.Contains("Unhandled exception.", api.Logs.Text, StringComparison.Ordinal);
        Assert.Contains("DbUpdateException", api.Logs.Text, StringComparison.Ordinal);
        Assert.Contains("System.FormatException", api.Logs.Text, StringComparison.Ordinal);
        Assert.Contains("at WeChatRights.MiniprogramApi.Tests.Logging", api.Logs.Text, StringComparison.Ordinal);
        Assert.False(ContentfulJourney.Narrative.IsIn(api.Logs.Text), "the narrative is in the logs");
        Assert.False(ContentfulJourney.Narrative.IsIn(answer.Text), "the narrative is in the answer");
    }

    /// <summary>Throws what drivers and parsers throw: with the data in the message, more than one level deep.</summary>
    private sealed class Breaking<TMessage, TResponse> : IPipelineBehavior<TMessage, TResponse>
        where TMessage : notnull, IMessage
    {
        public ValueTask<TResponse> Handle(
            TMessage message,
            MessageHandlerDelegate<TMessage, TResponse> next,
            CancellationToken cancellationToken
        ) =>
            message is FileComplaint filing
                ? throw new DbUpdateException(
                    $"Duplicate entry '{filing.Narrative}' for key 'x'",
                    new AggregateException(new FormatException(filing.Narrative))
                )
                : next(message, cancellationToken);
    }
}
