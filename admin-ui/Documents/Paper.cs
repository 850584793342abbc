namespace WeChatRights.AdminUi.Documents;

/// <summary>A paper to be printed, the same on the screen and as a Word file.</summary>
/// <param name="Issuer">Whose paper it is.</param>
/// <param name="Number">For finding it again: of the case, unless <see cref="NumberLabel"/> says otherwise. Empty on what the other side will read.</param>
/// <param name="Warning">Stands above everything else; null: nothing is wrong with it.</param>
/// <param name="Foot">Small lines at the end.</param>
public sealed record Paper(
    string Issuer,
    string Title,
    string Number,
    string? Warning,
    IReadOnlyList<PaperPart> Parts,
    IReadOnlyList<string> Foot
)
{
    public string NumberLabel { get; init; } = "案件编号";

    /// <summary>Without an ending; the number tells papers of the same title apart.</summary>
    public string FileName => Number.Length == 0 ? Title : $"{Title}-{Number}";

    public override string ToString() => "Paper(redacted)";
}

public abstract record PaperPart;

/// <summary>A table of two columns.</summary>
public sealed record PaperFacts(IReadOnlyList<PaperFact> Facts) : PaperPart;

/// <param name="Value">Null: a line to be filled in by hand.</param>
/// <param name="IsCode">Letters and digits to be compared one by one.</param>
public sealed record PaperFact(string Label, string? Value, bool IsCode = false);

/// <param name="Heading">Empty: none, the text goes on from what stands above.</param>
/// <param name="Text">Null: only the blank lines.</param>
/// <param name="BlankLines">To be filled in by hand, below.</param>
public sealed record PaperText(string Heading, string? Text, int BlankLines = 0) : PaperPart;

public sealed record PaperList(string Heading, IReadOnlyList<string> Items) : PaperPart;

/// <summary>Boxes to be ticked.</summary>
public sealed record PaperChoices(string Heading, IReadOnlyList<PaperChoice> Choices) : PaperPart;

public sealed record PaperChoice(string Text, bool Chosen);
