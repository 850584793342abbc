namespace WeChatRights.AdminUi.Components.Shared;

/// <summary>What <see cref="ReasonDialog"/> asks.</summary>
public sealed record ReasonQuestion(string Title, string Question, string ConfirmText)
{
    /// <summary>Fewest characters; 0 with <see cref="Choices"/> asks for the choice alone.</summary>
    public int MinLength { get; init; } = 5;

    public int MaxLength { get; init; } = 300;

    /// <summary>For example the purposes for looking at sealed data; one must be picked.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>One more sentence under the question: 这次查看会留下记录.</summary>
    public string? Notice { get; init; }

    public bool IsDanger { get; init; }
}
