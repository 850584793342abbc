using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WeChatRights.Core.Screening;

/// <summary>
/// 排查任务 (rulebook S57): a campaign of visits in one area, within two days, with one task for each village that takes part. Nothing in it is about a household.
/// </summary>
internal sealed class ScreeningRound : Entity
{
    private ScreeningRound() { }

    public ScreeningRound(
        Guid id,
        DivisionCode area,
        ScreeningTopic topic,
        string remark,
        DateOnly firstDay,
        DateOnly lastDay,
        Guid by,
        DateTimeOffset now
    )
        : base(id) =>
        (Area, Topic, Remark, FirstDay, LastDay, OrderedBy, OrderedAt) = (area, topic, remark.Trim(), firstDay, lastDay, by, now);

    /// <summary>Whose in charge has ordered it: a township, a county or the city.</summary>
    public DivisionCode Area { get; private set; }
    public ScreeningTopic Topic { get; private set; }

    /// <summary>A plain word to the units; holds no personal data.</summary>
    public string Remark { get; private set; } = "";
    public DateOnly FirstDay { get; private set; }
    public DateOnly LastDay { get; private set; }
    public Guid OrderedBy { get; private set; }
    public DateTimeOffset OrderedAt { get; private set; }
    public DateTimeOffset? CalledOffAt { get; private set; }

    /// <exception cref="DomainException"><c>screening-called-off</c></exception>
    public void CallOff(DateTimeOffset now) =>
        CalledOffAt = CalledOffAt is null ? now : throw new DomainException(ScreeningErrors.RoundOver);
}

/// <summary>What one village does in a round. It belongs to the unit: who answers for it is looked up when it is read.</summary>
internal sealed class ScreeningTask : Entity
{
    private ScreeningTask() { }

    /// <param name="aboveAfter">After this day one level above is told.</param>
    public ScreeningTask(Guid id, ScreeningRound round, DivisionCode unit, DateOnly aboveAfter)
        : base(id)
    {
        (RoundId, Unit, FirstDay, LastDay, TellAfter, AboveAfter) = (
            round.Id,
            unit,
            round.FirstDay,
            round.LastDay,
            round.LastDay,
            aboveAfter
        );
        (Township, County) = (unit.AtLevel(DivisionLevel.Township), unit.AtLevel(DivisionLevel.County));
    }

    public Guid RoundId { get; private set; }
    public DivisionCode Unit { get; private set; }
    public DivisionCode Township { get; private set; }
    public DivisionCode County { get; private set; }
    public DateOnly FirstDay { get; private set; }
    public DateOnly LastDay { get; private set; }
    public ScreeningTaskState State { get; private set; }

    /// <summary>How many were visited; never which.</summary>
    public int? Homes { get; private set; }

    /// <summary>Why none was, in a plain sentence.</summary>
    public string? NoneReason { get; private set; }
    public Guid? DoneBy { get; private set; }
    public DateTimeOffset? DoneAt { get; private set; }

    /// <summary>Notes ever written in it. With the two that follow, all that is left when they are gone.</summary>
    public int Notes { get; private set; }

    /// <summary>Of those, how many became a matter of the register.</summary>
    public int Filed { get; private set; }

    /// <summary>Of those, how many were forgotten: decided so, or run out.</summary>
    public int Forgotten { get; private set; }

    /// <summary>Somebody is told when this day has passed; null: all have been told.</summary>
    public DateOnly? TellAfter { get; private set; }
    public DateOnly AboveAfter { get; private set; }

    public bool IsOverdue(DateOnly today) => State == ScreeningTaskState.Open && LastDay < today;

    /// <param name="homes">0 only with a reason.</param>
    /// <exception cref="DomainException"><c>screening-task-state</c>, <c>screening-not-yet</c>, <c>invalid-input</c></exception>
    public void Finish(int homes, string? noneReason, Guid by, DateTimeOffset now)
    {
        var reason = string.IsNullOrWhiteSpace(noneReason) ? null : noneReason.Trim();
        if (homes == 0 && reason is null)
        {
            throw DomainException.OfField("noneReason", "一户也没有走访，请写明为什么。");
        }

        Begin(ScreeningTaskStep.Finish, now);
        (Homes, NoneReason, DoneBy, DoneAt) = (homes, homes == 0 ? reason : null, by, now);
        TellAfter = null;
    }

    /// <summary>A note was written.</summary>
    /// <exception cref="DomainException"><c>screening-task-state</c>, <c>screening-not-yet</c></exception>
    public void CountNote(DateTimeOffset now)
    {
        Begin(ScreeningTaskStep.WriteNote, now);
        Notes++;
    }

    public void CountFiled() => Filed++;

    public void CountForgotten() => Forgotten++;

    /// <summary>What is done stays done.</summary>
    public void CallOff()
    {
        State = ScreeningTransitions.After(State, ScreeningTaskStep.CallOff) ?? State;
        TellAfter = null;
    }

    /// <returns>True: who answers for the unit is to be told now; false: one level above; null: nobody.</returns>
    public bool? Remind(DateOnly today)
    {
        if (State != ScreeningTaskState.Open || TellAfter is not { } mark || mark >= today)
        {
            return null;
        }

        var first = mark == LastDay;
        TellAfter = first && AboveAfter > LastDay ? AboveAfter : null;
        return first;
    }

    private void Begin(ScreeningTaskStep step, DateTimeOffset now)
    {
        var next = ScreeningTransitions.After(State, step) ?? throw new DomainException(ScreeningErrors.TaskState);
        if (FirstDay > now.ChinaDate())
        {
            throw new DomainException(ScreeningErrors.NotYet);
        }

        State = next;
    }
}

internal sealed class ScreeningConfiguration
    : IEntityTypeConfiguration<ScreeningRound>,
        IEntityTypeConfiguration<ScreeningTask>,
        IEntityTypeConfiguration<ScreeningNote>
{
    /// <summary>Some 1,200 characters of four bytes, and what the cipher adds.</summary>
    private const int SealedText = 8_192;

    public void Configure(EntityTypeBuilder<ScreeningRound> builder)
    {
        builder.ToTable("ScreeningRounds");
        builder.Property(round => round.Remark).HasMaxLength(OrderScreening.LongestRemark);
        builder.HasIndex(round => round.OrderedAt);
    }

    public void Configure(EntityTypeBuilder<ScreeningTask> builder)
    {
        builder.ToTable("ScreeningTasks");
        builder.Property(task => task.NoneReason).HasMaxLength(FinishScreeningTask.LongestReason);
        builder.HasIndex(task => new { task.RoundId, task.Unit }).IsUnique();
        builder.HasIndex(task => new { task.Unit, task.State });
        builder.HasIndex(task => new { task.Township, task.State });
        builder.HasIndex(task => new { task.County, task.State });
        builder.HasIndex(task => task.TellAfter);
        builder.HasOne<ScreeningRound>().WithMany().HasForeignKey(task => task.RoundId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ScreeningNote> builder)
    {
        builder.ToTable("ScreeningNotes");
        builder.Property(note => note.Content).HasMaxLength(SealedText);
        builder.HasIndex(note => note.TaskId);
        builder.HasIndex(note => new { note.Township, note.State });
        builder.HasIndex(note => new { note.County, note.State });
        builder.HasIndex(note => note.TellAt);
        builder.HasIndex(note => note.LastDay);
        builder.HasOne<ScreeningTask>().WithMany().HasForeignKey(note => note.TaskId).OnDelete(DeleteBehavior.Restrict);
    }
}
