using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.Referrals.Directory;
using WeChatRights.Core.Referrals.Urging;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Referrals;

/// <summary>The referrals of a case, the latest first. Opens nothing.</summary>
[RequirePermission(Permission.HandleCase)]
public sealed record ListCaseReferrals(Guid CaseId) : IQuery<CaseReferralList>, IConcernsCase;

/// <param name="MayRefer">The caller decides on the case, and it has not ended.</param>
/// <param name="MayUrge">The caller holds a post of the county or the city over it.</param>
/// <param name="Sealed">检举控告: nothing of it is handed over through the system.</param>
public sealed record CaseReferralList(
    IReadOnlyList<CaseReferralRow> Items,
    bool MayRefer,
    bool MayUrge,
    string Township,
    bool Sealed,
    bool MinorInvolved
);

/// <param name="DueAt">By when the unit owes its next word; null: nothing more.</param>
/// <param name="Handed">What was handed over.</param>
/// <param name="MayWithdraw">The caller decides on the case, and the unit still owes something.</param>
public sealed record CaseReferralRow(
    Guid Id,
    string Unit,
    PartnerKind UnitKind,
    string UnitPhone,
    ReferralService Service,
    ReferralUrgency Urgency,
    ReferralState State,
    ReferralBasis Basis,
    IReadOnlyList<ReferralField> Handed,
    DateTimeOffset SentAt,
    string SentBy,
    DateTimeOffset? DueAt,
    bool Overdue,
    DateTimeOffset? EndedAt,
    bool MayWithdraw,
    IReadOnlyList<UrgingRow> Urgings
);

/// <param name="Number">As it stands on the paper.</param>
public sealed record UrgingRow(Guid Id, string Number, DateOnly IssuedOn, DateOnly ReplyBy);

/// <summary>One referral with what was handed over and what both sides wrote: opened for the case, with an audit row that names the columns.</summary>
/// <exception cref="DomainException"><c>not-found</c></exception>
[RequirePermission(Permission.UnsealCase)]
public sealed record ReadReferral(Guid CaseId, Guid ReferralId) : IQuery<ReferralRecord>, IConcernsCase;

/// <summary>Opened text of people: show it, never log it, keep it no longer than the page.</summary>
/// <param name="ConsentAt">When she was asked; null: it went on another basis.</param>
public sealed record ReferralRecord(
    ReferralPacket Packet,
    ReferralBasis Basis,
    string? BasisWords,
    DateTimeOffset? ConsentAt,
    ConsentWay? ConsentWay,
    ConsentGiver? ConsentBy,
    string By,
    IReadOnlyList<ReferralStep> Steps
)
{
    public override string ToString() => "ReferralRecord(redacted)";
}

/// <param name="By">Null: the matter has ended by her own wish.</param>
public sealed record ReferralStep(ReferralEntryKind Kind, DateTimeOffset At, string? By, string? Text)
{
    public override string ToString() => "ReferralStep(redacted)";
}

