namespace WeChatRights.Hosting.Logging;

/// <summary>Texts that must not stand in one line, the longest first.</summary>
internal sealed class LogSecrets
{
    public const string Gap = "[…]";
    public static readonly LogSecrets None = new();

    private readonly List<(string Text, string Instead)> _texts = [];

    public void Add(string? text, string instead = Gap)
    {
        if (!string.IsNullOrWhiteSpace(text) && text != "/")
        {
            _texts.Add((text, instead));
        }
    }

    /// <summary>The exception as a whole, its message, and those of all it carries.</summary>
    public void AddTextsOf(Exception? exception)
    {
        if (exception is null or SilentException)
        {
            return;
        }

        Add(exception.ToString(), SilentException.NameOf(exception));
        Add(exception.Message);
        foreach (var inner in SilentException.Inner(exception))
        {
            AddTextsOf(inner);
        }
    }

    public string TakeOutOf(string line) =>
        _texts
            .OrderByDescending(secret => secret.Text.Length)
            .Aggregate(line, (left, secret) => left.Replace(secret.Text, secret.Instead, StringComparison.Ordinal));
}
