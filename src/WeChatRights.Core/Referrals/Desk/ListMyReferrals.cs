using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Regions.Contracts;

namespace WeChatRights.Core.Referrals.Desk;

/// <summary>What was referred to my unit: first what it owes something for, the nearest deadline first. Nothing of whom.</summary>
/// <param name="IncludeEnded">Those that have ended too, the latest first.</param>
[RequirePermission(Permission.AnswerReferrals)]
public sealed record ListMyReferrals(
    bool IncludeEnded = false,
    [property: Range(0, 100_000)] int Skip = 0,
    [property: Range(1, 100)] int Take = 50
) : IQuery<MyReferralList>;

/// <param name="Unit">Null: the account is not linked to a unit yet, or the unit was closed.</param>
/// <param name="Total">In all, of what was asked for.</param>
public sealed record MyReferralList(string? Unit, IReadOnlyList<MyReferral> Items, int Total);

/// <param name="From">The federation that asks, in words: county and township, no village.</param>
/// <param name="Actions">What can be done with it now.</param>
public sealed record MyReferral(
    Guid Id,
    ReferralService Service,
    ReferralUrgency Urgency,
    ReferralState State,
    string From,
    bool Sealed,
    DateTimeOffset SentAt,
    DateTimeOffset? DueAt,
    bool Overdue,
    DateTimeOffset? EndedAt,
    IReadOnlyList<ReferralAction> Actions
);

internal sealed class ListMyReferralsHandler(AppDbContext db, OwnUnit own, MyReferrals mine)
    : IQueryHandler<ListMyReferrals, MyReferralList>
{
    public async ValueTask<MyReferralList> Handle(ListMyReferrals query, CancellationToken cancellationToken)
    {
        if (await own.FindAsync(cancellationToken) is not { } unit)
        {
            return new MyReferralList(null, [], 0);
        }

        var all = db.Set<Referral>().AsNoTracking().Where(referral => referral.UnitId == unit.Id);
        var wanted = query.IncludeEnded
            ? all.Where(referral => referral.OpenUnitId == null)
                .OrderByDescending(referral => referral.EndedAt)
                .ThenBy(referral => referral.Id)
            : all.Where(referral => referral.OpenUnitId != null).OrderBy(referral => referral.DueAt).ThenBy(referral => referral.Id);
        var found = await wanted.Skip(query.Skip).Take(query.Take).ToListAsync(cancellationToken);
        var items = new List<MyReferral>();
        foreach (var referral in found)
        {
            items.Add(await mine.TellAsync(referral, cancellationToken));
        }

        return new MyReferralList(unit.Name, items, await wanted.CountAsync(cancellationToken));
    }
}

/// <summary>Referrals as the receiving unit sees them.</summary>
internal sealed class MyReferrals(CallContext call, DivisionDirectory divisions)
{
    private static readonly ReferralAction[] Theirs =
    [
        ReferralAction.Accept,
        ReferralAction.Report,
        ReferralAction.Close,
        ReferralAction.Return,
    ];

    public async Task<MyReferral> TellAsync(Referral referral, CancellationToken cancellationToken)
    {
        var from = referral.SentFrom.Level == DivisionLevel.Village ? referral.SentFrom.AtLevel(DivisionLevel.Township) : referral.SentFrom;
        return new MyReferral(
            referral.Id,
            referral.Service,
            referral.Urgency,
            referral.State,
            await divisions.PathNameAsync(from, cancellationToken),
            referral.IsSealed,
            referral.SentAt,
            referral.DueAt,
            referral.IsOverdue(call.Now),
            referral.EndedAt,
            [.. Theirs.Where(action => ReferralTransitions.Allows(referral.State, action))]
        );
    }
}