internal sealed class ListCaseReferralsHandler(AppDbContext db, CallContext call, HandledCases cases)
    : IQueryHandler<ListCaseReferrals, CaseReferralList>
{
    public async ValueTask<CaseReferralList> Handle(ListCaseReferrals query, CancellationToken cancellationToken)
    {
        var (about, decides) = await cases.SeeAsync(query.CaseId, cancellationToken);
        var found = await (
            from referral in db.Set<Referral>().AsNoTracking()
            join unit in db.Set<PartnerUnit>() on referral.UnitId equals unit.Id
            join disclosure in db.Set<Disclosure>() on referral.Id equals disclosure.Id
            where referral.CaseId == query.CaseId
            orderby referral.SentAt descending, referral.Id
            select new
            {
                Referral = referral,
                Unit = unit,
                disclosure.Fields,
                disclosure.Basis,
            }
        ).ToListAsync(cancellationToken);
        var urgings = (
            await db.Set<UrgingOpinion>().AsNoTracking().Where(opinion => opinion.CaseId == query.CaseId).ToListAsync(cancellationToken)
        ).ToLookup(opinion => opinion.ReferralId);
        var names = await StaffNames.ByIdAsync(db, [.. found.Select(row => row.Referral.SentBy).Distinct()], cancellationToken);
        return new CaseReferralList(
            [
                .. found.Select(row => new CaseReferralRow(
                    row.Referral.Id,
                    row.Unit.Name,
                    row.Unit.Kind,
                    row.Unit.Phone,
                    row.Referral.Service,
                    row.Referral.Urgency,
                    row.Referral.State,
                    row.Basis,
                    ReferralFields.Read(row.Fields),
                    row.Referral.SentAt,
                    names.GetValueOrDefault(row.Referral.SentBy, ""),
                    row.Referral.DueAt,
                    row.Referral.IsOverdue(call.Now),
                    row.Referral.EndedAt,
                    decides && ReferralTransitions.Allows(row.Referral.State, ReferralAction.Withdraw),
                    [
                        .. urgings[row.Referral.Id]
                            .OrderBy(opinion => opinion.IssuedAt)
                            .Select(opinion => new UrgingRow(opinion.Id, opinion.Number, opinion.IssuedAt.ChinaDate(), opinion.ReplyBy)),
                    ]
                )),
            ],
            decides,
            UrgingPolicy.IssuerFor(call.RequireStaff(), about.Township) is not null,
            about.Township.Value,
            about.IsAccusation,
            about.MinorInvolved
        );
    }
}

internal sealed class ReadReferralHandler(AppDbContext db, CaseReferrals referrals, CaseVault vault)
    : IQueryHandler<ReadReferral, ReferralRecord>
{
    private static readonly string[] Columns =
    [
        Disclosure.PacketField.Column,
        Disclosure.BasisField.Column,
        ReferralEntry.TextField.Column,
    ];

    public async ValueTask<ReferralRecord> Handle(ReadReferral query, CancellationToken cancellationToken)
    {
        var referral = await referrals.SeeAsync(query.CaseId, query.ReferralId, cancellationToken);
        using var opened = await vault.UnsealAsync(query.CaseId, UnsealPurpose.HandleCase, Columns, cancellationToken);
        var handed = await db.Set<Disclosure>().AsNoTracking().FirstAsync(found => found.Id == referral.Id, cancellationToken);
        var steps = await ReferralSteps.ReadAsync(db, referral.Id, opened, cancellationToken);
        var names = await StaffNames.ByIdAsync(db, [handed.By], cancellationToken);
        return new ReferralRecord(
            opened.Read(Disclosure.PacketField, handed.Id, handed.Packet),
            handed.Basis,
            opened.ReadOptional(Disclosure.BasisField, handed.Id, handed.BasisWords),
            handed.ConsentAt,
            handed.ConsentWay,
            handed.ConsentBy,
            names.GetValueOrDefault(handed.By, ""),
            steps
        );
    }
}

internal static class ReferralSteps
{
    /// <summary>The oldest first.</summary>
    public static async Task<IReadOnlyList<ReferralStep>> ReadAsync(
        AppDbContext db,
        Guid referralId,
        UnsealedCase opened,
        CancellationToken cancellationToken
    )
    {
        var entries = await db.Set<ReferralEntry>()
            .AsNoTracking()
            .Where(entry => entry.ReferralId == referralId)
            .OrderBy(entry => entry.At)
            .ThenBy(entry => entry.Id)
            .ToListAsync(cancellationToken);
        var names = await StaffNames.ByIdAsync(
            db,
            [.. entries.Select(entry => entry.StaffId).OfType<Guid>().Distinct()],
            cancellationToken
        );
        return
        [
            .. entries.Select(entry => new ReferralStep(
                entry.Kind,
                entry.At,
                entry.StaffId is { } staffId ? names.GetValueOrDefault(staffId) : null,
                opened.ReadOptional(ReferralEntry.TextField, entry.Id, entry.Text)
            )),
        ];
    }
}

internal static class ReferralFields
{
    public static IReadOnlyList<ReferralField> Read(string fields) =>
        [.. fields.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<ReferralField>)];
}
