using WeChatRights.Core.Volunteers.Assignments.Tasks;

namespace WeChatRights.Core.Volunteers.Assignments.Doing;

/// <summary>When who has taken a task may read what it needs. Pure.</summary>
internal static class OpeningTime
{
    public static bool IsOpen(CaseTask task, DateTimeOffset now) =>
        task.State != CaseTaskState.Withdrawn && now >= OpensAt(task) && now <= task.EndsAt + TaskPolicy.OpenAfterEnd;

    public static DateTimeOffset OpensAt(CaseTask task) => task.StartsAt - TaskPolicy.OpensBefore;
}

/// <summary>When a report is taken: from the beginning on, and not for ever. Pure.</summary>
internal static class ReportTime
{
    public static bool IsOpen(CaseTask task, DateTimeOffset now) =>
        task.State != CaseTaskState.Withdrawn && now >= task.StartsAt && now <= task.EndsAt.AddDays(TaskPolicy.ReportWithinDays);
}
