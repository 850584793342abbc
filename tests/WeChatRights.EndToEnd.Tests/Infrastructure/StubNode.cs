using System.Collections.Concurrent;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace WeChatRights.EndToEnd.Tests.Infrastructure;

internal sealed record ReceivedRequest(string Method, string Path, Dictionary<string, string> Headers, long BodyLength);

/// <summary>Stands behind the proxy in place of a node: remembers what reached it, and can break off after it has read a request.</summary>
internal sealed class StubNode : IAsyncDisposable
{
    public const string NodeHeader = "X-Stub-Node";

    private readonly WebApplication app;
    private readonly string name;

    private StubNode(string name)
    {
        this.name = name;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.UseWebSockets();
        app.Run(AnswerAsync);
    }

    public Uri Address => new(app.Urls.Single());

    public ConcurrentQueue<ReceivedRequest> Received { get; } = [];

    /// <summary>Reads every POST to its end, then cuts the connection: the caller cannot know whether it took effect.</summary>
    public bool CutsPosts { get; set; }

    public static async Task<StubNode> StartAsync(string name)
    {
        var node = new StubNode(name);
        await node.app.StartAsync();
        return node;
    }

    public Task StopAsync() => app.StopAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static async Task EchoAsync(HttpContext context)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        var buffer = new byte[256];
        var message = await socket.ReceiveAsync(buffer, context.RequestAborted);
        await socket.SendAsync(buffer.AsMemory(0, message.Count), message.MessageType, endOfMessage: true, context.RequestAborted);
        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, context.RequestAborted);
    }

    private async Task AnswerAsync(HttpContext context)
    {
        await RememberAsync(context);
        if (CutsPosts && HttpMethods.IsPost(context.Request.Method))
        {
            context.Abort();
            return;
        }

        context.Response.Headers[NodeHeader] = name;
        context.Response.Headers.XContentTypeOptions = "said by the node";
        if (context.WebSockets.IsWebSocketRequest)
        {
            await EchoAsync(context);
            return;
        }

        await context.Response.WriteAsync(name);
    }

    private async Task RememberAsync(HttpContext context)
    {
        context.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = null;
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var headers = context.Request.Headers.ToDictionary(
            header => header.Key,
            header => header.Value.ToString(),
            StringComparer.OrdinalIgnoreCase
        );
        Received.Enqueue(new ReceivedRequest(context.Request.Method, context.Request.Path, headers, body.Length));
    }
}
