using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Regions.Contracts;

namespace WeChatRights.Core.Referrals.Directory;

/// <summary>What the directory says of a unit. Numbers and places of offices, never of persons.</summary>
/// <param name="Scope">What it does for whom, in plain words.</param>
/// <param name="VerifiedOn">In China; not in the future.</param>
public sealed record PartnerUnitFacts(
    [property: EnumDataType(typeof(PartnerKind), ErrorMessage = "请选择单位类别。")] PartnerKind Kind,
    [property:
        Required(ErrorMessage = "请填单位名称。"),
        StringLength(PartnerUnitFacts.LongestName, MinimumLength = 2, ErrorMessage = "单位名称写 2 到 64 个字。")
    ]
        string Name,
    [property:
        Required(ErrorMessage = "请写这个单位能办什么。"),
        StringLength(PartnerUnitFacts.LongestScope, MinimumLength = 2, ErrorMessage = "能办什么写 2 到 500 个字。")
    ]
        string Scope,
    [property: RegularExpression(@"^[0-9+\- ]{3,32}$", ErrorMessage = "电话只写数字，例如 110 或 0375-12338。")] string? Phone,
    [property: StringLength(200, ErrorMessage = "地址最多 200 个字。")] string? Address,
    [property: StringLength(100, ErrorMessage = "办公时间最多 100 个字。")] string? Hours,
    DateOnly VerifiedOn
)
{
    public const int LongestName = 64;
    public const int LongestScope = 500;
}

/// <summary>加入合作单位: a county enters units of its own county, the city any. Answers the unit's id.</summary>
/// <param name="Area">Code of the county or of the city.</param>
/// <exception cref="DomainException"><c>not-found</c> for an area that is not the caller's; <c>invalid-input</c></exception>
[RequirePermission(Permission.ManagePartners)]
public sealed record AddPartnerUnit(
    [property: Required(ErrorMessage = "请选择县区。"), RegularExpression("^([0-9]{4}|[0-9]{6})$", ErrorMessage = "请选择县区或全市。")]
        string Area,
    [property: Required(ErrorMessage = "请填单位的情况。")] PartnerUnitFacts Facts
) : ICommand<Guid>;

/// <summary>修改合作单位.</summary>
/// <param name="Version">As read.</param>
/// <exception cref="DomainException"><c>not-found</c>, also for a unit of another area; <c>stale-data</c>; <c>invalid-input</c></exception>
[RequirePermission(Permission.ManagePartners)]
public sealed record ChangePartnerUnit(
    Guid UnitId,
    Guid Version,
    [property: Required(ErrorMessage = "请填单位的情况。")] PartnerUnitFacts Facts
) : ICommand<Unit>;

/// <summary>停用合作单位: nobody is referred to it any more. Closing twice changes nothing.</summary>
/// <exception cref="DomainException"><c>not-found</c>; <c>unit-has-referrals</c> while it still has to answer some.</exception>
[RequirePermission(Permission.ManagePartners)]
public sealed record ClosePartnerUnit(Guid UnitId) : ICommand<Unit>;

internal sealed class ChangePartnerUnitHandler(AppDbContext db, CallContext call, OwnPartnerUnits units, AuditTrail audit)
    : ICommandHandler<AddPartnerUnit, Guid>,
        ICommandHandler<ChangePartnerUnit, Unit>,
        ICommandHandler<ClosePartnerUnit, Unit>
{
    public ValueTask<Guid> Handle(AddPartnerUnit command, CancellationToken cancellationToken)
    {
        var area = DivisionCode.Parse(command.Area);
        if (!call.RequireStaff().Covers(Permission.ManagePartners, area))
        {
            throw new DomainException(CommonErrors.NotFound);
        }

        RequireVerified(command.Facts);
        var unit = new PartnerUnit(Ids.New(call.Now), area);
        unit.Describe(command.Facts);
        db.Add(unit);
        audit.RecordObject(call, "PartnerUnitAdded", unit.Id.ToString());
        return ValueTask.FromResult(unit.Id);
    }

    public async ValueTask<Unit> Handle(ChangePartnerUnit command, CancellationToken cancellationToken)
    {
        var unit = await units.GetAsync(command.UnitId, cancellationToken);
        if (unit.Version != command.Version)
        {
            throw new DomainException(CommonErrors.StaleData);
        }

        RequireVerified(command.Facts);
        unit.Describe(command.Facts);
        audit.RecordObject(call, "PartnerUnitChanged", unit.Id.ToString());
        return Unit.Value;
    }

    public async ValueTask<Unit> Handle(ClosePartnerUnit command, CancellationToken cancellationToken)
    {
        var unit = await units.GetAsync(command.UnitId, cancellationToken);
        if (await db.Set<Referral>().AnyAsync(referral => referral.OpenUnitId == unit.Id, cancellationToken))
        {
            throw new DomainException(ReferralErrors.UnitHasReferrals);
        }

        unit.Close(call.Now);
        audit.RecordObject(call, "PartnerUnitClosed", unit.Id.ToString());
        return Unit.Value;
    }

    private void RequireVerified(PartnerUnitFacts facts)
    {
        if (facts.VerifiedOn > call.Now.ChinaDate())
        {
            throw DomainException.OfField("verifiedOn", "核实的日子不能在将来。");
        }
    }
}

/// <summary>Units of the areas that the caller looks after; the others do not exist for her.</summary>
internal sealed class OwnPartnerUnits(AppDbContext db, CallContext call)
{
    /// <exception cref="DomainException"><c>not-found</c></exception>
    public async Task<PartnerUnit> GetAsync(Guid unitId, CancellationToken cancellationToken)
    {
        var unit = await db.Set<PartnerUnit>().FirstOrDefaultAsync(unit => unit.Id == unitId, cancellationToken);
        return unit is not null && call.RequireStaff().Covers(Permission.ManagePartners, unit.Area)
            ? unit
            : throw new DomainException(CommonErrors.NotFound);
    }
}
