using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace WeChatRights.AdminUi.Components;

/// <summary>The few things only the browser can do: keyboard, clipboard, remembering dark mode. One per circuit.</summary>
public sealed class ShellScript(IJSRuntime js) : IAsyncDisposable
{
    private Task<IJSObjectReference>? _keys;
    private Task<IJSObjectReference>? _browser;

    public async Task StartShortcutsAsync<T>(DotNetObjectReference<T> target)
        where T : class => await (await KeysAsync()).InvokeVoidAsync("start", target);

    public Task StopShortcutsAsync() => QuietlyAsync(_keys, module => module.InvokeVoidAsync("stop"));

    public async Task AddListAsync<T>(string id, ElementReference element, DotNetObjectReference<T> target)
        where T : class => await (await KeysAsync()).InvokeVoidAsync("addList", id, element, target);

    public Task RemoveListAsync(string id) => QuietlyAsync(_keys, module => module.InvokeVoidAsync("removeList", id));

    public async Task ScrollToActiveAsync(ElementReference list) => await (await KeysAsync()).InvokeVoidAsync("scrollToActive", list);

    /// <param name="letters">Single keys that the page shown now wants to hear of.</param>
    public async Task SetPageKeysAsync<T>(string letters, DotNetObjectReference<T> target)
        where T : class => await (await KeysAsync()).InvokeVoidAsync("setPageKeys", letters, target);

    public Task ClearPageKeysAsync<T>(DotNetObjectReference<T> target)
        where T : class => QuietlyAsync(_keys, module => module.InvokeVoidAsync("clearPageKeys", target));

    /// <summary>Keeps a text in this browser. False when it refuses (private window, full).</summary>
    public async Task<bool> KeepAsync(string name, string text) => await (await BrowserAsync()).InvokeAsync<bool>("keep", name, text);

    public async Task<string?> KeptAsync(string name) => await (await BrowserAsync()).InvokeAsync<string?>("kept", name);

    /// <summary>False when the browser refuses; the person can then select the text herself.</summary>
    public async Task<bool> CopyAsync(string text) => await (await BrowserAsync()).InvokeAsync<bool>("copy", text);

    /// <summary>Hands the person a text as a file.</summary>
    public async Task DownloadAsync(string fileName, string text)
    {
        using var content = new DotNetStreamReference(new MemoryStream(Encoding.UTF8.GetBytes(text)));
        await (await BrowserAsync()).InvokeVoidAsync("download", fileName, content);
    }

    public async Task PrintAsync() => await (await BrowserAsync()).InvokeVoidAsync("print");

    public async Task RememberDarkAsync(bool dark) => await (await BrowserAsync()).InvokeVoidAsync("rememberDark", dark);

    public async ValueTask DisposeAsync()
    {
        await QuietlyAsync(_keys, module => module.DisposeAsync());
        await QuietlyAsync(_browser, module => module.DisposeAsync());
    }

    private static async Task QuietlyAsync(Task<IJSObjectReference>? module, Func<IJSObjectReference, ValueTask> act)
    {
        if (module is not { IsCompletedSuccessfully: true })
        {
            return;
        }

        try
        {
            await act(await module);
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone and has nothing left to tidy up.
        }
    }

    private Task<IJSObjectReference> KeysAsync() => _keys ??= js.InvokeAsync<IJSObjectReference>("import", "./keys.js").AsTask();

    private Task<IJSObjectReference> BrowserAsync() => _browser ??= js.InvokeAsync<IJSObjectReference>("import", "./browser.js").AsTask();
}
