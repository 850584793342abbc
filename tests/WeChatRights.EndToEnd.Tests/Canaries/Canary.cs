namespace WeChatRights.EndToEnd.Tests.Canaries;

/// <summary>A made-up secret that must never be found outside the seal.</summary>
/// <param name="Where">Where it was put in, for the one who must find the leak.</param>
/// <param name="Text">What is looked for.</param>
internal sealed record Canary(string Where, string Text)
{
    /// <summary>Six digits turn up by chance inside longer numbers; a short one counts only when it stands alone.</summary>
    public bool MustStandAlone => Text.Length < 8 && Text.All(char.IsAsciiLetterOrDigit);

    /// <summary>WeChat itself must be told it, so its wire is no leak.</summary>
    public bool WeChatKnows { get; init; }
}
