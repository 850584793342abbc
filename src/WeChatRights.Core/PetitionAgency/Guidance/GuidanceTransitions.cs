using System.Collections.Frozen;
using static WeChatRights.Core.PetitionAgency.Guidance.GuidanceState;
using static WeChatRights.Core.PetitionAgency.Guidance.GuidanceStep;

namespace WeChatRights.Core.PetitionAgency.Guidance;

/// <summary>Which step is possible in which state of a question, and where it leads.</summary>
public static class GuidanceTransitions
{
    private static readonly FrozenDictionary<(GuidanceState, GuidanceStep), GuidanceState> Table = new Dictionary<
        (GuidanceState, GuidanceStep),
        GuidanceState
    >
    {
        [(Open, Answer)] = Answered,
        [(Open, Close)] = Closed,
        [(Answered, Answer)] = Answered,
        [(Answered, AskAgain)] = Open,
        [(Answered, Close)] = Closed,
        [(Answered, Publish)] = Answered,
        [(Closed, Publish)] = Closed,
    }.ToFrozenDictionary();

    /// <returns>Null: the step is impossible in this state.</returns>
    public static GuidanceState? After(GuidanceState state, GuidanceStep step) =>
        Table.TryGetValue((state, step), out var next) ? next : null;

    public static bool Allows(GuidanceState state, GuidanceStep step) => After(state, step) is not null;
}
