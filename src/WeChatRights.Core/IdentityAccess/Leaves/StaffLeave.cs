using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.IdentityAccess.Leaves;

/// <summary>How a leave came to its end.</summary>
public enum LeaveEnd
{
    /// <summary>Its last day was over.</summary>
    Over,

    /// <summary>She came back before its last day (销假).</summary>
    ReturnedEarly,

    /// <summary>Called off before its first day.</summary>
    Cancelled,
}

/// <summary>
/// 请假与代班: days on which an officer is away, and the one colleague of her unit to whom everything goes meanwhile. Days are those of China, the last one included.
/// It says nothing of why she is away.
/// </summary>
internal sealed class StaffLeave : Entity
{
    private StaffLeave() { }

    private StaffLeave(Guid id, Guid staffId, Guid substituteId, DateOnly firstDay, DateOnly lastDay, Guid? plannedBy)
        : base(id)
    {
        StaffId = staffId;
        SubstituteId = substituteId;
        FirstDay = firstDay;
        LastDay = lastDay;
        PlannedBy = plannedBy;
    }

    /// <summary>Who is away.</summary>
    public Guid StaffId { get; private set; }

    /// <summary>Who stands in for her.</summary>
    public Guid SubstituteId { get; private set; }
    public DateOnly FirstDay { get; private set; }
    public DateOnly LastDay { get; private set; }

    /// <summary>Who has entered it: she herself or somebody above her.</summary>
    public Guid? PlannedBy { get; private set; }

    /// <summary>When both were told that it has begun; null: not yet.</summary>
    public DateTimeOffset? BegunAt { get; private set; }

    /// <summary>When it came to an end; null: planned or running.</summary>
    public DateTimeOffset? EndedAt { get; private set; }
    public LeaveEnd? End { get; private set; }

    /// <exception cref="DomainException"><c>invalid-input</c> for days that cannot be.</exception>
    public static StaffLeave Plan(Guid staffId, Guid substituteId, DateOnly firstDay, DateOnly lastDay, Guid? plannedBy, DateTimeOffset now)
    {
        LeavePolicy.RequireDays(firstDay, lastDay, now.ChinaDate());
        var leave = new StaffLeave(Ids.New(now), staffId, substituteId, firstDay, lastDay, plannedBy);
        leave.Raise(new LeaveNews(leave.Id, LeaveNewsKind.Planned, staffId));
        leave.Raise(new LeaveNews(leave.Id, LeaveNewsKind.StandInAsked, substituteId));
        return leave;
    }

    /// <summary>Whether she is away on this day.</summary>
    public bool Runs(DateOnly today) => EndedAt is null && FirstDay <= today && today <= LastDay;

    /// <summary>Once it has begun: what was hers goes to the substitute.</summary>
    public void Begin(DateTimeOffset now)
    {
        if (BegunAt is null && Runs(now.ChinaDate()))
        {
            BegunAt = now;
            Raise(new LeaveNews(Id, LeaveNewsKind.Begun, StaffId));
        }
    }

    /// <summary>The day after the last one. Before that nothing happens.</summary>
    public void Finish(DateTimeOffset now)
    {
        if (EndedAt is null && LastDay < now.ChinaDate())
        {
            EndAs(LeaveEnd.Over, now);
        }
    }

    /// <summary>销假: she is back before the last day.</summary>
    /// <exception cref="DomainException"><c>leave-over</c>, <c>leave-not-begun</c></exception>
    public void ReturnEarly(DateTimeOffset now)
    {
        RequireOpen(now);
        if (FirstDay > now.ChinaDate())
        {
            throw new DomainException(LeaveErrors.NotBegun);
        }

        EndAs(LeaveEnd.ReturnedEarly, now);
    }

    /// <summary>Called off before its first day.</summary>
    /// <exception cref="DomainException"><c>leave-over</c>, <c>leave-begun</c></exception>
    public void Cancel(DateTimeOffset now)
    {
        RequireOpen(now);
        if (FirstDay <= now.ChinaDate())
        {
            throw new DomainException(LeaveErrors.Begun);
        }

        (End, EndedAt) = (LeaveEnd.Cancelled, now);
        Raise(new LeaveNews(Id, LeaveNewsKind.CalledOff, StaffId));
        Raise(new LeaveNews(Id, LeaveNewsKind.StandInCalledOff, SubstituteId));
    }

    private void RequireOpen(DateTimeOffset now)
    {
        if (EndedAt is not null || LastDay < now.ChinaDate())
        {
            throw new DomainException(LeaveErrors.Over);
        }
    }

    private void EndAs(LeaveEnd end, DateTimeOffset now)
    {
        (End, EndedAt) = (end, now);
        Raise(new LeaveNews(Id, LeaveNewsKind.Over, StaffId));
        Raise(new LeaveNews(Id, LeaveNewsKind.StandInOver, SubstituteId));
    }
}

internal sealed class StaffLeaveConfiguration : IEntityTypeConfiguration<StaffLeave>
{
    public void Configure(EntityTypeBuilder<StaffLeave> builder)
    {
        builder.ToTable("StaffLeaves");
        builder.HasIndex(leave => new { leave.StaffId, leave.LastDay });
        builder.HasIndex(leave => new { leave.SubstituteId, leave.LastDay });
        builder.HasIndex(leave => new { leave.EndedAt, leave.FirstDay });
    }
}
