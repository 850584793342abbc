namespace WeChatRights.AdminUi.Components.Layout;

/// <summary>
/// What was typed into the search box, for the page that lists cases. It stays in the circuit: a telephone number in an address
/// would end up in the history of a shared computer and in the logs of every proxy.
/// </summary>
public sealed class SearchRequest
{
    public event Func<Task>? Changed;

    public string? Text { get; private set; }

    public void Ask(string? text)
    {
        Text = string.IsNullOrWhiteSpace(text) ? null : text.Trim();
        _ = Changed?.Invoke();
    }
}
