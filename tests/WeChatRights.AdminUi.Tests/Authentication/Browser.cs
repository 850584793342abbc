using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Testing;
using WeChatRights.Testing;

namespace WeChatRights.AdminUi.Tests.Authentication;

/// <summary>Keeps cookies, fills in forms, and leaves every redirect for the test to look at.</summary>
internal sealed partial class Browser(TestAdmin admin, bool https) : IDisposable
{
    private readonly HttpClient _client = admin.CreateClient(
        new WebApplicationFactoryClientOptions
        {
            AllowAutoRedirect = false,
            HandleCookies = false,
            BaseAddress = new Uri(https ? "https://admin.test" : "http://admin.test"),
        }
    );

    /// <summary>As the browser would send them.</summary>
    public Dictionary<string, string> Cookies { get; init; } = new(StringComparer.Ordinal);

    /// <summary>The last Set-Cookie line of each name, with its attributes.</summary>
    public Dictionary<string, string> SetCookies { get; } = new(StringComparer.Ordinal);

    public Browser WithSameCookies() => new(admin, https) { Cookies = new(Cookies, StringComparer.Ordinal) };

    public Task<HttpResponseMessage> GetAsync(string path, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        return SendAsync(request);
    }

    public async Task<string> ReadAsync(string path)
    {
        using var answer = await GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestAdmin.Cancellation));
    }

    /// <summary>Loads <paramref name="page"/> for its token, then posts. Answers where the redirect leads.</summary>
    public async Task<string> SubmitAsync(string page, string action, params (string Name, string Value)[] fields)
    {
        using var answer = await SubmitForAnswerAsync(page, action, fields);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.ToString();
    }

    public async Task<HttpResponseMessage> SubmitForAnswerAsync(string page, string action, params (string Name, string Value)[] fields)
    {
        var token = Token().Match(await ReadAsync(page)).Groups[1].Value;
        Assert.NotEmpty(token);
        return await PostAsync(action, [("__RequestVerificationToken", token), .. fields]);
    }

    public Task<HttpResponseMessage> PostAsync(
        string action,
        (string Name, string Value)[] fields,
        params (string Name, string Value)[] headers
    )
    {
        var request = new HttpRequestMessage(HttpMethod.Post, action)
        {
            Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))),
        };
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        return SendAsync(request);
    }

    /// <summary>Password and code of an account that has both. Answers where the last redirect leads.</summary>
    public async Task<string> SignInAsync(TestAccount account, string returnUrl = "")
    {
        admin.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.StartsWith("/sign-in/code", await PasswordAsync(account.UserName, account.Password), StringComparison.Ordinal);
        return await CodeAsync(account.CodeAt(admin.Clock.GetUtcNow()), returnUrl);
    }

    public Task<string> PasswordAsync(string userName, string password) =>
        SubmitAsync("/sign-in", "/sign-in", ("userName", userName), ("password", password));

    public Task<string> CodeAsync(string code, string returnUrl = "") =>
        SubmitAsync("/sign-in/code", "/sign-in/code", ("code", code), ("returnUrl", returnUrl));

    public void Dispose() => _client.Dispose();

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        if (Cookies.Count > 0)
        {
            request.Headers.Add("Cookie", string.Join("; ", Cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        }

        var answer = await _client.SendAsync(request, TestAdmin.Cancellation);
        foreach (var line in answer.Headers.TryGetValues("Set-Cookie", out var lines) ? lines : [])
        {
            Keep(line);
        }

        return answer;
    }

    private void Keep(string line)
    {
        var (name, value) = (
            line[..line.IndexOf('=', StringComparison.Ordinal)],
            line[(line.IndexOf('=', StringComparison.Ordinal) + 1)..].Split(';')[0]
        );
        SetCookies[name] = line;
        if (value.Length == 0 || line.Contains("expires=Thu, 01 Jan 1970", StringComparison.OrdinalIgnoreCase))
        {
            Cookies.Remove(name);
        }
        else
        {
            Cookies[name] = value;
        }
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Token();
}
