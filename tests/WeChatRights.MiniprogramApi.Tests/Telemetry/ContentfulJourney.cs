using System.Net;
using System.Text.Json.Nodes;
using WeChatRights.Core.Consultations.Calendars;
using WeChatRights.MiniprogramApi.Tests.Support;
using WeChatRights.Testing;

namespace WeChatRights.MiniprogramApi.Tests.Telemetry;

/// <summary>What a woman may send and what a stranger may try, each part marked so that it can be looked for.</summary>
internal static class ContentfulJourney
{
    public const string ForeignTrace = "4bf92f3577b34da6a3ce929d0e0e4736";

    public static readonly Needle Narrative = new("金丝雀叙述第一号");
    public static readonly Needle Name = new("金丝雀姓名");
    public static readonly Needle Phone = new("13912345678");
    public static readonly Needle CodeWord = new("金丝雀暗语");
    public static readonly Needle Query = new("canary-in-query");
    public static readonly Needle Path = new("CANARY-IN-PATH-7");
    public static readonly Needle Baggage = new("canary-in-baggage");
    public static readonly Needle Json = new("canary-in-json");
    public static readonly Needle Header = new("canary-in-header");

    /// <summary>Goes through all flows and answers all that must not be found anywhere.</summary>
    public static async Task<IReadOnlyList<Needle>> PlayAsync(TestApi api)
    {
        var client = await api.SignInAsync("canarywoman");
        var token = client.DefaultRequestHeaders.Authorization!.Parameter!;
        client.DefaultRequestHeaders.Add("traceparent", $"00-{ForeignTrace}-00f067aa0ba902b7-01");
        client.DefaultRequestHeaders.Add("tracestate", $"x={Baggage.Text}");
        client.DefaultRequestHeaders.Add("baggage", $"who={Baggage.Text}");
        client.DefaultRequestHeaders.Add("User-Agent", Header.Text);
        var filed = await client.FiledAsync(Body());
        Assert.Equal(HttpStatusCode.OK, (await client.StepUpAsync(Bodies.Pin)).Status);
        Assert.Equal(HttpStatusCode.OK, (await client.GetJsonAsync($"/complaints/{filed.Id}?q={Query.Text}")).Status);
        await client.PostAsync("/receipts/lookup", new { receiptCode = filed.ReceiptCode, pin = Bodies.Pin });
        await client.GetJsonAsync($"/receipts/{filed.ReceiptCode}?pin={Bodies.Pin}");
        await client.GetJsonAsync($"/nowhere/{Path.Text}?q={Query.Text}");
        await client.FileAsync(Body().With("nature", Json.Text));
        await client.FileAsync(Body().With("category", "Q9"));
        await client.PostAsync("/complaints", $"{{\"{Json.Text}\": {Json.Text}", ("Idempotency-Key", $"{Json.Text}-0123456789"));
        await client.PostAsync("/sessions", new { code = $"{Json.Text}" });
        await api.CreateClient().Bearing($"wrong-{Header.Text}").GetJsonAsync("/complaints");
        var calendar = await ReadCalendarAsync(api);
        return
        [
            Narrative,
            Name,
            Phone,
            CodeWord,
            Query,
            Path,
            Baggage,
            Json,
            Header,
            new Needle(token),
            new Needle(filed.ReceiptCode),
            new Needle(calendar),
            new Needle("sim-canarywoman"),
            new Needle("demo-secret-not-for-production"),
        ];
    }

    /// <summary>The address of a provider's calendar, read with success and without.</summary>
    private static async Task<string> ReadCalendarAsync(TestApi api)
    {
        var lawyer = await api.Core.AddProviderAsync(api.Staff.County);
        var secret = (await api.Core.Dispatcher.SendAsync(api.Staff.County, new IssueCalendarAddress(lawyer))).Secret;
        Assert.Equal(HttpStatusCode.OK, (await api.CreateClient().GetJsonAsync($"/calendars/{secret}.ics")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await api.CreateClient().GetJsonAsync($"/calendars/x{secret}.ics")).Status);
        return secret;
    }

    public static JsonObject Body() =>
        Bodies
            .WithPin()
            .With("narrative", $"演示：{Narrative.Text}。")
            .With("anonymous", false)
            .With("identity", new JsonObject { ["name"] = Name.Text, ["phone"] = Phone.Text })
            .With("safeContact", new JsonObject { ["channels"] = new JsonArray("wechat"), ["codeWord"] = CodeWord.Text });
}
