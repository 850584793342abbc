using System.Net.Http.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WeChatRights.Core.Messaging.WeChat;

namespace WeChatRights.WeChat.Tests.Support;

/// <summary>The receiving end, over real HTTP: what the citizen API does with a push, without its database.</summary>
internal sealed class PushReceiver : IAsyncDisposable
{
    private static readonly TimeSpan ArrivesWithin = TimeSpan.FromSeconds(30);

    private readonly WebApplication _app;
    private readonly Channel<WeChatPush?> _pushes;

    private PushReceiver(WebApplication app, Channel<WeChatPush?> pushes) => (_app, _pushes) = (app, pushes);

    /// <param name="failures">So many deliveries are read and then answered with an error.</param>
    public static async Task<PushReceiver> StartAsync(World world, int failures = 0)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var pushes = Channel.CreateUnbounded<WeChatPush?>();
        app.MapPost(
            "/push",
            context =>
                ReceiveAsync(
                    context,
                    world.Node.GetRequiredService<IWeChatPushReader>(),
                    pushes,
                    fails: Interlocked.Decrement(ref failures) >= 0
                )
        );
        await app.StartAsync(World.Cancellation);
        var target = new { url = app.Urls.First() + "/push" };
        (await world.Http.PutAsJsonAsync("/_sim/push-target", target, World.Cancellation)).EnsureSuccessStatusCode();
        return new PushReceiver(app, pushes);
    }

    /// <summary>The next delivery; null when the reader refused it.</summary>
    public async Task<WeChatPush?> NextAsync() =>
        await _pushes.Reader.ReadAsync(World.Cancellation).AsTask().WaitAsync(ArrivesWithin, World.Cancellation);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static async Task ReceiveAsync(HttpContext context, IWeChatPushReader reader, Channel<WeChatPush?> pushes, bool fails)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        string? Query(string name) => context.Request.Query[name];
        var query = new WeChatPushQuery(
            Query("timestamp"),
            Query("nonce"),
            Query("signature"),
            Query("msg_signature"),
            Query("encrypt_type")
        );
        var push = reader.Read(query, body.ToArray());
        pushes.Writer.TryWrite(push);
        context.Response.StatusCode =
            fails ? StatusCodes.Status500InternalServerError
            : push is null ? StatusCodes.Status403Forbidden
            : StatusCodes.Status200OK;
        await context.Response.WriteAsync("success", context.RequestAborted);
    }
}
