using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Cases.Major;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.Regions.Contracts;

namespace WeChatRights.Core.Cases.Handovers;

/// <summary>The coordination of a major case: to who was chosen when she takes part in it already, else to who answers for the county. Nobody is let in by being chosen alone (ADR 20).</summary>
internal sealed class Coordination(AppDbContext db, CallContext call, CaseHandovers handovers) : IHeldDuties
{
    public DutyKind Kind => DutyKind.MajorCase;

    public IQueryable<Guid> HeldBy(Guid staffId) =>
        db.Set<MajorCase>().Where(major => major.RunningCaseId != null && major.CoordinatorId == staffId).Select(major => major.Id);

    public async Task<PassedOn> PassOnAsync(Guid dutyId, HandingOver over, CancellationToken cancellationToken)
    {
        var major = await db.Set<MajorCase>().Include(found => found.Members).FirstAsync(found => found.Id == dutyId, cancellationToken);
        var about = await handovers.FindAsync(major.CaseId, cancellationToken);
        var fit = MajorHandovers.Within(over, major, about);
        if (await handovers.FitAsync(about, about.Township.AtLevel(DivisionLevel.County), fit, [], cancellationToken) is not { } to)
        {
            return PassedOn.NobodyThere;
        }

        major.Coordinate(to.StaffId, call.Now);
        major.Leave(over.StaffId);
        return new PassedOn(to.StaffId);
    }
}

/// <summary>Tasks in major cases: to who was chosen when she takes part already, else to the coordinator, else to the owner of the case. The day stays.</summary>
internal sealed class MajorTasks(AppDbContext db, CallContext call, CaseHandovers handovers) : IHeldDuties
{
    public DutyKind Kind => DutyKind.MajorTask;

    public IQueryable<Guid> HeldBy(Guid staffId) =>
        db.Set<MajorTask>().Where(task => task.State == OwnedTaskState.Open && task.StaffId == staffId).Select(task => task.Id);

    public async Task<PassedOn> PassOnAsync(Guid dutyId, HandingOver over, CancellationToken cancellationToken)
    {
        var task = await db.Set<MajorTask>().FirstAsync(found => found.Id == dutyId, cancellationToken);
        var major = await db.Set<MajorCase>()
            .Include(found => found.Members)
            .FirstAsync(found => found.Id == task.MajorId, cancellationToken);
        var about = await handovers.FindAsync(task.CaseId, cancellationToken);
        Guid?[] ways = [MajorHandovers.Within(over, major, about).SuccessorId, major.CoordinatorId, about.OwnerId];
        if (ways.FirstOrDefault(way => way is not null && way != over.StaffId && !about.Barred.Contains(way.Value)) is not { } to)
        {
            return PassedOn.NobodyThere;
        }

        task.PassOn(to);
        major.TaskGiven(task.Id, to, call.Now);
        if (major.CoordinatorId != over.StaffId)
        {
            major.Leave(over.StaffId);
        }

        return new PassedOn(to);
    }
}

internal static class MajorHandovers
{
    /// <summary>The same, without who was chosen when she does not take part.</summary>
    public static HandingOver Within(HandingOver over, MajorCase major, Case about) =>
        over.SuccessorId is { } chosen && MajorDesk.TakesPart(chosen, major, about) ? over : over with { SuccessorId = null };
}
