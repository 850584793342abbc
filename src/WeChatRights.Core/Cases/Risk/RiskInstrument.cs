using WeChatRights.Core.Cases.Contracts;

namespace WeChatRights.Core.Cases.Risk;

/// <summary>
/// A list of questions with which the danger of further violence is judged. Once used it never changes: other words or other bands are a new
/// version, so that what was answered long ago can still be read as it was asked.
/// </summary>
/// <param name="Source">Where structure and wording come from, shown below the questions.</param>
public sealed record RiskInstrument(
    string Code,
    int Version,
    string Name,
    string Source,
    IReadOnlyList<RiskItem> Items,
    IReadOnlyList<RiskBand> Bands
)
{
    /// <summary>What is wrong with it, in words for whoever imports it; null: it can be used.</summary>
    public string? FindFault()
    {
        if (string.IsNullOrWhiteSpace(Code) || Code.Length > MaxCode || Version < 1 || string.IsNullOrWhiteSpace(Name))
        {
            return "要有 code（最多 32 个字符）、version（从 1 起）和 name。";
        }

        if (Items is not { Count: > 0 and <= MaxItems } || Items.Any(item => item is not { Id.Length: > 0 and <= 8, Text.Length: > 0 }))
        {
            return "items 要有 1 到 60 个问题，每个都要有 id（最多 8 个字符）和 text。";
        }

        if (Items.DistinctBy(item => item.Id, StringComparer.Ordinal).Count() != Items.Count)
        {
            return "items 里有重复的 id。";
        }

        return Bands is not { Count: > 0 } || Bands.Any(band => band.Level <= RiskLevel.Low || band.From < 1 || band.From > Items.Count)
            ? "bands 要写明从几分起是 Medium 或 High。"
            : null;
    }

    /// <summary>Word for word.</summary>
    public bool SameAs(RiskInstrument other) =>
        this with { Items = other.Items, Bands = other.Bands } == other
        && Items.SequenceEqual(other.Items)
        && Bands.SequenceEqual(other.Bands);

    private const int MaxCode = 32;
    private const int MaxItems = 60;
}

/// <param name="RedFlag">A yes is high risk by itself and counts no points.</param>
public sealed record RiskItem(string Id, string Text, bool RedFlag = false);

/// <param name="From">So many times yes, or more.</param>
public sealed record RiskBand(int From, RiskLevel Level);

/// <summary>What is known of one question. Whatever was not answered is not a no.</summary>
public enum RiskAnswer
{
    No,
    Yes,

    /// <summary>She does not know, or would rather not say.</summary>
    Unclear,
}
