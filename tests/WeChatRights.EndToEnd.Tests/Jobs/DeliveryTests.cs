using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Messaging;
using WeChatRights.Testing;
using WeChatRights.Testing.Servers;

namespace WeChatRights.EndToEnd.Tests.Jobs;

/// <summary>The real admin and the real API as processes: she files, the station accepts, and the message is with WeChat in seconds.</summary>
public sealed class DeliveryTests
{
    private const string Narrative = "演示：同样的活，工资比别人少。";
    private static readonly string[] Telling = [Narrative, "投诉", "维权", "妇联", "受理", "D3"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Accepted_MessageLeavesWithoutContent_AndItsDeliveryIsReportedBack()
    {
        await using var phone = await Phone.StartAsync();
        await using var city = await TestCore.CreateAsync();
        await city.StaffAsync();
        city.Clock.SetUtcNow(TimeProvider.System.GetUtcNow());
        var settings = new Dictionary<string, string?>
        {
            ["Data__Directory"] = city.DataDirectory,
            ["WeChat__BaseAddress"] = phone.Address.ToString(),
            ["Demo__Enabled"] = "false",
        };
        await using var api = await ProductProcess.StartAsync(ProductHost.Api, settings, cancellationToken: Cancellation);
        await using var admin = await ProductProcess.StartAsync(ProductHost.Admin, settings, cancellationToken: Cancellation);
        await phone.ReportToAsync(new Uri(api.BaseAddress, "/api/v1/wechat/push"));
        var caseId = await FileAsync(api, phone);
        var station = await city.AddOfficerAsync(Core.SharedKernel.StaffRole.StationOfficer, TestCity.Township);

        var watch = Stopwatch.StartNew();
        await city.Dispatcher.SendAsync(station, new AcceptCase(caseId), Cancellation);
        await Eventually.TrueAsync(
            async _ => await phone.CountAsync() == 1,
            "the message has left",
            TimeSpan.FromSeconds(60),
            Cancellation
        );
        TestContext.Current.SendDiagnosticMessage($"accepted → at WeChat: {watch.Elapsed.TotalSeconds:0.0} s");

        var message = (await phone.MessagesAsync())[0].ToString();
        Assert.All(Telling, word => Assert.DoesNotContain(word, message, StringComparison.Ordinal));
        await Eventually.TrueAsync(
            async _ => (await city.OutboxAsync())[0] == DeliveryState.Delivered,
            "WeChat's report of the delivery is taken in",
            TimeSpan.FromSeconds(60),
            Cancellation
        );
        Assert.True(await admin.StopAsync());
    }

    /// <summary>As the mini-program does it; WeChat tells the API of the accepted message by itself.</summary>
    private static async Task<Guid> FileAsync(ProductProcess api, Phone phone)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = api.BaseAddress };
        using var session = await client.PostAsJsonAsync("/api/v1/sessions", new { code = "sim-delivery" }, Cancellation);
        var token = (await session.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("token").GetString();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        client.DefaultRequestHeaders.Add("Idempotency-Key", Guid.CreateVersion7().ToString());
        using var filed = await client.PostAsJsonAsync(
            "/api/v1/complaints",
            new
            {
                nature = "complaint",
                category = "D3",
                township = TestCity.Township,
                narrative = Narrative,
                anonymous = true,
                consents = new[] { "privacy", "sensitive" },
            },
            Cancellation
        );
        filed.EnsureSuccessStatusCode();
        await phone.OpenIdAsync("delivery", accepts: 1);
        return (await filed.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("id").GetGuid();
    }
}
