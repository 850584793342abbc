using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.Referrals.Urging;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Referrals.Desk;

/// <summary>
/// One referral to my unit. What was handed over is opened only while the unit owes something; each opening is an audit row that names the columns, and she sees
/// that a partner unit has opened her file.
/// </summary>
/// <exception cref="DomainException"><c>not-found</c> for another unit's.</exception>
[RequirePermission(Permission.AnswerReferrals)]
public sealed record OpenReferral(Guid ReferralId) : IQuery<ReferralSheet>;

/// <param name="Content">Null once it has ended: the unit needs nothing of her any more.</param>
/// <param name="AskedBy">The officer to turn to.</param>
public sealed record ReferralSheet(MyReferral Referral, string? AskedBy, ReferralContent? Content)
{
    public override string ToString() => "ReferralSheet(redacted)";
}

/// <summary>Opened text of people: show it, never log it, keep it no longer than the page.</summary>
public sealed record ReferralContent(ReferralPacket Packet, IReadOnlyList<ReferralStep> Steps, IReadOnlyList<ReceivedUrging> Urgings)
{
    public override string ToString() => "ReferralContent(redacted)";
}

public sealed record ReceivedUrging(string Number, DateOnly IssuedOn, DateOnly ReplyBy, string Reasons)
{
    public override string ToString() => "ReceivedUrging(redacted)";
}

internal sealed class OpenReferralHandler(AppDbContext db, OwnUnit own, MyReferrals mine, CaseVault vault)
    : IQueryHandler<OpenReferral, ReferralSheet>
{
    private static readonly string[] Columns =
    [
        Disclosure.PacketField.Column,
        ReferralEntry.TextField.Column,
        UrgingOpinion.ReasonsField.Column,
    ];

    public async ValueTask<ReferralSheet> Handle(OpenReferral query, CancellationToken cancellationToken)
    {
        var referral = await own.GetReferralAsync(query.ReferralId, cancellationToken);
        var names = await StaffNames.ByIdAsync(db, [referral.SentBy], cancellationToken);
        return new ReferralSheet(
            await mine.TellAsync(referral, cancellationToken),
            names.GetValueOrDefault(referral.SentBy),
            ReferralTransitions.IsOpen(referral.State) ? await ContentAsync(referral, cancellationToken) : null
        );
    }

    private async Task<ReferralContent> ContentAsync(Referral referral, CancellationToken cancellationToken)
    {
        using var opened = await vault.UnsealAsync(referral.CaseId, UnsealPurpose.Referred, Columns, cancellationToken);
        var handed = await db.Set<Disclosure>().AsNoTracking().FirstAsync(found => found.Id == referral.Id, cancellationToken);
        var urgings = await db.Set<UrgingOpinion>()
            .AsNoTracking()
            .Where(opinion => opinion.ReferralId == referral.Id)
            .OrderBy(opinion => opinion.IssuedAt)
            .ToListAsync(cancellationToken);
        return new ReferralContent(
            opened.Read(Disclosure.PacketField, handed.Id, handed.Packet),
            await ReferralSteps.ReadAsync(db, referral.Id, opened, cancellationToken),
            [
                .. urgings.Select(opinion => new ReceivedUrging(
                    opinion.Number,
                    opinion.IssuedAt.ChinaDate(),
                    opinion.ReplyBy,
                    opened.Read(UrgingOpinion.ReasonsField, opinion.Id, opinion.Reasons)
                )),
            ]
        );
    }
}
