using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.Referrals.Contracts;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Cases.Major;

/// <summary>What whoever sees the case is told of its coordination: that there is one, and whom to ask. Opens nothing.</summary>
[RequirePermission(Permission.HandleCase)]
public sealed record GetMajorMark(Guid CaseId) : IQuery<MajorMark>, IConcernsCase;

/// <param name="Running">Who coordinates it; null: it is not coordinated as a major case now.</param>
/// <param name="MayMark">The caller may make it one.</param>
/// <param name="MayOpen">The caller takes part, now or in what has ended.</param>
/// <param name="OpenTasks">For who takes part; null for all others.</param>
/// <param name="NextDue">For who takes part: the next that is due.</param>
public sealed record MajorMark(string? Running, bool MayMark, bool MayOpen, int? OpenTasks, DateTimeOffset? NextDue);

/// <summary>The common work on a major case, for who takes part. Opens what was written for it, and nothing of the case: the audit row says so.</summary>
/// <exception cref="DomainException"><c>not-found</c>: she takes no part.</exception>
[RequirePermission(Permission.UnsealCase)]
public sealed record GetMajorCase(Guid CaseId) : IQuery<MajorView>, IConcernsCase;

/// <summary>Opened text of people: show it, never log it, keep it no longer than the page.</summary>
/// <param name="Place">Path name of the township.</param>
/// <param name="ReportDueAt">By when party committee and government are to be told; null: it is not urgent, or both were told.</param>
/// <param name="MayLead">Names people, gives tasks, ends it.</param>
/// <param name="MaySeeCase">The caller may open the case itself too.</param>
/// <param name="Referrals">Open ones, on which a task for a unit can hang; for who leads.</param>
public sealed record MajorView(
    Guid CaseId,
    string Number,
    string CategoryName,
    string Place,
    CaseStatus Status,
    RiskLevel Risk,
    MajorGround Ground,
    string Why,
    bool Urgent,
    DateTimeOffset MarkedAt,
    string MarkedBy,
    DateTimeOffset? ReportDueAt,
    IReadOnlyList<MajorPerson> People,
    IReadOnlyList<MajorTaskView> Tasks,
    IReadOnlyList<MajorTalk> Talks,
    IReadOnlyList<MajorReportView> Reports,
    IReadOnlyList<MajorReferral> Referrals,
    DateTimeOffset? EndedAt,
    string? EndedBy,
    string? EndReason,
    bool MayLead,
    bool MaySeeCase
)
{
    public override string ToString() => "MajorView(redacted)";
}

public enum MajorPart
{
    Coordinator,
    Owner,
    Superior,
    Member,
}

/// <param name="MayRemove">Named, and so to be taken off the list.</param>
public sealed record MajorPerson(Guid StaffId, string Name, MajorPart Part, bool MayRemove);

/// <param name="Holder">Name of the person or of the unit.</param>
/// <param name="ByUnit">A unit outside does it, by a referral.</param>
/// <param name="Outcome">What was done, or why it was dropped.</param>
/// <param name="Steps">What the caller may do with it now.</param>
public sealed record MajorTaskView(
    Guid Id,
    string What,
    string Holder,
    bool ByUnit,
    DateOnly DueOn,
    OwnedTaskState State,
    bool Overdue,
    string? Outcome,
    DateTimeOffset? EndedAt,
    IReadOnlyList<OwnedTaskStep> Steps
)
{
    public override string ToString() => "MajorTaskView(redacted)";
}

public sealed record MajorTalk(DateTimeOffset HeldAt, string Present, string Text, string By)
{
    public override string ToString() => "MajorTalk(redacted)";
}

public sealed record MajorReportView(ReportOrgan Organ, string Person, ReportWay Way, DateTimeOffset At, string Text, string By)
{
    public override string ToString() => "MajorReportView(redacted)";
}

public sealed record MajorReferral(Guid Id, string Unit);

