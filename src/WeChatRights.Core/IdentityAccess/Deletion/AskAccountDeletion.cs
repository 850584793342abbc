using Mediator;

namespace WeChatRights.Core.IdentityAccess.Deletion;

/// <summary>
/// She asks to delete her account (PIPL art. 47). For <see cref="AccountDeletionPolicy.ThinkAgain"/> the request can be taken back; asking
/// again does not put the day off. Her complaints and their PINs stay: with receipt and PIN they can still be followed.
/// </summary>
[RequireCitizen]
public sealed record AskAccountDeletion : ICommand<AccountDeletion>;

internal sealed class AskAccountDeletionHandler(CallContext call, LeavingCitizen leaving)
    : ICommandHandler<AskAccountDeletion, AccountDeletion>
{
    public async ValueTask<AccountDeletion> Handle(AskAccountDeletion command, CancellationToken cancellationToken)
    {
        var citizen = await leaving.GetAsync(cancellationToken);
        citizen.AskDeletion(call.Now);
        return LeavingCitizen.Tell(citizen);
    }
}

/// <summary>She takes the request back. Harmless when there is none.</summary>
[RequireCitizen]
public sealed record TakeAccountDeletionBack : ICommand<Unit>;

internal sealed class TakeAccountDeletionBackHandler(LeavingCitizen leaving) : ICommandHandler<TakeAccountDeletionBack, Unit>
{
    public async ValueTask<Unit> Handle(TakeAccountDeletionBack command, CancellationToken cancellationToken)
    {
        (await leaving.GetAsync(cancellationToken)).TakeDeletionBack();
        return Unit.Value;
    }
}
