using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Cases.Major;

/// <summary>Who made a case a major one, and on what ground.</summary>
internal sealed record MajorStart(Guid CaseId, MajorGround Ground, Sealed<string> Why, Guid CoordinatorId, Guid By);

/// <summary>
/// 重大案件协调: the common work of several on one case. A compartment of its own: who takes part is named one by one, and nobody sees more of the case by it
/// (ADR 20). Ends with a reason and not with the case: what others owe goes on.
/// </summary>
internal sealed class MajorCase : Entity
{
    public static readonly SealedField<string> WhyField = new("major_cases", "why", Padded: true);
    public static readonly SealedField<string> EndReasonField = new("major_cases", "end_reason", Padded: true);

    private readonly List<MajorMember> _members = [];
    private readonly List<MajorReport> _reports = [];
    private readonly List<MajorMinutes> _minutes = [];

    private MajorCase() { }

    public MajorCase(Guid id, MajorStart start, DateTimeOffset now)
        : base(id)
    {
        (CaseId, RunningCaseId, Ground, Why) = (start.CaseId, start.CaseId, start.Ground, start.Why);
        (CoordinatorId, MarkedBy, MarkedAt, ChangedAt) = (start.CoordinatorId, start.By, now, now);
        Raise(new MajorNews(CaseId, MajorNewsKind.Named, [CoordinatorId], Mark(now)));
    }

    public Guid CaseId { get; private set; }

    /// <summary>The case while it runs, then null. Unique: one at a time.</summary>
    public Guid? RunningCaseId { get; private set; }
    public MajorGround Ground { get; private set; }
    public Sealed<string> Why { get; private set; }
    public Guid CoordinatorId { get; private set; }
    public Guid MarkedBy { get; private set; }
    public DateTimeOffset MarkedAt { get; private set; }
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>By when party committee and government are to be told; null: it is not urgent, or both were told.</summary>
    public DateTimeOffset? ReportDueAt { get; private set; }

    /// <summary>A major and urgent matter that may concern the public (信访工作条例 art. 25).</summary>
    public bool Urgent { get; private set; }

    /// <summary>The limit of which it has been told that it had passed.</summary>
    public DateTimeOffset? RemindedFor { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }
    public Guid? EndedBy { get; private set; }
    public Sealed<string>? EndReason { get; private set; }
    public IReadOnlyList<MajorMember> Members => _members;
    public IReadOnlyList<MajorReport> Reports => _reports;
    public IReadOnlyList<MajorMinutes> Minutes => _minutes;

    public bool IsRunning => EndedAt is null;

    /// <exception cref="DomainException"><c>major-ended</c>, here and in all that follows.</exception>
    public void BecomeUrgent(DateTimeOffset reportBy)
    {
        RequireRunning();
        if (!Urgent)
        {
            (Urgent, ReportDueAt) = (true, reportBy);
        }
    }

    /// <summary>The coordinator before stays as a member, so that what she knows of is not lost to her on the way.</summary>
    public void Coordinate(Guid staffId, DateTimeOffset now)
    {
        RequireRunning();
        if (staffId != CoordinatorId)
        {
            Include(CoordinatorId, now);
            CoordinatorId = staffId;
            Raise(new MajorNews(CaseId, MajorNewsKind.Named, [staffId], Mark(now)));
        }
    }

    public void Name(Guid staffId, DateTimeOffset now)
    {
        RequireRunning();
        if (Include(staffId, now))
        {
            Raise(new MajorNews(CaseId, MajorNewsKind.Named, [staffId], Mark(now)));
        }
    }

    /// <param name="holds">She still answers for a task here.</param>
    /// <exception cref="DomainException"><c>major-member-holds</c></exception>
    public void Remove(Guid staffId, bool holds)
    {
        RequireRunning();
        if (holds)
        {
            throw new DomainException(MajorErrors.StillHolds);
        }

        _members.RemoveAll(member => member.StaffId == staffId);
    }

    /// <summary>离岗交接: she has nothing to do with it any more.</summary>
    public void Leave(Guid staffId)
    {
        if (IsRunning)
        {
            _members.RemoveAll(member => member.StaffId == staffId);
        }
    }

