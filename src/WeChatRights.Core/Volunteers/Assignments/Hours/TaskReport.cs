using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Volunteers.Assignments.Hours;

public enum TaskOutcome
{
    Done,

    /// <summary>She was not there, or it was not safe to talk.</summary>
    NotMet,

    /// <summary>Broken off.</summary>
    BrokenOff,
}

/// <summary>What a volunteer says of a task that she has done. Its id is the offer's: one report for one person.</summary>
internal sealed class TaskReport
{
    public static readonly SealedField<string> WordsField = new("task_reports", "words", Padded: true);

    private TaskReport() { }

    public TaskReport(Guid offerId, Guid taskId, TaskOutcome outcome, bool followUp, Sealed<string>? words, DateTimeOffset now) =>
        (Id, TaskId, Outcome, FollowUp, Words, At) = (offerId, taskId, outcome, followUp, words, now);

    public Guid Id { get; private set; }
    public Guid TaskId { get; private set; }
    public TaskOutcome Outcome { get; private set; }

    /// <summary>Somebody has to go on with it.</summary>
    public bool FollowUp { get; private set; }

    /// <summary>Sealed under the key of the case.</summary>
    public Sealed<string>? Words { get; private set; }
    public DateTimeOffset At { get; private set; }
}
