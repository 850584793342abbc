using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Cases.Visits;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.Regions.Contracts;

namespace WeChatRights.Core.Cases.Handovers;

/// <summary>离岗交接 of cases: who takes one over, by the rules by which cases are handed on everywhere.</summary>
internal sealed class CaseHandovers(AppDbContext db, CallContext call, CitizenCases cases, OfficerDirectory officers)
{
    public IQueryable<Case> Cases => db.Set<Case>().AsNoTracking();

    public Task<Case> FindAsync(Guid caseId, CancellationToken cancellationToken) => cases.FindAsync(caseId, cancellationToken);

    /// <summary>The owner's part, open or ended.</summary>
    public async Task<PassedOn> OwnerAsync(Guid caseId, HandingOver over, CancellationToken cancellationToken)
    {
        var about = await cases.FindAsync(caseId, cancellationToken);
        if (await FitAsync(about, about.Unit, over, [], cancellationToken) is not { } to)
        {
            return PassedOn.NobodyThere;
        }

        var above = await officers.AboveAsync(to.Unit, [.. about.Barred, to.StaffId, over.StaffId], cancellationToken);
        about.PassOn(to, above, call.Now);
        return new PassedOn(to.StaffId);
    }

    /// <summary>Who was chosen, when her post covers the place and she may have it; else who answers there.</summary>
    /// <param name="also">Others who must not.</param>
    /// <returns>Null: nobody but who leaves is there.</returns>
    public async Task<AccountableOfficer?> FitAsync(
        Case about,
        DivisionCode place,
        HandingOver over,
        IReadOnlyCollection<Guid?> also,
        CancellationToken cancellationToken
    )
    {
        IReadOnlyList<Guid> not = [.. about.Barred, .. also.OfType<Guid>(), over.StaffId];
        if (
            over.SuccessorId is { } chosen
            && !not.Contains(chosen)
            && await officers.PostCoveringAsync(chosen, place, cancellationToken) is { } unit
        )
        {
            return new AccountableOfficer(chosen, "", unit);
        }

        return await officers.AnswerableForAsync(place, not, cancellationToken);
    }
}

/// <summary>Open cases that she owns.</summary>
internal sealed class OwnedCases(CaseHandovers handovers) : IHeldDuties
{
    public DutyKind Kind => DutyKind.Case;

    public IQueryable<Guid> HeldBy(Guid staffId) => handovers.Cases.Where(c => c.IsOpen && c.OwnerId == staffId).Select(c => c.Id);

    public Task<PassedOn> PassOnAsync(Guid dutyId, HandingOver over, CancellationToken cancellationToken) =>
        handovers.OwnerAsync(dutyId, over, cancellationToken);
}

/// <summary>Ended cases of hers with a talk still owed.</summary>
internal sealed class OwedVisits(AppDbContext db, CaseHandovers handovers) : IHeldDuties
{
    public DutyKind Kind => DutyKind.ReturnVisit;

    public IQueryable<Guid> HeldBy(Guid staffId)
    {
        var owed = db.Set<ReturnVisit>().Where(visit => visit.State == ReturnVisitState.Planned);
        return handovers.Cases.Where(c => !c.IsOpen && c.OwnerId == staffId && owed.Any(visit => visit.CaseId == c.Id)).Select(c => c.Id);
    }

    public Task<PassedOn> PassOnAsync(Guid dutyId, HandingOver over, CancellationToken cancellationToken) =>
        handovers.OwnerAsync(dutyId, over, cancellationToken);
}

/// <summary>Open cases whose named superior she is.</summary>
internal sealed class SupervisedCases(CaseHandovers handovers) : IHeldDuties
{
    public DutyKind Kind => DutyKind.Superior;

    public IQueryable<Guid> HeldBy(Guid staffId) => handovers.Cases.Where(c => c.IsOpen && c.SupervisorId == staffId).Select(c => c.Id);

    public async Task<PassedOn> PassOnAsync(Guid dutyId, HandingOver over, CancellationToken cancellationToken)
    {
        var about = await handovers.FindAsync(dutyId, cancellationToken);
        var superior = about.Unit.Parent is { } above
            ? await handovers.FitAsync(about, above, over, [about.OwnerId], cancellationToken)
            : null;
        about.PassOnAbove(superior);
        return new PassedOn(superior?.StaffId);
    }
}

/// <summary>Ends and lowerings of risk that wait for her word.</summary>
internal sealed class AskedWords(CaseHandovers handovers) : IHeldDuties
{
    public DutyKind Kind => DutyKind.SecondWord;

    public IQueryable<Guid> HeldBy(Guid staffId) =>
        handovers.Cases.Where(c => c.IsOpen && (c.ClosingSecondId == staffId || c.LoweringSecondId == staffId)).Select(c => c.Id);

    public async Task<PassedOn> PassOnAsync(Guid dutyId, HandingOver over, CancellationToken cancellationToken)
    {
        var about = await handovers.FindAsync(dutyId, cancellationToken);
        Guid? asked = null;
        if (
            about.ClosingSecondId == over.StaffId
            && await handovers.FitAsync(about, about.Unit, over, [about.ClosingBy], cancellationToken) is { } second
        )
        {
            about.AskInstead(second);
            asked = second.StaffId;
        }

        var county = about.Township.AtLevel(DivisionLevel.County);
        if (
            about.LoweringSecondId == over.StaffId
            && await handovers.FitAsync(about, county, over, [about.LoweringBy], cancellationToken) is { } other
        )
        {
            about.AskLoweringInstead(other);
            asked = other.StaffId;
        }

        return asked is null ? PassedOn.NobodyThere : new PassedOn(asked);
    }
}
