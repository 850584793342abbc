using Mediator;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Referrals.Contracts;

namespace WeChatRights.Core.Referrals;

/// <summary>Silence has become a delay: the case's owner, its named superior and the unit are told, once for each deadline. Harmless to repeat.</summary>
[SystemOnly]
public sealed record RemindReferral(Guid ReferralId) : ICommand<Unit>, IUnaudited;

/// <summary>Referrals whose deadline has passed and of which nobody was told, the oldest first.</summary>
[SystemOnly]
public sealed record FindReferralsToRemind(int Take = 500) : IQuery<IReadOnlyList<Guid>>;

internal sealed class RemindReferralHandler(AppDbContext db, CallContext call, ReferralFlow flow)
    : ICommandHandler<RemindReferral, Unit>,
        IQueryHandler<FindReferralsToRemind, IReadOnlyList<Guid>>
{
    public async ValueTask<Unit> Handle(RemindReferral command, CancellationToken cancellationToken)
    {
        var referral = await db.Set<Referral>().FirstOrDefaultAsync(found => found.Id == command.ReferralId, cancellationToken);
        if (referral?.Remind(call.Now) == true)
        {
            await flow.TellCaseAsync(referral, ReferralNewsKind.Overdue, cancellationToken);
            await flow.TellUnitAsync(referral, PartnerNewsKind.Overdue, cancellationToken);
        }

        return Unit.Value;
    }

    public async ValueTask<IReadOnlyList<Guid>> Handle(FindReferralsToRemind query, CancellationToken cancellationToken)
    {
        var now = call.Now;
        return await db.Set<Referral>()
            .Where(referral => referral.DueAt < now && (referral.RemindedFor == null || referral.RemindedFor < referral.DueAt))
            .OrderBy(referral => referral.DueAt)
            .ThenBy(referral => referral.Id)
            .Select(referral => referral.Id)
            .Take(query.Take)
            .ToListAsync(cancellationToken);
    }
}

/// <summary>Every few minutes: the most urgent answers are due within hours.</summary>
public sealed class RemindReferralsJob(Dispatcher dispatcher, ILogger<RemindReferralsJob> logger)
{
    private static readonly Actor System = Actor.System("remind-referrals");

    /// <returns>How many were looked at.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var due = await dispatcher.QueryAsync(System, new FindReferralsToRemind(), cancellationToken);
        return await DueItems.ForEachAsync(due, id => dispatcher.SendAsync(System, new RemindReferral(id), cancellationToken), logger);
    }
}
