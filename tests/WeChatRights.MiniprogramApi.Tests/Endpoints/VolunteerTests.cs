using System.Net;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.IdentityAccess.Phones;
using WeChatRights.Core.SharedKernel;
using WeChatRights.MiniprogramApi.Tests.Support;
using WeChatRights.MiniprogramApi.Tests.Telemetry;
using WeChatRights.Testing;

namespace WeChatRights.MiniprogramApi.Tests.Endpoints;

/// <summary>A volunteer on the phone, over the real pipeline.</summary>
public sealed class VolunteerTests
{
    private const string Pin = "248613";

    [Fact]
    public async Task Availability_SentTwice_IsOneChange()
    {
        await using var api = await TestApi.StartAsync();
        var (_, account) = await api.Core.AddLinkedVolunteerAsync(api.Staff);
        var me = await BoundAsync(api, account);

        var before = await me.GetJsonAsync("/volunteer/me");
        var body = new
        {
            version = before["version"].GetGuid(),
            weekly = new[] { new { day = "monday", halfDay = "morning" } },
            exceptions = new[] { new { day = "2026-11-10", free = new[] { "evening" } } },
            blackOuts = new[] { new { from = "2026-12-01", to = "2026-12-05" } },
        };
        var set = await me.PutJsonAsync("/volunteer/me/availability", body);
        var again = await me.PutJsonAsync("/volunteer/me/availability", body);
        var stale = await me.PutJsonAsync("/volunteer/me/availability", new { body.version, weekly = Array.Empty<object>() });

        Assert.True((await me.GetJsonAsync("/staff/me"))["volunteers"].GetBoolean());
        Assert.Equal(("active", "none"), (before["state"].GetString(), before["clearance"].GetString()));
        Assert.DoesNotContain("13900000001", before.Text, StringComparison.Ordinal);
        Assert.True(set.Status == HttpStatusCode.OK, set.Text);
        Assert.Equal((set.Status, set.Text), (again.Status, again.Text));
        Assert.Equal("stale-data", stale.Code);
        var plan = (await me.GetJsonAsync("/volunteer/me"))["availability"];
        Assert.Equal("evening", plan.GetProperty("exceptions")[0].GetProperty("free")[0].GetString());
        Assert.Equal("2026-12-05", plan.GetProperty("blackOuts")[0].GetProperty("to").GetString());
    }

    [Fact]
    public async Task DutyCalendar_IsReadByItsSecret_WhichIsInNoLog()
    {
        await using var api = await TestApi.StartAsync();
        var (_, account) = await api.Core.AddLinkedVolunteerAsync(api.Staff);
        var me = await BoundAsync(api, account);
        var issued = await me.PostAsync("/volunteer/me/calendar", new { });
        var path = issued["path"].GetString()!["/api/v1".Length..];
        var client = api.CreateClient();

        var feed = await client.GetJsonAsync(path);
        var same = await client.GetJsonAsync(path, ("If-None-Match", feed.Message.Headers.ETag!.ToString()));
        var ended = await me.DeleteJsonAsync("/volunteer/me/calendar");
        var gone = await client.GetJsonAsync(path);

        Assert.Equal(HttpStatusCode.Created, issued.Status);
        Assert.StartsWith("BEGIN:VCALENDAR\r\n", feed.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotModified, same.Status);
        Assert.Equal(HttpStatusCode.NoContent, ended.Status);
        Assert.Equal((HttpStatusCode.NotFound, "not-found"), (gone.Status, gone.Code));
        Assert.False(new Needle(path.Split('/', '.')[2]).IsIn(api.Logs.Text), "the secret is in the logs");
    }

    [Fact]
    public async Task Break_ThenLeave_OnThePhone()
    {
        await using var api = await TestApi.StartAsync();
        var (_, account) = await api.Core.AddLinkedVolunteerAsync(api.Staff);
        var me = await BoundAsync(api, account);

        var paused = await me.PostAsync("/volunteer/me/pause", new { reason = "演示：收麦子" });
        var back = await me.PostAsync("/volunteer/me/resume", new { });
        var tooLong = await me.PostAsync("/volunteer/me/leave", new { reason = new string('长', 301) });
        var left = await me.PostAsync("/volunteer/me/leave", new { });

        Assert.Equal(("paused", true), (paused["state"].GetString(), paused["mayResume"].GetBoolean()));
        Assert.Equal("active", back["state"].GetString());
        Assert.Equal("invalid-input", tooLong.Code);
        Assert.Equal(HttpStatusCode.NoContent, left.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await me.GetJsonAsync("/volunteer/me")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await me.PostAsync("/volunteer/me/leave", new { })).Status);
    }

    [Theory]
    [InlineData("""{"weekly":[]}""")]
    [InlineData("""{"version":"0199aaaa-bbbb-7ccc-8ddd-eeeeffff0000"}""")]
    [InlineData("""{"version":"0199aaaa-bbbb-7ccc-8ddd-eeeeffff0000","weekly":[],"exceptions":[{"day":"2026-11-10","free":null}]}""")]
    [InlineData("""{"version":"0199aaaa-bbbb-7ccc-8ddd-eeeeffff0000","weekly":[],"blackOuts":[{"from":"2026-12-05","to":"2026-12-01"}]}""")]
    [InlineData(
        """{"version":"0199aaaa-bbbb-7ccc-8ddd-eeeeffff0000","weekly":[],"exceptions":[{"day":"2026-11-10","free":[]},{"day":"2026-11-10","free":[]}]}"""
    )]
    public async Task Availability_ThatMakesNoSense_IsRefused(string body)
    {
        await using var api = await TestApi.StartAsync();
        var (_, account) = await api.Core.AddLinkedVolunteerAsync(api.Staff);
        var me = await BoundAsync(api, account);

        var answer = await me.PutJsonAsync("/volunteer/me/availability", System.Text.Json.JsonDocument.Parse(body).RootElement);

        Assert.Equal("invalid-input", answer.Code);
    }

    [Fact]
    public async Task Account_TiedToNoProfile_FindsNothing()
    {
        await using var api = await TestApi.StartAsync();
        var volunteer = await api.Core.AddOfficerAsync(StaffRole.Volunteer, TestCity.Township);
        var me = await BoundAsync(api, volunteer);

        Assert.False((await me.GetJsonAsync("/staff/me"))["volunteers"].GetBoolean());
        Assert.Equal(HttpStatusCode.NotFound, (await me.GetJsonAsync("/volunteer/me")).Status);
        var body = new { version = Guid.CreateVersion7(), weekly = Array.Empty<object>() };
        Assert.Equal(HttpStatusCode.NotFound, (await me.PutJsonAsync("/volunteer/me/availability", body)).Status);
    }

    /// <summary>Accounts of the test city are demo accounts, which sign in nowhere else than in a demo.</summary>
    private static async Task<HttpClient> BoundAsync(TestApi api, StaffActor account)
    {
        await api.Core.ArrangeAsync(db =>
            db.Entry(db.Set<StaffAccount>().Single(found => found.Id == account.StaffId))
                .Property(nameof(StaffAccount.IsDemo))
                .CurrentValue = false
        );
        var phone = await api.SignInAsync("volunteer");
        var code = (await api.Core.Dispatcher.SendAsync(account, new IssuePhoneCode())).Code;
        var bound = await phone.PostAsync("/staff/bindings", new { code, pin = Pin });
        Assert.True(bound.Status == HttpStatusCode.Created, bound.Text);
        return api.CreateClient().Bearing(bound["token"].GetString()!);
    }
}
