using WeChatRights.Core.Messaging.WeChat;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.MiniprogramApi.Errors;

/// <summary>What WeChat refused or failed to answer, in words of ours.</summary>
internal static class WeChatRefusals
{
    /// <param name="spent">Said when the code was used up or never was one.</param>
    public static async Task<T> ThroughAsync<T>(Func<Task<WeChatResult<T>>> ask, DomainError spent, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            var answer = await ask();
            return answer is { Ok: true, Value: { } value } ? value : throw new DomainException(Of(answer.Fault, spent));
        }
        catch (Exception failure)
            when (failure is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            throw new DomainException(ApiErrors.WeChatBusy);
        }
    }

    private static DomainError Of(WeChatFault fault, DomainError spent) =>
        fault switch
        {
            WeChatFault.CodeSpent => spent,
            WeChatFault.Banned or WeChatFault.UserState => ApiErrors.WeChatRefused,
            _ => ApiErrors.WeChatBusy,
        };
}
