using Microsoft.Extensions.Logging;
using WeChatRights.Core.Data;
using WeChatRights.Core.Messaging.WeChat;

namespace WeChatRights.Core.Messaging.Sending;

/// <summary>
/// Sends what is due: lease, call WeChat outside any transaction, record. Runs may overlap, on any number of nodes: the lease lets one
/// of them through, and what a dead one left behind is marked as unknown.
/// </summary>
public sealed class SendOutboxJob(Dispatcher dispatcher, IWeChatMiniProgram weChat, ILogger<SendOutboxJob> logger)
{
    private const int AtOnce = 8;
    private const int MaxRecordTries = 5;
    private static readonly Actor System = Actor.System("send-outbox");

    /// <returns>How many messages were due.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var due = await dispatcher.QueryAsync(System, new FindDueMessages(), cancellationToken);
        await DueItems.ForEachAsync(due.LeasesRunOut, id => dispatcher.SendAsync(System, new ExpireLease(id), cancellationToken), logger);
        await Parallel.ForEachAsync(
            due.ToSend.Chunk(1),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
            async (one, token) => await DueItems.ForEachAsync(one, id => SendAsync(id, token), logger)
        );
        return due.ToSend.Count;
    }

    private async Task SendAsync(Guid messageId, CancellationToken cancellationToken)
    {
        if (await dispatcher.SendAsync(System, new LeaseMessage(messageId), cancellationToken) is { } leased)
        {
            var outcome = await CallAsync(leased.Message, cancellationToken);
            await RecordAsync(new RecordDelivery(leased.Id, leased.Attempt, outcome));
        }
    }

    /// <summary>Not cancellable: the process may be asked to stop, but what was done must be written down.</summary>
    private async Task RecordAsync(RecordDelivery record)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                await dispatcher.SendAsync(System, record, CancellationToken.None);
                return;
            }
            catch (DomainException refusal) when (refusal.Error == CommonErrors.StaleData && tries < MaxRecordTries)
            {
                // Her ledger was changed at the same moment: read it again.
            }
        }
    }

    private async Task<SendOutcome> CallAsync(SubscriptionMessage message, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(DeliveryPolicy.CallTimeout);
        try
        {
            var result = await weChat.SendSubscriptionMessageAsync(message, patience.Token);
            return new SendOutcome(result.Fault, result.ErrorCode == 0 ? null : result.ErrorCode, result.Value);
        }
        catch (HttpRequestException failure)
            when (failure.HttpRequestError
                    is HttpRequestError.NameResolutionError
                        or HttpRequestError.ConnectionError
                        or HttpRequestError.SecureConnectionError
            )
        {
            return SendOutcome.NotConnected;
        }
        catch (Exception failure)
        {
            logger.LogWarning("A send ended without an answer: {Failure}", failure.GetType().Name); // The message could quote the address.
            return SendOutcome.Unknown;
        }
    }
}
