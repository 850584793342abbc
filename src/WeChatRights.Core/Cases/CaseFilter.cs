using System.ComponentModel.DataAnnotations;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Cases.Minors.Access;
using WeChatRights.Core.Data;
using WeChatRights.Core.Referrals.Contracts;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Cases;

/// <summary>The ready-made cuts of the queue.</summary>
public enum CaseView
{
    /// <summary>Everything open.</summary>
    Open,

    /// <summary>Open and mine to answer for.</summary>
    Mine,

    /// <summary>Open, and no person has taken it up yet.</summary>
    Unclaimed,

    /// <summary>Open and past its nearest clock.</summary>
    Overdue,

    /// <summary>Open, high risk or in danger when she wrote.</summary>
    Danger,

    /// <summary>Open and in the green channel.</summary>
    Green,

    /// <summary>Open, and a colleague waits for my second word: to end it, to lower its risk, or to open the file of a child.</summary>
    Second,

    /// <summary>Open, and another organ has let the deadline of a referral pass.</summary>
    ReferralLate,

    /// <summary>Guided, declined or closed.</summary>
    Finished,
}

public enum CaseSort
{
    /// <summary>Nearest clock first.</summary>
    Due,

    /// <summary>Newest first. Finished cases have no clock and are always listed so.</summary>
    Received,
}

/// <summary>What a queue is narrowed to. Fields left null do not narrow.</summary>
/// <param name="Place">Code of a county, township or village.</param>
/// <param name="NumberPrefix">Beginning of the number people read out: P261123-7K.</param>
/// <param name="ReceivedUntil">The last day, itself included.</param>
public sealed record CaseFilter(
    CaseView View = CaseView.Open,
    [property: StringLength(8)] string? Category = null,
    [property: RegularExpression(@"^\d{4}$|^\d{6}$|^\d{9}$|^\d{12}$", ErrorMessage = "请从列表里选择地区。")] string? Place = null,
    CaseStatus? Status = null,
    RiskLevel? Risk = null,
    Guid? OwnerId = null,
    [property: RegularExpression(@"^[A-Za-z0-9\-]{1,20}$", ErrorMessage = "编号只有字母、数字和短横线。")] string? NumberPrefix = null,
    DateOnly? ReceivedFrom = null,
    DateOnly? ReceivedUntil = null
)
{
    /// <summary>Nearest clock at or after this instant.</summary>
    public DateTimeOffset? DueFrom { get; init; }

    /// <summary>Nearest clock at or before this instant.</summary>
    public DateTimeOffset? DueUntil { get; init; }

    internal IQueryable<Case> Apply(IQueryable<Case> cases, AppDbContext db, StaffRights staff, DateTimeOffset now)
    {
        cases = ApplyView(cases, db, staff, now);
        cases = ApplyPlace(cases);
        cases = Category switch
        {
            { Length: 1 } chapter => cases.Where(c => c.Category.StartsWith(chapter)),
            { Length: > 1 } leaf => cases.Where(c => c.Category == leaf),
            _ => cases,
        };
        cases = Status is { } status ? cases.Where(c => c.Status == status) : cases;
        cases = Risk is { } risk ? cases.Where(c => c.Risk == risk) : cases;
        cases = OwnerId is { } owner ? cases.Where(c => c.OwnerId == owner) : cases;
        cases = ReceivedFrom is { } from ? cases.Where(c => c.ReceivedOn >= from) : cases;
        cases = ReceivedUntil is { } until ? cases.Where(c => c.ReceivedOn <= until) : cases;
        cases = DueFrom is { } dueFrom ? cases.Where(c => c.DueAt >= dueFrom) : cases;
        cases = DueUntil is { } dueUntil ? cases.Where(c => c.DueAt <= dueUntil) : cases;
        return NumberPrefix?.Trim().ToUpperInvariant() is { Length: > 0 } number ? cases.Where(c => c.Number.StartsWith(number)) : cases;
    }

    private IQueryable<Case> ApplyView(IQueryable<Case> cases, AppDbContext db, StaffRights staff, DateTimeOffset now)
    {
        var staffId = staff.StaffId;
        var open = View != CaseView.Finished; // A variable: as a bare column it would not be used in an index.
        cases = cases.Where(c => c.IsOpen == open);
        return View switch
        {
            CaseView.Mine => cases.Where(c => c.OwnerId == staffId),
            CaseView.Unclaimed => cases.Where(c => c.TakenUpAt == null),
            CaseView.Overdue => cases.Where(c => c.DueAt < now),
            CaseView.Danger => cases.Where(c => c.DangerNow || c.Risk == RiskLevel.High),
            CaseView.Green => cases.Where(c => c.Green != null),
            CaseView.Second => WaitingFor(cases, db, staff),
            CaseView.ReferralLate => cases.Where(c => db.CasesWithLateReferrals(now).Contains(c.Id)),
            _ => cases,
        };
    }

    /// <summary>
    /// Whose word is asked for: who was asked by name, and beside her the owner and the named superior, when they may answer. Never of who asks herself. A lower risk is
    /// agreed to by the county or the city alone.
    /// </summary>
    private static IQueryable<Case> WaitingFor(IQueryable<Case> cases, AppDbContext db, StaffRights staff)
    {
        var me = staff.StaffId;
        var areas = staff.Areas(Permission.HandleCase).ToList();
        var (city, counties) = (
            areas.Any(area => area.Level == DivisionLevel.City),
            areas.Where(area => area.Level == DivisionLevel.County).ToList()
        );
        var asked = db.Set<MinorAccess>()
            .Where(access => access.StaffId != me && access.AnsweredAt == null)
            .Where(access => access.State == MinorAccessState.Asked || access.State == MinorAccessState.Taken);
        return cases.Where(c =>
            (c.ClosingTo != null && c.ClosingBy != me && (c.ClosingSecondId == me || c.OwnerId == me || c.SupervisorId == me))
            || (
                c.LoweringTo != null
                && c.LoweringBy != me
                && (city || counties.Contains(c.County))
                && (c.LoweringSecondId == me || c.OwnerId == me || c.SupervisorId == me)
            )
            || ((c.OwnerId == me || c.SupervisorId == me) && asked.Any(access => access.CaseId == c.Id))
        );
    }

    private IQueryable<Case> ApplyPlace(IQueryable<Case> cases) =>
        DivisionCode.TryParse(Place) switch
        {
            { Level: DivisionLevel.County } county => cases.Where(c => c.County == county),
            { Level: DivisionLevel.Township } township => cases.Where(c => c.Township == township),
            { Level: DivisionLevel.Village } village => cases.Where(c => c.Village == village),
            _ => cases,
        };
}