    /// <summary>Who is given a task is a member from then on: she keeps sight of it when the case gets another owner.</summary>
    public void TaskGiven(Guid taskId, Guid? staffId, DateTimeOffset now)
    {
        Change(now);
        if (staffId is { } person)
        {
            if (person != CoordinatorId)
            {
                Include(person, now);
            }

            Raise(new MajorNews(CaseId, MajorNewsKind.TaskGiven, [person], $"{taskId:N}:{now.ToUnixTimeSeconds()}"));
        }
    }

    public void Report(MajorReport report)
    {
        RequireRunning();
        _reports.Add(report);
        if (MajorPolicy.IsReported(_reports.Select(told => told.Organ)))
        {
            ReportDueAt = null;
        }
    }

    public void Minute(MajorMinutes minutes)
    {
        RequireRunning();
        _minutes.Add(minutes);
    }

    /// <param name="tasksOpen">Somebody still has something to do.</param>
    /// <exception cref="DomainException"><c>major-tasks-open</c>, <c>major-report-owed</c></exception>
    public void End(Guid by, Sealed<string> reason, bool tasksOpen, DateTimeOffset now)
    {
        RequireRunning();
        if (tasksOpen)
        {
            throw new DomainException(MajorErrors.TasksOpen);
        }

        if (ReportDueAt is not null)
        {
            throw new DomainException(MajorErrors.ReportOwed);
        }

        (EndedAt, EndedBy, EndReason, RunningCaseId) = (now, by, reason, null);
    }

    /// <returns>Whether somebody is to be told now that the report is late: once.</returns>
    public bool Remind(DateTimeOffset now)
    {
        if (!IsRunning || !(ReportDueAt < now) || RemindedFor == ReportDueAt)
        {
            return false;
        }

        RemindedFor = ReportDueAt;
        return true;
    }

    /// <summary>Something was done in it: whoever ends it at the same moment looks again.</summary>
    public void Change(DateTimeOffset now)
    {
        RequireRunning();
        ChangedAt = now;
    }

    private void RequireRunning()
    {
        if (!IsRunning)
        {
            throw new DomainException(MajorErrors.Over);
        }
    }

    private bool Include(Guid staffId, DateTimeOffset now)
    {
        if (_members.Exists(member => member.StaffId == staffId))
        {
            return false;
        }

        _members.Add(new MajorMember(Id, staffId, now));
        return true;
    }

    private string Mark(DateTimeOffset now) => $"{Id:N}:{now.ToUnixTimeSeconds()}";
}

/// <summary>Somebody who was named, and since when.</summary>
internal sealed class MajorMember
{
    private MajorMember() { }

    public MajorMember(Guid majorId, Guid staffId, DateTimeOffset now) => (MajorId, StaffId, NamedAt) = (majorId, staffId, now);

    public Guid MajorId { get; private set; }
    public Guid StaffId { get; private set; }
    public DateTimeOffset NamedAt { get; private set; }
}

/// <param name="Person">Who was told: name and office of the official.</param>
/// <param name="Text">What was told.</param>
internal sealed record MajorReportWords(string Person, string Text)
{
    public override string ToString() => "MajorReportWords(redacted)";
}

/// <summary>A major or urgent matter was reported (信访工作条例 art. 25): to whom, when and how. Never changed afterwards.</summary>
internal sealed class MajorReport
{
    public static readonly SealedField<MajorReportWords> WordsField = new("major_reports", "report", Padded: true);

    private MajorReport() { }

    public MajorReport(
        Guid id,
        Guid majorId,
        ReportOrgan organ,
        ReportWay way,
        DateTimeOffset at,
        Guid by,
        Sealed<MajorReportWords> words
    ) => (Id, MajorId, Organ, Way, At, By, Words) = (id, majorId, organ, way, at, by, words);

    public Guid Id { get; private set; }
    public Guid MajorId { get; private set; }
    public ReportOrgan Organ { get; private set; }
    public ReportWay Way { get; private set; }
    public DateTimeOffset At { get; private set; }
    public Guid By { get; private set; }
    public Sealed<MajorReportWords> Words { get; private set; }
}

/// <param name="Present">Who took part, as the writer puts it.</param>
internal sealed record MajorMinutesWords(string Present, string Text)
{
    public override string ToString() => "MajorMinutesWords(redacted)";
}

