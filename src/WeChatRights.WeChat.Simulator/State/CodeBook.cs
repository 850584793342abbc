using System.Text.RegularExpressions;

namespace WeChatRights.WeChat.Simulator.State;

internal enum CodeState
{
    Good,
    Unknown,
    Used,
}

/// <summary>
/// The made-up codes: <c>sim-NAME</c>, <c>simphone-DIGITS</c> and <c>simh5-NAME</c> work again and again; with <c>:once</c> (or
/// <c>:once:ANYTHING</c>) behind they work once, like the real ones. <c>:expired</c> never works.
/// </summary>
internal sealed partial class CodeBook
{
    private readonly Lock _gate = new();
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    /// <summary>Spends the code. <paramref name="subject"/> is the name or the digits inside it.</summary>
    public CodeState Spend(string prefix, string code, out string subject)
    {
        var match = Shape().Match(code);
        subject = match.Groups["subject"].Value;
        if (!match.Success || match.Groups["prefix"].Value != prefix || match.Groups["rest"].Value == ":expired")
        {
            return CodeState.Unknown;
        }

        if (match.Groups["rest"].Value.Length == 0)
        {
            return CodeState.Good;
        }

        lock (_gate)
        {
            return _used.Add(code) ? CodeState.Good : CodeState.Used;
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _used.Clear();
        }
    }

    [GeneratedRegex(
        @"^(?<prefix>sim|simphone|simh5)-(?<subject>[^:\s]{1,64})(?<rest>:once(:.{1,64})?|:expired)?$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 200
    )]
    private static partial Regex Shape();
}
