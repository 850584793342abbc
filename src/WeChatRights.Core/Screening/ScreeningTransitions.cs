using System.Collections.Frozen;

namespace WeChatRights.Core.Screening;

/// <summary>Which step is possible in which state of a task and of a note, and where it leads. Pages ask here what to offer, the entities what to allow.</summary>
public static class ScreeningTransitions
{
    private static readonly FrozenDictionary<(ScreeningTaskState, ScreeningTaskStep), ScreeningTaskState> Tasks = new Dictionary<
        (ScreeningTaskState, ScreeningTaskStep),
        ScreeningTaskState
    >
    {
        [(ScreeningTaskState.Open, ScreeningTaskStep.WriteNote)] = ScreeningTaskState.Open,
        [(ScreeningTaskState.Open, ScreeningTaskStep.Finish)] = ScreeningTaskState.Done,
        [(ScreeningTaskState.Open, ScreeningTaskStep.CallOff)] = ScreeningTaskState.Void,
        [(ScreeningTaskState.Done, ScreeningTaskStep.WriteNote)] = ScreeningTaskState.Done,
        [(ScreeningTaskState.Done, ScreeningTaskStep.Finish)] = ScreeningTaskState.Done,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<(ScreeningNoteState, ScreeningNoteStep), ScreeningNoteState> Notes = new Dictionary<
        (ScreeningNoteState, ScreeningNoteStep),
        ScreeningNoteState
    >
    {
        [(ScreeningNoteState.Waiting, ScreeningNoteStep.Rewrite)] = ScreeningNoteState.Waiting,
        [(ScreeningNoteState.Waiting, ScreeningNoteStep.VisitAgain)] = ScreeningNoteState.VisitAgain,
        [(ScreeningNoteState.Waiting, ScreeningNoteStep.File)] = ScreeningNoteState.Filed,
        [(ScreeningNoteState.Waiting, ScreeningNoteStep.Forget)] = ScreeningNoteState.Forgotten,
        [(ScreeningNoteState.VisitAgain, ScreeningNoteStep.Rewrite)] = ScreeningNoteState.Waiting,
        [(ScreeningNoteState.VisitAgain, ScreeningNoteStep.VisitAgain)] = ScreeningNoteState.VisitAgain,
        [(ScreeningNoteState.VisitAgain, ScreeningNoteStep.File)] = ScreeningNoteState.Filed,
        [(ScreeningNoteState.VisitAgain, ScreeningNoteStep.Forget)] = ScreeningNoteState.Forgotten,
    }.ToFrozenDictionary();

    /// <returns>Null: the step is impossible in this state.</returns>
    public static ScreeningTaskState? After(ScreeningTaskState state, ScreeningTaskStep step) =>
        Tasks.TryGetValue((state, step), out var next) ? next : null;

    /// <inheritdoc cref="After(ScreeningTaskState, ScreeningTaskStep)"/>
    public static ScreeningNoteState? After(ScreeningNoteState state, ScreeningNoteStep step) =>
        Notes.TryGetValue((state, step), out var next) ? next : null;
}