/// <summary>What was said and agreed in one talk about the case. Never changed afterwards: a correction is another entry.</summary>
internal sealed class MajorMinutes
{
    public static readonly SealedField<MajorMinutesWords> WordsField = new("major_minutes", "minutes", Padded: true);

    private MajorMinutes() { }

    public MajorMinutes(Guid id, Guid majorId, DateTimeOffset heldAt, Guid by, Sealed<MajorMinutesWords> words, DateTimeOffset now) =>
        (Id, MajorId, HeldAt, By, Words, At) = (id, majorId, heldAt, by, words, now);

    public Guid Id { get; private set; }
    public Guid MajorId { get; private set; }
    public DateTimeOffset HeldAt { get; private set; }
    public Guid By { get; private set; }
    public Sealed<MajorMinutesWords> Words { get; private set; }
    public DateTimeOffset At { get; private set; }
}

/// <summary>One task of a major case. For a unit outside it hangs on a referral: that is where something was handed over, on its own basis.</summary>
internal sealed class MajorTask : OwnedTask
{
    public static readonly SealedField<string> WhatField = new("major_tasks", "what", Padded: true);
    public static readonly SealedField<string> OutcomeField = new("major_tasks", "outcome", Padded: true);

    private MajorTask() { }

    public MajorTask(Guid id, MajorCase major, TaskHolder holder, Sealed<string> what, DateOnly dueOn, DateTimeOffset now)
        : base(id, holder, dueOn, now) => (MajorId, CaseId, What) = (major.Id, major.CaseId, what);

    public Guid MajorId { get; private set; }
    public Guid CaseId { get; private set; }
    public Sealed<string> What { get; private set; }

    /// <summary>What was done, or why it was dropped.</summary>
    public Sealed<string>? Outcome { get; private set; }

    public void Finish(Sealed<string> outcome, DateTimeOffset now)
    {
        Finish(now);
        Outcome = outcome;
    }

    public void Drop(Sealed<string> reason, DateTimeOffset now)
    {
        Drop(now);
        Outcome = reason;
    }
}

internal sealed class MajorCaseConfiguration
    : IEntityTypeConfiguration<MajorCase>,
        IEntityTypeConfiguration<MajorMember>,
        IEntityTypeConfiguration<MajorReport>,
        IEntityTypeConfiguration<MajorMinutes>,
        IEntityTypeConfiguration<MajorTask>
{
    public void Configure(EntityTypeBuilder<MajorCase> builder)
    {
        builder.ToTable("MajorCases");
        // Two at once: the second run finds the first one running.
        builder.HasIndex(major => major.RunningCaseId).IsUnique();
        builder.HasIndex(major => major.CaseId);
        builder.HasIndex(major => major.CoordinatorId);
        builder.HasIndex(major => major.ReportDueAt);
        builder.HasOne<Case>().WithMany().HasForeignKey(major => major.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(major => major.Members).WithOne().HasForeignKey(member => member.MajorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(major => major.Reports).WithOne().HasForeignKey(report => report.MajorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(major => major.Minutes).WithOne().HasForeignKey(minutes => minutes.MajorId).OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(major => major.Members).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.Navigation(major => major.Reports).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.Navigation(major => major.Minutes).UsePropertyAccessMode(PropertyAccessMode.Field);
    }

    public void Configure(EntityTypeBuilder<MajorMember> builder)
    {
        builder.ToTable("MajorMembers");
        builder.HasKey(member => new { member.MajorId, member.StaffId });
        builder.HasIndex(member => member.StaffId);
    }

    public void Configure(EntityTypeBuilder<MajorReport> builder)
    {
        builder.ToTable("MajorReports");
        builder.Property(report => report.Id).ValueGeneratedNever();
        builder.HasIndex(report => report.MajorId);
    }

    public void Configure(EntityTypeBuilder<MajorMinutes> builder)
    {
        builder.ToTable("MajorMinutes");
        builder.Property(minutes => minutes.Id).ValueGeneratedNever();
        builder.HasIndex(minutes => minutes.MajorId);
    }

    public void Configure(EntityTypeBuilder<MajorTask> builder)
    {
        builder.ToTable("MajorTasks");
        builder.HasIndex(task => task.MajorId);
        builder.HasIndex(task => new { task.State, task.DueOn });
        builder.HasOne<MajorCase>().WithMany().HasForeignKey(task => task.MajorId).OnDelete(DeleteBehavior.Restrict);
    }
}
