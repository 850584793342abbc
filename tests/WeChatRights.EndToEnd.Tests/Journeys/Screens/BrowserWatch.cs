using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace WeChatRights.EndToEnd.Tests.Journeys.Screens;

/// <summary>Notes what goes wrong in a browser, and every address outside the product that it asks for.</summary>
internal sealed class BrowserWatch
{
    private readonly string authority;
    private readonly ConcurrentQueue<string> foreign = [];
    private readonly ConcurrentQueue<string> errors = [];

    public BrowserWatch(IBrowserContext context, IPage page, Uri home)
    {
        authority = home.Authority;
        context.Request += (_, request) =>
        {
            if (Uri.TryCreate(request.Url, UriKind.Absolute, out var address) && !IsOurs(address))
            {
                foreign.Enqueue(request.Url);
            }
        };
        page.WebSocket += (_, socket) =>
        {
            if (!IsOurs(new Uri(socket.Url)))
            {
                foreign.Enqueue(socket.Url);
            }
        };
        context.Response += (_, answer) => AddIf(answer.Status >= 500, $"{answer.Status} {answer.Url}");
        page.Console += (_, message) => AddIf(message.Type is "error" or "warning", $"{message.Type}: {message.Text}");
        page.PageError += (_, error) => errors.Enqueue(error);
    }

    /// <summary>Addresses outside the product that any page asked for.</summary>
    public IReadOnlyCollection<string> ForeignRequests => foreign;

    /// <summary>Errors on the console, uncaught errors of scripts, answers 500 and above.</summary>
    public IReadOnlyCollection<string> Errors => errors;

    /// <summary>For what a test has broken on purpose.</summary>
    public void ForgetErrors() => errors.Clear();

    private void AddIf(bool wrong, string what)
    {
        if (wrong)
        {
            errors.Enqueue(what);
        }
    }

    private bool IsOurs(Uri address) => address.Scheme is "data" or "blob" or "about" or "tel" or "sms" || address.Authority == authority;
}
