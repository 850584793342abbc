using Microsoft.AspNetCore.Mvc;
using WeChatRights.Core.Data;
using WeChatRights.Core.Messaging.Pushes;
using WeChatRights.Core.Messaging.WeChat;
using WeChatRights.Core.SharedKernel;
using WeChatRights.MiniprogramApi.Errors;
using WeChatRights.MiniprogramApi.Limits;

namespace WeChatRights.MiniprogramApi.Endpoints;

/// <summary>
/// WeChat's callbacks. What is not signed by it is refused; what is, is committed before <c>success</c> is answered, so WeChat's own
/// retries make up for anything that fails here.
/// </summary>
internal static class WeChatPushEndpoints
{
    public static void MapWeChatPush(this IEndpointRouteBuilder api)
    {
        var push = api.MapGroup("/wechat/push").WithTags("wechat").AllowAnonymous().WithMetadata(new LimitAttribute(LimitClass.Machine));
        push.MapGet("", Verify).WithSummary("Address check of the platform's console").Produces<string>(contentType: "text/plain");
        push.MapPost("", TakeInAsync)
            .WithSummary("An event of the platform")
            .WithDescription("Answered with the word success.")
            .Produces<string>(contentType: "text/plain");
    }

    private static IResult Verify(
        IWeChatPushReader reader,
        string? signature,
        string? timestamp,
        string? nonce,
        [FromQuery(Name = "echostr")] string? echo
    ) =>
        reader.VerifySignature(signature, timestamp, nonce)
            ? TypedResults.Text(echo ?? "")
            : throw new DomainException(ApiErrors.PushRefused);

    private static async Task<IResult> TakeInAsync(
        HttpRequest request,
        IWeChatPushReader reader,
        Dispatcher dispatcher,
        [AsParameters] PushQuery query,
        CancellationToken cancellationToken
    )
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellationToken);
        var signed = new WeChatPushQuery(query.Timestamp, query.Nonce, query.Signature, query.MessageSignature, query.EncryptType);
        var push = reader.Read(signed, body.ToArray()) ?? throw new DomainException(ApiErrors.PushRefused);
        await dispatcher.SendRepeatingAsync(Actor.System("wechat-push"), new TakeInPush(push), cancellationToken);
        return TypedResults.Text("success");
    }

    private sealed record PushQuery(
        [FromQuery(Name = "timestamp")] string? Timestamp,
        [FromQuery(Name = "nonce")] string? Nonce,
        [FromQuery(Name = "signature")] string? Signature,
        [FromQuery(Name = "msg_signature")] string? MessageSignature,
        [FromQuery(Name = "encrypt_type")] string? EncryptType
    );
}
