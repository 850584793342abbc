using System.Text.Json;
using WeChatRights.AdminUi.Components.Shared;

namespace WeChatRights.AdminUi.Components.Pages.Cases.Queue;

/// <summary>Views that this person saved, kept in this browser: a name and an address with filters, nothing about anybody.</summary>
public sealed class OwnViews(ShellScript script)
{
    private const string Place = "queue-views";
    private const int Most = 20;

    public IReadOnlyList<SavedView> All { get; private set; } = [];

    public async Task LoadAsync()
    {
        try
        {
            var kept = JsonSerializer.Deserialize<List<Kept>>(await script.KeptAsync(Place) ?? "[]") ?? [];
            // The address is read and written anew, so that an edited one cannot lead elsewhere.
            All = [.. kept.Take(Most).Select(view => new SavedView(view.Name, Clean(view.Address), IsOwn: true))];
        }
        catch (JsonException)
        {
            All = [];
        }
    }

    /// <returns>False when the browser keeps nothing.</returns>
    public async Task<bool> AddAsync(string name, QueueAddress address)
    {
        var view = new SavedView(name, (address with { Page = 1 }).ToString(), IsOwn: true);
        All = [.. All.Where(own => own.Name != name && own.Href != view.Href).Append(view).TakeLast(Most)];
        return await SaveAsync();
    }

    public Task<bool> RemoveAsync(SavedView view)
    {
        All = [.. All.Where(own => own.Href != view.Href)];
        return SaveAsync();
    }

    private Task<bool> SaveAsync() => script.KeepAsync(Place, JsonSerializer.Serialize(All.Select(view => new Kept(view.Name, view.Href))));

    private static string Clean(string address) =>
        Uri.TryCreate(new Uri("http://localhost"), address, out var uri) ? QueueAddress.Parse(uri.ToString()).ToString() : "/cases";

    private sealed record Kept(string Name, string Address);
}
