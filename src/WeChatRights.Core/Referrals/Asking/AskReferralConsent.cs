using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Referrals.Contracts;
using WeChatRights.Core.Referrals.Directory;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Referrals.Asking;

/// <summary>
/// Asks her in the mini-program whether this unit may be told (个人信息保护法 arts. 23, 29). A question about the same unit that still stands is called off, and with it her answer to it;
/// while a referral to the unit is open nothing is asked anew: the answer that it may rest on stays hers to take back (art. 15).
/// </summary>
/// <param name="Fields">What the unit would be told, each by itself.</param>
/// <param name="Purpose">For what, in words for her.</param>
/// <exception cref="DomainException"><c>partner-unit-unknown</c>, <c>already-referred</c>, <c>referral-accusation</c>, <c>invalid-input</c>, <c>case-state</c>, <c>case-not-yours</c></exception>
[RequirePermission(Permission.HandleCase)]
public sealed record AskReferralConsent(
    Guid CaseId,
    Guid UnitId,
    [property: EnumDataType(typeof(ReferralService), ErrorMessage = "请选择请他们做什么。")] ReferralService Service,
    [property: Required(ErrorMessage = "请选择告诉对方哪几项。"), MaxLength(6, ErrorMessage = "每一项只选一次。")]
        IReadOnlyList<ReferralField> Fields,
    [property:
        Required(ErrorMessage = "请写明为什么要告诉他们。"),
        StringLength(300, MinimumLength = 2, ErrorMessage = "为什么写 2 到 300 个字。")
    ]
        string Purpose
) : ICommand<Guid>, IConcernsCase
{
    public override string ToString() => $"AskReferralConsent({CaseId})";
}

/// <summary>What she was asked in a case and what she has answered, the latest first. Opens nothing.</summary>
[RequirePermission(Permission.HandleCase)]
public sealed record ListReferralAsks(Guid CaseId) : IQuery<IReadOnlyList<ReferralAskRow>>, IConcernsCase;

/// <param name="AnsweredAt">Null: not yet.</param>
public sealed record ReferralAskRow(
    Guid Id,
    Guid UnitId,
    string Unit,
    ReferralService Service,
    IReadOnlyList<ReferralField> Fields,
    ReferralAskState State,
    DateTimeOffset AskedAt,
    DateTimeOffset? AnsweredAt
);

internal sealed class AskReferralConsentHandler(
    AppDbContext db,
    CallContext call,
    HandledCases cases,
    CaseKeyStore keys,
    PartnerNames partners,
    ReferralFlow flow
) : ICommandHandler<AskReferralConsent, Guid>, IQueryHandler<ListReferralAsks, IReadOnlyList<ReferralAskRow>>
{
    public async ValueTask<Guid> Handle(AskReferralConsent command, CancellationToken cancellationToken)
    {
        var (about, _) = await cases.GetToReferAsync(command.CaseId, cancellationToken);
        if (about.IsAccusation)
        {
            throw new DomainException(ReferralErrors.AccusationIsClosed);
        }

        RequireFields(command.Fields);
        var unit = await db.Set<PartnerUnit>()
            .AsNoTracking()
            .FirstOrDefaultAsync(unit => unit.Id == command.UnitId && unit.ClosedAt == null, cancellationToken);
        if (unit is null || !unit.Area.Contains(about.Township))
        {
            throw new DomainException(ReferralErrors.UnitUnknown);
        }

        if (await db.Set<Referral>().AnyAsync(open => open.CaseId == about.Id && open.OpenUnitId == command.UnitId, cancellationToken))
        {
            throw new DomainException(ReferralErrors.AlreadyReferred);
        }

        foreach (
            var standing in await db.Set<ReferralAsk>()
                .Where(ask => ask.CaseId == about.Id && ask.OpenUnitId == command.UnitId)
                .ToListAsync(cancellationToken)
        )
        {
            standing.CallOff();
        }

        using var key = await keys.GetAsync(about.Id, cancellationToken);
        var id = Ids.New(call.Now);
        var purpose = key.Seal(ReferralAsk.PurposeField, id, command.Purpose.Trim());
        db.Add(
            new ReferralAsk(id, about.Id, command.UnitId, command.Service, command.Fields, purpose, call.RequireStaff().StaffId, call.Now)
        );
        await flow.TellCaseAsync(about.Id, id, ReferralNewsKind.Asked, unit.Name, cancellationToken);
        return id;
    }

    public async ValueTask<IReadOnlyList<ReferralAskRow>> Handle(ListReferralAsks query, CancellationToken cancellationToken)
    {
        await cases.SeeAsync(query.CaseId, cancellationToken);
        var asks = await db.Set<ReferralAsk>()
            .AsNoTracking()
            .Where(ask => ask.CaseId == query.CaseId)
            .OrderByDescending(ask => ask.AskedAt)
            .ToListAsync(cancellationToken);
        var names = await partners.ByIdAsync([.. asks.Select(ask => ask.UnitId).Distinct()], cancellationToken);
        return
        [
            .. asks.Select(ask => new ReferralAskRow(
                ask.Id,
                ask.UnitId,
                names.GetValueOrDefault(ask.UnitId, ""),
                ask.Service,
                ask.Named,
                ask.State,
                ask.AskedAt,
                ask.AnsweredAt
            )),
        ];
    }

    private static void RequireFields(IReadOnlyList<ReferralField> fields)
    {
        if (fields.Count == 0 || fields.Distinct().Count() != fields.Count || !fields.All(Enum.IsDefined))
        {
            throw DomainException.OfField("fields", "请至少选一项，每一项只选一次。");
        }

        if (fields.Contains(ReferralField.Phone) && !fields.Contains(ReferralField.SafeContact))
        {
            throw DomainException.OfField("fields", "给电话，就要同时给安全联系方式。");
        }
    }
}