internal sealed class GetMajorCaseHandler(
    AppDbContext db,
    CallContext call,
    CaseLoader cases,
    MajorDesk desk,
    MajorScope scope,
    CaseVault vault,
    ReferralsOfCase referrals,
    DivisionDirectory divisions
) : IQueryHandler<GetMajorMark, MajorMark>, IQueryHandler<GetMajorCase, MajorView>
{
    private static readonly string[] Columns =
    [
        MajorCase.WhyField.Column,
        MajorCase.EndReasonField.Column,
        MajorTask.WhatField.Column,
        MajorTask.OutcomeField.Column,
        MajorReport.WordsField.Column,
        MajorMinutes.WordsField.Column,
    ];

    public async ValueTask<MajorMark> Handle(GetMajorMark query, CancellationToken cancellationToken)
    {
        var about = await cases.GetAsync(query.CaseId, cancellationToken);
        var staff = call.RequireStaff();
        var running = await db.Set<MajorCase>()
            .AsNoTracking()
            .FirstOrDefaultAsync(major => major.RunningCaseId == about.Id, cancellationToken);
        var takesPart = await scope.VisibleTo(staff).AnyAsync(major => major.CaseId == about.Id, cancellationToken);
        var mayMark =
            running is null
            && about.IsOpen
            && MajorDesk.MayMark(staff, about)
            && CaseAuthority.Allows(staff, about, CaseAction.MessageClient);
        if (running is null)
        {
            return new MajorMark(null, mayMark, takesPart, null, null);
        }

        var names = await StaffNames.ByIdAsync(db, [running.CoordinatorId], cancellationToken);
        var due = takesPart ? await OpenDaysAsync(running.Id, cancellationToken) : [];
        return new MajorMark(
            names.GetValueOrDefault(running.CoordinatorId, ""),
            mayMark,
            takesPart,
            takesPart ? due.Count : null,
            takesPart ? MajorDue.Next(due, running.ReportDueAt) : null
        );
    }

    public async ValueTask<MajorView> Handle(GetMajorCase query, CancellationToken cancellationToken)
    {
        var staff = call.RequireStaff();
        var (major, about) = await desk.GetAsync(query.CaseId, cancellationToken);
        using var opened = await vault.UnsealAsync(about.Id, UnsealPurpose.Coordinate, Columns, cancellationToken);
        var tasks = await db.Set<MajorTask>().AsNoTracking().Where(task => task.MajorId == major.Id).ToListAsync(cancellationToken);
        var units = await referrals.ListAsync(about.Id, cancellationToken);
        var names = await StaffNames.ByIdAsync(db, [.. Persons(major, about, tasks).Distinct()], cancellationToken);
        var leads = major.IsRunning && MajorDesk.Leads(staff, major, about);
        var today = call.Now.ChinaDate();
        return new MajorView(
            about.Id,
            about.Number,
            CategoryNames.Of(about.Category),
            await divisions.PathNameAsync(about.Township, cancellationToken),
            about.Status,
            about.Risk,
            major.Ground,
            opened.Read(MajorCase.WhyField, major.Id, major.Why),
            major.Urgent,
            major.MarkedAt,
            names.GetValueOrDefault(major.MarkedBy, ""),
            major.ReportDueAt,
            People(major, about, leads, names),
            [
                .. tasks
                    .OrderBy(task => task.State)
                    .ThenBy(task => task.DueOn)
                    .ThenBy(task => task.Id)
                    .Select(task => new MajorTaskView(
                        task.Id,
                        opened.Read(MajorTask.WhatField, task.Id, task.What),
                        task.StaffId is { } person
                            ? names.GetValueOrDefault(person, "")
                            : units.FirstOrDefault(unit => unit.Id == task.OutsideId)?.Unit ?? "",
                        task.OutsideId is not null,
                        task.DueOn,
                        task.State,
                        task.IsOverdue(today),
                        opened.ReadOptional(MajorTask.OutcomeField, task.Id, task.Outcome),
                        task.EndedAt,
                        major.IsRunning ? Steps(task, staff, leads) : []
                    )),
            ],
            [
                .. major
                    .Minutes.OrderByDescending(minutes => minutes.HeldAt)
                    .ThenByDescending(minutes => minutes.Id)
                    .Select(minutes => Talk(minutes, opened.Read(MajorMinutes.WordsField, minutes.Id, minutes.Words), names)),
            ],
            [
                .. major
                    .Reports.OrderByDescending(report => report.At)
                    .ThenByDescending(report => report.Id)
                    .Select(report => Report(report, opened.Read(MajorReport.WordsField, report.Id, report.Words), names)),
            ],
            leads ? [.. units.Where(unit => unit.IsOpen).Select(unit => new MajorReferral(unit.Id, unit.Unit))] : [],
            major.EndedAt,
            major.EndedBy is { } ender ? names.GetValueOrDefault(ender) : null,
            opened.ReadOptional(MajorCase.EndReasonField, major.Id, major.EndReason),
            leads,
            await db.CasesVisibleTo(staff).AnyAsync(c => c.Id == about.Id, cancellationToken)
        );
    }

    private Task<List<DateOnly>> OpenDaysAsync(Guid majorId, CancellationToken cancellationToken) =>
        db.Set<MajorTask>()
            .Where(task => task.MajorId == majorId && task.State == OwnedTaskState.Open)
            .Select(task => task.DueOn)
            .ToListAsync(cancellationToken);

    private static IEnumerable<Guid> Persons(MajorCase major, Case about, IReadOnlyList<MajorTask> tasks) =>
        major
            .Members.Select(member => member.StaffId)
            .Concat(tasks.Select(task => task.StaffId).OfType<Guid>())
            .Concat(major.Minutes.Select(minutes => minutes.By))
            .Concat(major.Reports.Select(report => report.By))
            .Concat(new[] { about.SupervisorId, major.EndedBy }.OfType<Guid>())
            .Append(about.OwnerId)
            .Append(major.CoordinatorId)
            .Append(major.MarkedBy);

    /// <summary>Each once, with the part by which she sees it.</summary>
    private static IReadOnlyList<MajorPerson> People(MajorCase major, Case about, bool leads, IReadOnlyDictionary<Guid, string> names) =>
        [
            .. new (Guid? StaffId, MajorPart Part)[]
            {
                (major.CoordinatorId, MajorPart.Coordinator),
                (about.OwnerId, MajorPart.Owner),
                (about.SupervisorId, MajorPart.Superior),
            }
                .Concat(
                    major
                        .Members.OrderBy(member => member.NamedAt)
                        .Select(member => (StaffId: (Guid?)member.StaffId, Part: MajorPart.Member))
                )
                .Where(person => person.StaffId is not null)
                .DistinctBy(person => person.StaffId)
                .Select(person => new MajorPerson(
                    person.StaffId!.Value,
                    names.GetValueOrDefault(person.StaffId.Value, ""),
                    person.Part,
                    leads && person.Part == MajorPart.Member
                )),
        ];

    private static IReadOnlyList<OwnedTaskStep> Steps(MajorTask task, StaffRights staff, bool leads) =>
        [
            .. Enum.GetValues<OwnedTaskStep>()
                .Where(step => OwnedTaskTransitions.Allows(task.State, step))
                .Where(step => leads || (step == OwnedTaskStep.Finish && task.StaffId == staff.StaffId)),
        ];

    private static MajorTalk Talk(MajorMinutes minutes, MajorMinutesWords words, IReadOnlyDictionary<Guid, string> names) =>
        new(minutes.HeldAt, words.Present, words.Text, names.GetValueOrDefault(minutes.By, ""));

    private static MajorReportView Report(MajorReport report, MajorReportWords words, IReadOnlyDictionary<Guid, string> names) =>
        new(report.Organ, words.Person, report.Way, report.At, words.Text, names.GetValueOrDefault(report.By, ""));
}

/// <summary>What of a major case is due next. Pure.</summary>
internal static class MajorDue
{
    public static DateTimeOffset? Next(IEnumerable<DateOnly> openTasks, DateTimeOffset? reportDueAt) =>
        openTasks.Select(day => (DateTimeOffset?)ChinaTime.EndOfDay(day)).Append(reportDueAt).Min();
}
