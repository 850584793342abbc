using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Cases.Minors.Access;

/// <summary>Where a request for a child's file stands.</summary>
public enum MinorAccessState
{
    Asked,
    Granted,
    Refused,

    /// <summary>Opened in danger before anybody could be asked; somebody looks at it afterwards.</summary>
    Taken,

    /// <summary>Taken back before its time was over.</summary>
    Ended,
}

/// <summary>One person's request to open the file of a child's matter, and what became of it.</summary>
internal sealed class MinorAccess : Entity
{
    private MinorAccess() { }

    private MinorAccess(Guid caseId, Guid staffId, MinorAccessGround ground, MinorAccessState state, DateTimeOffset now)
        : base(Ids.New(now)) => (CaseId, StaffId, Ground, State, AskedAt) = (caseId, staffId, ground, state, now);

    public Guid CaseId { get; private set; }
    public Guid StaffId { get; private set; }
    public MinorAccessGround Ground { get; private set; }
    public MinorAccessState State { get; private set; }
    public DateTimeOffset AskedAt { get; private set; }
    public Guid? AnsweredBy { get; private set; }
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>The file is open until then; null: it never was.</summary>
    public DateTimeOffset? Until { get; private set; }

    public static MinorAccess Ask(Guid caseId, Guid staffId, MinorAccessGround ground, DateTimeOffset now) =>
        new(caseId, staffId, ground, MinorAccessState.Asked, now);

    public static MinorAccess Take(Guid caseId, Guid staffId, DateTimeOffset now) =>
        new(caseId, staffId, MinorAccessGround.InDanger, MinorAccessState.Taken, now) { Until = now + MinorAccessPolicy.HoldsInDanger };

    public bool IsOpen(DateTimeOffset now) => State is MinorAccessState.Granted or MinorAccessState.Taken && Until > now;

    /// <summary>To a request; or afterwards to what was taken: seen and right, or ended at once.</summary>
    /// <exception cref="DomainException"><c>minor-access-answered</c>, <c>minor-access-own</c></exception>
    public void Answer(Guid by, bool agrees, DateTimeOffset now)
    {
        if (AnsweredAt is not null || State is not (MinorAccessState.Asked or MinorAccessState.Taken))
        {
            throw new DomainException(MinorAccessErrors.Answered);
        }

        if (by == StaffId)
        {
            throw new DomainException(MinorAccessErrors.Own);
        }

        (AnsweredBy, AnsweredAt) = (by, now);
        if (State == MinorAccessState.Asked)
        {
            State = agrees ? MinorAccessState.Granted : MinorAccessState.Refused;
            Until = agrees ? now + MinorAccessPolicy.Holds : null;
        }
        else if (!agrees)
        {
            End(now);
        }
    }

    /// <exception cref="DomainException"><c>minor-access-answered</c>: it is not open</exception>
    public void End(DateTimeOffset now)
    {
        if (!IsOpen(now))
        {
            throw new DomainException(MinorAccessErrors.Answered);
        }

        (State, Until) = (MinorAccessState.Ended, now);
    }
}

internal sealed class MinorAccessConfiguration : IEntityTypeConfiguration<MinorAccess>
{
    public void Configure(EntityTypeBuilder<MinorAccess> builder)
    {
        builder.ToTable("MinorAccesses");
        builder.HasIndex(access => new { access.CaseId, access.StaffId });
        builder.HasOne<Case>().WithMany().HasForeignKey(access => access.CaseId).OnDelete(DeleteBehavior.Restrict);
    }
}
