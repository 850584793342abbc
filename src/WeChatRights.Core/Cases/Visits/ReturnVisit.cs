using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Cases.Visits;

/// <summary>Where a return visit stands.</summary>
public enum ReturnVisitState
{
    Planned,

    /// <summary>She was alone and was spoken with.</summary>
    Made,

    /// <summary>Tried as often as we try.</summary>
    NotReached,

    /// <summary>The case goes on, its end was taken back, or the order does not hold any more.</summary>
    CalledOff,
}

/// <summary>Why she is visited.</summary>
public enum VisitCause
{
    /// <summary>Her case has ended.</summary>
    AfterEnd,

    /// <summary>A protection order holds (人身安全保护令实施意见 art. 18; 河南省反家庭暴力条例 art. 39).</summary>
    ProtectionOrder,

    /// <summary>The police have given a warning letter (河南省反家庭暴力条例 art. 27).</summary>
    WarningLetter,

    /// <summary>An organ has replied to what was petitioned for her (信访代理).</summary>
    AgencyReply,
}

/// <summary>回访: one of the talks that are owed, after an end or while an order or a warning holds. Made only when she was alone.</summary>
internal sealed class ReturnVisit : Entity
{
    private ReturnVisit() { }

    public ReturnVisit(Guid id, Guid caseId, VisitCause cause, int round, DateOnly dueOn)
        : base(id)
    {
        CaseId = caseId;
        Cause = cause;
        Round = round;
        DueOn = dueOn;
    }

    public Guid CaseId { get; private set; }
    public VisitCause Cause { get; private set; }

    /// <summary>1, 2, 3 of one cause.</summary>
    public int Round { get; private set; }

    /// <summary>The last day, in China.</summary>
    public DateOnly DueOn { get; private set; }
    public ReturnVisitState State { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }
    public int Tries { get; private set; }

    /// <summary>Whoever answers has been told that it is due.</summary>
    public bool Reminded { get; private set; }

    /// <summary>The level above has been told that nobody made it.</summary>
    public bool Lifted { get; private set; }

    /// <exception cref="DomainException"><c>no-return-visit</c></exception>
    public void Tried(bool spoke, DateTimeOffset now)
    {
        if (State != ReturnVisitState.Planned)
        {
            throw new DomainException(CaseErrors.NoReturnVisit);
        }

        Tries++;
        if (spoke || Tries >= ReturnVisitPolicy.MostTries)
        {
            End(spoke ? ReturnVisitState.Made : ReturnVisitState.NotReached, now);
        }
    }

    public void CallOff(DateTimeOffset now)
    {
        if (State == ReturnVisitState.Planned)
        {
            End(ReturnVisitState.CalledOff, now);
        }
    }

    /// <returns>Who is to be told now: 0 nobody, 1 whoever answers, 2 the level above as well.</returns>
    public int Remind(DateOnly today)
    {
        if (State != ReturnVisitState.Planned || DueOn > today)
        {
            return 0;
        }

        var late = today >= DueOn.AddDays(ReturnVisitPolicy.LateDays);
        var told =
            late && !Lifted ? 2
            : Reminded ? 0
            : 1;
        (Reminded, Lifted) = (true, Lifted || late);
        return told;
    }

    private void End(ReturnVisitState state, DateTimeOffset now) => (State, EndedAt) = (state, now);
}

internal sealed class ReturnVisitConfiguration : IEntityTypeConfiguration<ReturnVisit>
{
    public void Configure(EntityTypeBuilder<ReturnVisit> builder)
    {
        builder.ToTable("ReturnVisits");
        builder.HasIndex(visit => visit.CaseId);
        builder.HasIndex(visit => new { visit.State, visit.DueOn });
    }
}
