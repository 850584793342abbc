using Microsoft.Extensions.Options;
using WeChatRights.Core.Messaging.WeChat;
using WeChatRights.WeChat.Wire;

namespace WeChatRights.WeChat;

/// <summary>The gateway: people and messages here, content checks and links in the other half.</summary>
internal sealed partial class WeChatMiniProgram(
    IWeChatSingleShotApi once,
    IWeChatRepeatableApi repeatable,
    WeChatCaller caller,
    PersonLanes lanes,
    IOptions<WeChatOptions> options
) : IWeChatMiniProgram
{
    public Task<WeChatResult<WeChatSession>> ExchangeLoginCodeAsync(string code, CancellationToken cancellationToken) =>
        caller.AskOnceAsync(
            () => once.ExchangeLoginAsync(options.Value.AppId, options.Value.AppSecret, code, cancellationToken),
            answer => new WeChatSession(answer.Need("openid"), answer.Body.Text("unionid"), answer.Need("session_key")),
            cancellationToken
        );

    public Task<WeChatResult<WeChatPhone>> ExchangePhoneCodeAsync(string code, CancellationToken cancellationToken) =>
        caller.AskAsync(
            token => once.ExchangePhoneAsync(token, new PhoneRequest(code), cancellationToken),
            answer =>
            {
                var phone = answer.Inside("phone_info");
                return new WeChatPhone(phone.Need("countryCode"), phone.Need("purePhoneNumber"));
            },
            cancellationToken
        );

    public Task<WeChatResult<string?>> SendSubscriptionMessageAsync(SubscriptionMessage message, CancellationToken cancellationToken)
    {
        var body = new SendRequest
        {
            Touser = message.OpenId,
            TemplateId = message.TemplateId,
            Page = message.Page?.TrimStart('/'),
            MiniprogramState = options.Value.MiniProgramState,
            Lang = options.Value.Language,
            Data = message.Data.ToDictionary(field => field.Key, field => new FieldValue(field.Value), StringComparer.Ordinal),
        };
        return lanes.RunAsync(message.OpenId, () => SendAsync(body, cancellationToken), cancellationToken);
    }

    private Task<WeChatResult<string?>> SendAsync(SendRequest body, CancellationToken cancellationToken) =>
        caller.AskAsync(
            token => once.SendAsync(token, body, cancellationToken),
            answer => answer.Object().Text("msgid"),
            cancellationToken
        );
}
