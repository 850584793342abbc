using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Cases;

/// <summary>One person's tie to a case. Decides who may see a need-to-know case, and who must not see any.</summary>
internal sealed class CaseMember
{
    private CaseMember() { }

    public CaseMember(Guid caseId, Guid staffId, CaseMemberRole role)
    {
        CaseId = caseId;
        StaffId = staffId;
        Role = role;
    }

    public Guid CaseId { get; private set; }
    public Guid StaffId { get; private set; }
    public CaseMemberRole Role { get; private set; }
}

/// <param name="DueAt">The last moment by law or promise.</param>
/// <param name="InternalDueAt">What staff work to: never later, moved forward over rest days.</param>
internal readonly record struct ClockStart(ClockKind Kind, DateTimeOffset StartedAt, DateTimeOffset DueAt, DateTimeOffset InternalDueAt);

/// <summary>A running or stopped clock. No edit of the case moves it.</summary>
internal sealed class CaseClock
{
    public static readonly DateTimeOffset Never = new(9999, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private CaseClock() { }

    public CaseClock(Guid id, Guid caseId, ClockStart start)
    {
        Id = id;
        CaseId = caseId;
        Kind = start.Kind;
        StartedAt = start.StartedAt;
        DueAt = start.DueAt;
        InternalDueAt = start.InternalDueAt;
    }

    public Guid Id { get; private set; }
    public Guid CaseId { get; private set; }
    public ClockKind Kind { get; private set; }
    public DateTimeOffset StartedAt { get; private set; }
    public DateTimeOffset DueAt { get; private set; }
    public DateTimeOffset InternalDueAt { get; private set; }
    public DateTimeOffset? StoppedAt { get; private set; }

    /// <summary>The reminder marks already sent, smallest remaining days last; -1: none.</summary>
    public int RemindedMark { get; private set; } = -1;

    /// <summary>Levels already climbed because of this clock.</summary>
    public int EscalatedSteps { get; private set; }

    public void StopIf(ClockKind kind, DateTimeOffset now)
    {
        if (Kind == kind)
        {
            Stop(now);
        }
    }

    public void Stop(DateTimeOffset now) => StoppedAt ??= now;

    /// <summary>Takes back the stop of that instant.</summary>
    public void RunOn(DateTimeOffset stoppedAt) => StoppedAt = StoppedAt == stoppedAt ? null : StoppedAt;

    public void Reminded(int mark) => RemindedMark = mark;

    public void Escalated() => EscalatedSteps++;
}

/// <summary>One entry of the time line. Words of people are sealed; the kind and the times are not.</summary>
internal sealed class CaseEvent
{
    private CaseEvent() { }

    public CaseEvent(Guid id, Guid caseId, CaseEventKind kind, CaseActor? actor, DateTimeOffset now)
    {
        Id = id;
        CaseId = caseId;
        Kind = kind;
        At = now;
        StaffId = actor?.StaffId;
        Unit = actor?.Unit;
    }

    public Guid Id { get; private set; }
    public Guid CaseId { get; private set; }
    public CaseEventKind Kind { get; private set; }
    public DateTimeOffset At { get; private set; }
    public Guid? StaffId { get; private set; }
    public DivisionCode? Unit { get; private set; }

    /// <summary>The person it was handed to, for assignments and moves.</summary>
    public Guid? ToStaffId { get; private set; }

    /// <summary>The division for which that person took it then: where it was sent. Null in entries older than this column.</summary>
    public DivisionCode? ToUnit { get; private set; }

    /// <summary>Reason, note or message.</summary>
    public Sealed<string>? Text { get; private set; }

    public CaseEvent With(Sealed<string>? text = null, AccountableOfficer? to = null)
    {
        Text = text;
        (ToStaffId, ToUnit) = (to?.StaffId, to?.Unit);
        return this;
    }
}

/// <summary>What somebody wrote, with the key to seal it. Lives no longer than the call.</summary>
internal sealed record Words(string Text, CaseKey Key) : IDisposable
{
    public Sealed<string> SealedFor(Guid entryId) => Key.Seal(CaseFields.EventText, entryId, Text);

    public void Dispose() => Key.Dispose();

    public override string ToString() => "Words(redacted)";
}

internal static class CaseFields
{
    public static readonly SealedField<string> EventText = new("case_events", "text", Padded: true);
}

internal sealed class CaseMemberConfiguration : IEntityTypeConfiguration<CaseMember>
{
    public void Configure(EntityTypeBuilder<CaseMember> builder)
    {
        builder.ToTable("CaseMembers");
        builder.HasKey(member => new
        {
            member.CaseId,
            member.StaffId,
            member.Role,
        });
        // By role in the middle: who is barred or takes part is few, whom she owns may be a thousand.
        builder.HasIndex(member => new
        {
            member.StaffId,
            member.Role,
            member.CaseId,
        });
    }
}

internal sealed class CaseClockConfiguration : IEntityTypeConfiguration<CaseClock>
{
    public void Configure(EntityTypeBuilder<CaseClock> builder)
    {
        builder.ToTable("CaseClocks");
        builder.Property(clock => clock.Id).ValueGeneratedNever();
        builder.HasIndex(clock => clock.CaseId);
        builder.HasIndex(clock => new { clock.StoppedAt, clock.InternalDueAt });
    }
}

internal sealed class CaseEventConfiguration : IEntityTypeConfiguration<CaseEvent>
{
    public void Configure(EntityTypeBuilder<CaseEvent> builder)
    {
        builder.ToTable("CaseEvents");
        builder.Property(entry => entry.Id).ValueGeneratedNever();
        builder.HasIndex(entry => new { entry.CaseId, entry.At });
    }
}
