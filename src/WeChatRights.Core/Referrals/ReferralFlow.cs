using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Referrals.Contracts;
using WeChatRights.Core.Referrals.Directory;

namespace WeChatRights.Core.Referrals;

/// <summary>Who is told what of a referral.</summary>
internal sealed class ReferralFlow(AppDbContext db, CallContext call, HandledCases cases, IPublisher publisher)
{
    /// <summary>The case's time line and its owner; of a silence the named superior too, who may have it urged.</summary>
    public async Task TellCaseAsync(Referral referral, ReferralNewsKind kind, CancellationToken cancellationToken)
    {
        var about = await cases.FindAsync(referral.CaseId, cancellationToken);
        var unit = await db.Set<PartnerUnit>()
            .Where(unit => unit.Id == referral.UnitId)
            .Select(unit => unit.Name)
            .FirstAsync(cancellationToken);
        Guid?[] told = kind == ReferralNewsKind.Overdue ? [about.OwnerId, about.SupervisorId] : [about.OwnerId];
        await publisher.Publish(
            new ReferralNews(
                referral.CaseId,
                kind,
                unit,
                [.. told.OfType<Guid>().Where(staffId => staffId != call.Staff?.StaffId).Distinct()],
                Mark(referral, kind == ReferralNewsKind.Overdue)
            ),
            cancellationToken
        );
    }

    /// <summary>The case's time line and, of her answer, its owner.</summary>
    /// <param name="askId">The question.</param>
    /// <param name="words">The unit, and what she has answered.</param>
    public async Task TellCaseAsync(Guid caseId, Guid askId, ReferralNewsKind kind, string words, CancellationToken cancellationToken)
    {
        var about = await cases.FindAsync(caseId, cancellationToken);
        Guid[] told = kind == ReferralNewsKind.AskAnswered ? [about.OwnerId] : [];
        await publisher.Publish(
            new ReferralNews(caseId, kind, words, told, $"{askId:N}:{call.Now.ToUnixTimeSeconds()}"),
            cancellationToken
        );
    }

    /// <summary>Every account of the unit; not those who must stand aside, who are to learn nothing.</summary>
    public async Task TellUnitAsync(Referral referral, PartnerNewsKind kind, CancellationToken cancellationToken)
    {
        var about = await cases.FindAsync(referral.CaseId, cancellationToken);
        var accounts = await db.Set<PartnerAccount>()
            .Where(account => account.UnitId == referral.UnitId)
            .Select(account => account.StaffId)
            .ToListAsync(cancellationToken);
        await publisher.Publish(
            new PartnerNews([.. accounts.Except(about.Barred)], kind, Mark(referral, kind == PartnerNewsKind.Overdue)),
            cancellationToken
        );
    }

    /// <summary>Of a silence, the deadline that was missed; of anything else, the second in which it happened.</summary>
    private string Mark(Referral referral, bool silence) =>
        $"{referral.Id:N}:{((silence ? referral.DueAt : null) ?? call.Now).ToUnixTimeSeconds()}";
}
