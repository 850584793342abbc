using Microsoft.Extensions.Logging;
using WeChatRights.Core.Messaging.WeChat;
using WeChatRights.WeChat.Wire;

namespace WeChatRights.WeChat;

/// <summary>What every call shares: the token and its one renewal, reading the answer, one log line for what needs people.</summary>
internal sealed class WeChatCaller(IWeChatTokenProvider tokens, ILogger<WeChatCaller> logger)
{
    /// <summary>
    /// Asks with a token. "Token dead" means that nothing was done, so then every call, a send too, is asked once more with a fresh token.
    /// </summary>
    public async Task<WeChatResult<T>> AskAsync<T>(
        Func<string, Task<HttpResponseMessage>> send,
        Func<WeChatAnswer, T> read,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var token = await tokens.GetAsync(cancellationToken);
            var result = await AskOnceAsync(() => send(token), read, cancellationToken);
            if (result.Fault != WeChatFault.TokenDead)
            {
                return result;
            }

            await tokens.InvalidateAsync(token, cancellationToken);
            var fresh = await tokens.GetAsync(cancellationToken);
            return await AskOnceAsync(() => send(fresh), read, cancellationToken);
        }
        catch (WeChatTokenException refused)
        {
            var refusal = refused.Refusal;
            Report(refusal);
            return new WeChatResult<T>(default, refusal.ErrorCode, refusal.Rid, refusal.Fault);
        }
    }

    public async Task<WeChatResult<T>> AskOnceAsync<T>(
        Func<Task<HttpResponseMessage>> send,
        Func<WeChatAnswer, T> read,
        CancellationToken cancellationToken
    )
    {
        var answer = await Transport.AskAsync(send, cancellationToken);
        if (answer.Fault == WeChatFault.None)
        {
            return answer.With(read(answer));
        }

        var failed = answer.Failed<T>();
        Report(failed);
        return failed;
    }

    /// <summary>No credit is everyday traffic; a wrong setting or a ban waits for somebody to read this.</summary>
    private void Report<T>(WeChatResult<T> result)
    {
        var level = result.Fault switch
        {
            WeChatFault.Configuration or WeChatFault.Banned or WeChatFault.RateDay or WeChatFault.Unknown => LogLevel.Error,
            WeChatFault.Content or WeChatFault.TokenDead => LogLevel.Warning,
            _ => LogLevel.Debug,
        };
        logger.Log(
            level,
            "WeChat refused: errcode {ErrorCode} ({Fault}), field {Field}, rid {Rid}.",
            result.ErrorCode,
            result.Fault,
            result.Field,
            result.Rid
        );
    }
}
