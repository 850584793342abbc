using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Vault;
using WeChatRights.Core.Volunteers.Assignments.Tasks;

namespace WeChatRights.Core.Volunteers.Assignments.Hours;

/// <summary>What volunteers have reported of a task, opened for the purpose of handling the case: one audit row names the column.</summary>
[RequirePermission(Permission.UnsealCase)]
public sealed record OpenTaskReports(Guid CaseId, Guid TaskId) : IQuery<OpenedTaskReports>, IConcernsCase;

/// <summary>Opened text of people: never log it, keep it no longer than the page.</summary>
/// <param name="Needs">What the officer had written for the volunteers.</param>
public sealed record OpenedTaskReports(string Needs, IReadOnlyList<OpenedTaskReport> Items)
{
    public override string ToString() => "OpenedTaskReports(redacted)";
}

/// <param name="OfferId">Whose it is.</param>
public sealed record OpenedTaskReport(Guid OfferId, DateTimeOffset At, TaskOutcome Outcome, bool FollowUp, string? Words)
{
    public override string ToString() => "OpenedTaskReport(redacted)";
}

internal sealed class OpenTaskReportsHandler(AppDbContext db, HandledCases cases, CaseVault vault)
    : IQueryHandler<OpenTaskReports, OpenedTaskReports>
{
    private static readonly string[] Columns = [TaskReport.WordsField.Column, CaseTask.NeedsField.Column];

    public async ValueTask<OpenedTaskReports> Handle(OpenTaskReports query, CancellationToken cancellationToken)
    {
        await cases.SeeAsync(query.CaseId, cancellationToken); // Out of sight it does not exist.
        var task =
            await db.Set<CaseTask>()
                .AsNoTracking()
                .FirstOrDefaultAsync(task => task.Id == query.TaskId && task.CaseId == query.CaseId, cancellationToken)
            ?? throw new DomainException(CommonErrors.NotFound);
        var reports = await db.Set<TaskReport>()
            .AsNoTracking()
            .Where(report => report.TaskId == task.Id)
            .OrderBy(report => report.At)
            .ThenBy(report => report.Id)
            .ToListAsync(cancellationToken);
        using var opened = await vault.UnsealAsync(query.CaseId, UnsealPurpose.HandleCase, Columns, cancellationToken);
        return new OpenedTaskReports(
            opened.ReadOptional(CaseTask.NeedsField, task.Id, task.Needs) ?? "",
            [
                .. reports.Select(report => new OpenedTaskReport(
                    report.Id,
                    report.At,
                    report.Outcome,
                    report.FollowUp,
                    opened.ReadOptional(TaskReport.WordsField, report.Id, report.Words)
                )),
            ]
        );
    }
}
