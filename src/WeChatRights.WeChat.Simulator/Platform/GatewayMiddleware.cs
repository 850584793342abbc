using Microsoft.Extensions.Primitives;
using WeChatRights.WeChat.Simulator.State;

namespace WeChatRights.WeChat.Simulator.Platform;

/// <summary>What stands in front of the real platform: no chunked bodies. And what stands in front of ours: the armed faults.</summary>
internal sealed class GatewayMiddleware(RequestDelegate next, FaultBoard faults, RequestLog requests, TimeProvider clock)
{
    private static readonly TimeSpan HangFor = TimeSpan.FromMinutes(2);

    public async Task InvokeAsync(HttpContext context)
    {
        var path = context.Request.Path;
        if (path.StartsWithSegments("/_sim", StringComparison.Ordinal) || path.StartsWithSegments("/health", StringComparison.Ordinal))
        {
            await next(context);
            return;
        }

        requests.Add(path.Value!);
        if (!StringValues.IsNullOrEmpty(context.Request.Headers.TransferEncoding))
        {
            await RefuseChunkedAsync(context);
            return;
        }

        await WithFaultAsync(context, faults.Take(path.Value!));
    }

    private async Task WithFaultAsync(HttpContext context, Fault? fault)
    {
        switch (fault?.Kind)
        {
            case "refuse":
                context.Abort();
                return;
            case "hang":
                await HangAsync(context);
                return;
            case "http500":
                context.Response.StatusCode = StatusCodes.Status500InternalServerError;
                await context.Response.WriteAsync("<html>500</html>", context.RequestAborted);
                return;
            case { } kind when FaultBoard.ErrorKinds.TryGetValue(kind, out var code):
                await RespondAsync(context, code);
                return;
            case "errcode":
                await RespondAsync(context, fault.Errcode ?? -1);
                return;
            default:
                context.Items[typeof(Fault)] = fault;
                await next(context);
                return;
        }
    }

    private async Task HangAsync(HttpContext context)
    {
        try
        {
            await Task.Delay(HangFor, clock, context.RequestAborted);
        }
        catch (OperationCanceledException)
        {
            // The caller gave up, which is what the fault is for.
        }

        context.Abort();
    }

    private static async Task RespondAsync(HttpContext context, int code)
    {
        var reply = Reply.Error(code, "simulated fault");
        context.Response.ContentType = reply.ContentType;
        await context.Response.Body.WriteAsync(reply.Body, context.RequestAborted);
    }

    private static async Task RefuseChunkedAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status412PreconditionFailed;
        context.Response.ContentType = "text/html";
        await context.Response.WriteAsync("<html><h1>412 Precondition Failed</h1></html>", context.RequestAborted);
    }
}
