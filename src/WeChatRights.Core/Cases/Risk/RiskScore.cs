using WeChatRights.Core.Cases.Contracts;

namespace WeChatRights.Core.Cases.Risk;

/// <summary>What the answers amount to.</summary>
/// <param name="Points">Times yes among the questions that count.</param>
/// <param name="Open">Questions without a clear answer.</param>
/// <param name="Level">At least this: open questions can only raise it.</param>
public sealed record RiskScore(int Points, int Open, RiskLevel Level)
{
    /// <summary>
    /// Rulebook §4.3: a red flag alone is high risk, otherwise the band of the points counts; a missing answer is not a no, so with open
    /// questions the level is the lowest that is possible.
    /// </summary>
    public static RiskScore Of(RiskInstrument instrument, IReadOnlyDictionary<string, RiskAnswer> answers)
    {
        bool Is(RiskItem item, RiskAnswer answer) => answers.TryGetValue(item.Id, out var given) && given == answer;
        var points = instrument.Items.Count(item => !item.RedFlag && Is(item, RiskAnswer.Yes));
        var open = instrument.Items.Count(item => !Is(item, RiskAnswer.Yes) && !Is(item, RiskAnswer.No));
        var level = instrument.Items.Any(item => item.RedFlag && Is(item, RiskAnswer.Yes))
            ? RiskLevel.High
            : instrument.Bands.Where(band => points >= band.From).Select(band => band.Level).DefaultIfEmpty(RiskLevel.Low).Max();
        return new RiskScore(points, open, level);
    }
}
