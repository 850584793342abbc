using System.Net;
using System.Text.Json;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.IdentityAccess.Phones;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Volunteers.Assignments.Hours;
using WeChatRights.MiniprogramApi.Tests.Support;
using WeChatRights.Testing;

namespace WeChatRights.MiniprogramApi.Tests.Endpoints;

/// <summary>A task on the phone: asked, taken, read, reported, confirmed, certified; over the real pipeline.</summary>
public sealed class AssignmentTests
{
    private const string Pin = "248613";

    [Fact]
    public async Task Assignment_FromTheOfferToTheCertificate()
    {
        await using var api = await TestApi.StartAsync();
        var startsAt = api.Core.Now.AddHours(1);
        var (volunteer, account) = await api.Core.AddReadyVolunteerAsync(api.Staff);
        await api.Core.OfferedTaskAsync(api.Staff, TestData.Accompany(startsAt), volunteer);
        var me = await BoundAsync(api, account);

        var asked = Assert.Single((await me.GetJsonAsync("/assignments"))["items"].EnumerateArray());
        var id = asked.GetProperty("id").GetString();
        var closed = await me.GetJsonAsync($"/assignments/{id}");
        var accepted = await me.PostAsync($"/assignments/{id}/acceptance", new { });
        var again = await me.PostAsync($"/assignments/{id}/acceptance", new { });
        var opened = await me.GetJsonAsync($"/assignments/{id}");
        var early = await me.PostAsync($"/assignments/{id}/report", Report());
        await api.Core.TurnToAsync(startsAt);
        var reported = await me.PostAsync($"/assignments/{id}/report", Report());
        var nothing = await me.PostAsync("/volunteer/me/service-record", new { });
        await ConfirmAsync(api);
        var hours = await me.GetJsonAsync("/volunteer/me/hours");
        var record = await me.PostAsync("/volunteer/me/service-record", new { });
        var check = await api.CreateClient().GetJsonAsync($"/service-records/{record["code"].GetString()}");

        Assert.Equal(("accompany", "asked"), (asked.GetProperty("kind").GetString(), asked.GetProperty("stage").GetString()));
        Assert.Equal(JsonValueKind.Null, closed["content"].ValueKind);
        Assert.DoesNotContain("县医院", closed.Text, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.NoContent), (accepted.Status, again.Status));
        Assert.Equal("演示：在县医院门口等她。", opened["content"].GetProperty("needs").GetString());
        Assert.Equal("assignment-not-now", early.Code);
        Assert.Equal(HttpStatusCode.NoContent, reported.Status);
        Assert.Equal("no-service-hours", nothing.Code);
        Assert.Equal(120, hours["confirmedMinutes"].GetInt32());
        Assert.Equal(120, record["minutes"].GetInt32());
        Assert.Equal((true, "演**"), (check["valid"].GetBoolean(), check["name"].GetString()));
        Assert.DoesNotContain("演示志愿者", check.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decline_WithAReason_LeadsToTheNextOne()
    {
        await using var api = await TestApi.StartAsync();
        var (first, account) = await api.Core.AddReadyVolunteerAsync(api.Staff);
        var (second, other) = await api.Core.AddReadyVolunteerAsync(api.Staff, "演示另一位", "13900000002");
        await api.Core.OfferedTaskAsync(api.Staff, TestData.Accompany(api.Core.Now.AddDays(1)), first, second);
        var me = await BoundAsync(api, account);
        var id = (await me.GetJsonAsync("/assignments"))["items"][0].GetProperty("id").GetString();

        var declined = await me.PostAsync($"/assignments/{id}/decline", new { reason = "noTime" });
        var late = await me.PostAsync($"/assignments/{id}/acceptance", new { });

        Assert.Equal((HttpStatusCode.NoContent, "assignment-answered"), (declined.Status, late.Code));
        Assert.Equal(0, (await me.GetJsonAsync("/assignments"))["items"].GetArrayLength());
        Assert.Single(await api.Core.AssignmentsAsync(other));
    }

    [Theory]
    [InlineData("decline", "{}")]
    [InlineData("decline", """{"reason":"nonsense"}""")]
    [InlineData("return", "{}")]
    [InlineData("report", """{"outcome":"done","minutes":961,"followUp":false}""")]
    [InlineData("report", """{"outcome":"done","minutes":-1,"followUp":false}""")]
    [InlineData("report", """{"outcome":"done","minutes":60}""")]
    [InlineData("report", """{"minutes":60,"followUp":true}""")]
    public async Task Body_ThatMakesNoSense_IsRefused(string door, string body)
    {
        await using var api = await TestApi.StartAsync();
        var (volunteer, account) = await api.Core.AddReadyVolunteerAsync(api.Staff);
        await api.Core.OfferedTaskAsync(api.Staff, TestData.Accompany(api.Core.Now.AddDays(1)), volunteer);
        var me = await BoundAsync(api, account);
        var id = (await me.GetJsonAsync("/assignments"))["items"][0].GetProperty("id").GetString();

        var answer = await me.PostAsync($"/assignments/{id}/{door}", JsonDocument.Parse(body).RootElement);

        Assert.Equal("invalid-input", answer.Code);
    }

    [Fact]
    public async Task Account_TiedToNoProfile_FindsNothing()
    {
        await using var api = await TestApi.StartAsync();
        var volunteer = await api.Core.AddOfficerAsync(StaffRole.Volunteer, TestCity.Township);
        var me = await BoundAsync(api, volunteer);
        var unknown = Guid.CreateVersion7();

        foreach (var path in new[] { "/assignments", $"/assignments/{unknown}", "/volunteer/me/hours" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await me.GetJsonAsync(path)).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await me.PostAsync($"/assignments/{unknown}/acceptance", new { })).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await me.PostAsync("/volunteer/me/service-record", new { })).Status);
        Assert.Equal(
            """{"valid":false}""",
            (await api.CreateClient().GetJsonAsync("/service-records/nothing")).Text.Replace(
                ",\"name\":null,\"minutes\":null,\"issuedOn\":null",
                "",
                StringComparison.Ordinal
            )
        );
    }

    private static object Report() =>
        new
        {
            outcome = "done",
            minutes = 120,
            followUp = false,
            words = "演示：都好。",
        };

    private static async Task ConfirmAsync(TestApi api)
    {
        var line = Assert.Single((await api.Core.Dispatcher.QueryAsync(api.Staff.Station, new ListReportedHours())).Items);
        await api.Core.Dispatcher.SendAsync(api.Staff.Station, new ConfirmHours(line.Id, line.Version));
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
