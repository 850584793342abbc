using System.Text.Json;
using WeChatRights.WeChat.Simulator.State;

namespace WeChatRights.WeChat.Simulator.Platform;

/// <summary>What all platform routes share: the method, the token, the body, the faults and how an answer leaves.</summary>
internal static class ApiRouting
{
    public static void MapApi(this IEndpointRouteBuilder routes, string method, string path, Func<ApiCall, Reply> handle) =>
        routes.MapApi(method, path, call => Task.FromResult(handle(call)), needsToken: false);

    public static void MapTokenApi(this IEndpointRouteBuilder routes, string method, string path, Func<ApiCall, Reply> handle) =>
        routes.MapApi(method, path, call => Task.FromResult(handle(call)), needsToken: true);

    public static void MapTokenApi(this IEndpointRouteBuilder routes, string method, string path, Func<ApiCall, Task<Reply>> handle) =>
        routes.MapApi(method, path, handle, needsToken: true);

    private static void MapApi(
        this IEndpointRouteBuilder routes,
        string method,
        string path,
        Func<ApiCall, Task<Reply>> handle,
        bool needsToken
    ) => routes.Map(path, context => ServeAsync(context, method, handle, needsToken));

    private static async Task ServeAsync(HttpContext context, string method, Func<ApiCall, Task<Reply>> handle, bool needsToken)
    {
        var raw = await ApiCall.ReadAsync(context.Request);
        var fault = context.Items[typeof(Fault)] as Fault;
        Reply reply;
        ApiCall? call = null;
        if (!HttpMethods.Equals(context.Request.Method, method))
        {
            reply = HttpMethods.IsGet(method) ? Reply.Error(43001, "require GET method") : Reply.Error(43002, "require POST method");
        }
        else if (HttpMethods.IsPost(method) && string.IsNullOrWhiteSpace(raw))
        {
            reply = Reply.Error(44002, "empty post data");
        }
        else if (!TryParse(raw, method, out var body))
        {
            reply = Reply.Error(47001, "data format error");
        }
        else
        {
            call = new ApiCall(context, raw, body, fault);
            reply = (needsToken ? RefuseToken(call) : null) ?? await handle(call);
            await call.HoldPointAsync();
        }

        if (call is { DeliverThenCut: true })
        {
            await ConnectionCut.EndQuietlyAsync(context);
            return;
        }

        context.Response.ContentType = reply.ContentType;
        context.Response.ContentLength = reply.Body.Length;
        await context.Response.Body.WriteAsync(reply.Body, context.RequestAborted);
    }

    private static bool TryParse(string raw, string method, out JsonElement body)
    {
        body = default;
        if (HttpMethods.IsGet(method))
        {
            return true;
        }

        try
        {
            body = JsonElement.Parse(raw);
            return body.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static Reply? RefuseToken(ApiCall call) =>
        call.Query("access_token") is not { } token
            ? Reply.Error(41001, "access_token missing")
            : call.Service<TokenVault>().Check(token) switch
            {
                TokenState.Valid => null,
                TokenState.Expired => Reply.Error(42001, "access_token expired"),
                _ => Reply.Error(40001, "invalid credential, access_token is invalid or not latest"),
            };
}
