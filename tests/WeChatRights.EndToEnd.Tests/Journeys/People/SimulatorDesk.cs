using System.Net.Http.Json;
using System.Text.Json;
using WeChatRights.Testing.Servers;

namespace WeChatRights.EndToEnd.Tests.Journeys.People;

/// <summary>Looks behind WeChat's counter, through the control routes of the simulator.</summary>
internal sealed class SimulatorDesk(ProductProcess simulator) : IDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = simulator.BaseAddress };

    /// <summary>The open id behind <c>sim-NAME</c>.</summary>
    public async Task<string> OpenIdOfAsync(string name)
    {
        const string App = "appid=wxdemo0000000000ab&secret=demo-secret-not-for-production&grant_type=authorization_code";
        var answer = await http.GetStringAsync(new Uri($"/sns/jscode2session?{App}&js_code=sim-{name}", UriKind.Relative));
        return JsonElement.Parse(answer).GetProperty("openid").GetString()!;
    }

    /// <summary>She taps "allow" once; WeChat tells the product so.</summary>
    public async Task AcceptSubscriptionAsync(string openId, string templateId)
    {
        using var answer = await http.PostAsJsonAsync(new Uri("/_sim/subscriptions", UriKind.Relative), new { openId, templateId });
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>What reached her phone, oldest first.</summary>
    public async Task<IReadOnlyList<PhoneMessage>> MessagesToAsync(string openId)
    {
        var all = await http.GetFromJsonAsync<List<PhoneMessage>>(new Uri("/_sim/messages", UriKind.Relative));
        return [.. all!.Where(message => message.Openid == openId)];
    }

    public void Dispose() => http.Dispose();
}

/// <param name="Page">Where a tap on the message leads.</param>
internal sealed record PhoneMessage(string Openid, string TemplateId, IReadOnlyDictionary<string, string> Data, string? Page)
{
    /// <summary>All that somebody who picks up her phone could read.</summary>
    public string Readable => string.Join(' ', Data.Values.Append(Page).Append(TemplateId));
}
