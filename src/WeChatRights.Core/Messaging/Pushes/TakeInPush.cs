using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Messaging.WeChat;

namespace WeChatRights.Core.Messaging.Pushes;

/// <summary>
/// An event that WeChat pushed and whose signature the host has checked. Taken in once, however often it is delivered, with its
/// effects in the same transaction. Answers false for a repetition.
/// </summary>
[SystemOnly]
public sealed record TakeInPush(WeChatPush Push) : ICommand<bool>
{
    public override string ToString() => $"TakeInPush({Push.Event})";
}

internal sealed class TakeInPushHandler(AppDbContext db, CallContext call, PushEffects effects) : ICommandHandler<TakeInPush, bool>
{
    public async ValueTask<bool> Handle(TakeInPush command, CancellationToken cancellationToken)
    {
        var key = command.Push.DedupeKey;
        if (await db.Set<PushReceipt>().AnyAsync(receipt => receipt.Key == key, cancellationToken))
        {
            return false;
        }

        db.Add(new PushReceipt(key, call.Now));
        await effects.ApplyAsync(command.Push, cancellationToken);
        return true;
    }
}
