using System.Net;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.IdentityAccess.Phones;
using WeChatRights.Core.SharedKernel;
using WeChatRights.MiniprogramApi.Tests.Support;
using WeChatRights.Testing;

namespace WeChatRights.MiniprogramApi.Tests.Endpoints;

/// <summary>Staff and volunteers on their phones, over the real pipeline.</summary>
public sealed class StaffPhoneTests
{
    private const string Pin = "248613";

    [Fact]
    public async Task Binding_WithACode_WorksOnceAndOnlyInItsTime()
    {
        await using var api = await StartAsync();
        var phone = await api.SignInAsync("officer");
        var code = (await api.Core.Dispatcher.SendAsync(api.Staff.Station, new IssuePhoneCode())).Code;

        var bound = await phone.PostAsync("/staff/bindings", new { code, pin = Pin });
        var again = await phone.PostAsync("/staff/bindings", new { code, pin = Pin });
        var late = (await api.Core.Dispatcher.SendAsync(api.Staff.County, new IssuePhoneCode())).Code;
        api.Clock.Advance(TimeSpan.FromMinutes(11));
        var tooLate = await (await api.SignInAsync("other")).PostAsync("/staff/bindings", new { code = late, pin = Pin });

        Assert.Equal(HttpStatusCode.Created, bound.Status);
        Assert.Equal("staff-sign-in-failed", again.Code);
        Assert.Equal((tooLate.Status, tooLate.Text), (again.Status, again.Text));
    }

    [Fact]
    public async Task Pin_WrongFiveTimes_LocksEvenForTheRightOne()
    {
        await using var api = await StartAsync();
        var (phone, _) = await BoundAsync(api, api.Staff.Station);
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal("staff-sign-in-failed", (await phone.PostAsync("/staff/sessions", new { pin = "000000" })).Code);
        }

        Assert.Equal("staff-sign-in-failed", (await phone.PostAsync("/staff/sessions", new { pin = Pin })).Code);
        api.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(HttpStatusCode.Created, (await phone.PostAsync("/staff/sessions", new { pin = Pin })).Status);
    }

    [Fact]
    public async Task Tokens_OfHersAndOfTheStaff_OpenOnlyTheirOwnDoors()
    {
        await using var api = await StartAsync();
        var (phone, staff) = await BoundAsync(api, api.Staff.Station);

        Assert.Equal(HttpStatusCode.OK, (await staff.GetJsonAsync("/staff/me")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await phone.GetJsonAsync("/staff/me")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await staff.GetJsonAsync("/complaints")).Status);

        await staff.DeleteJsonAsync("/staff/sessions/current");
        Assert.Equal(HttpStatusCode.Unauthorized, (await staff.GetJsonAsync("/staff/me")).Status);
    }

    [Fact]
    public async Task Assignment_Accepted_OrGivenBack_IsNeverWithoutSomebody()
    {
        await using var api = await StartAsync();
        var (_, staff) = await BoundAsync(api, api.Staff.Station);
        var first = await api.Core.FileCaseAsync();
        var second = await api.Core.FileCaseAsync();

        var list = await staff.GetJsonAsync("/staff/assignments");
        Assert.Equal(2, list["total"].GetInt32());
        Assert.Equal(HttpStatusCode.NoContent, (await staff.PostAsync($"/staff/assignments/{first}/accept", new { })).Status);
        Assert.Equal("invalid-input", (await staff.PostAsync($"/staff/assignments/{second}/decline", new { reason = "" })).Code);
        Assert.Equal(
            HttpStatusCode.NoContent,
            (await staff.PostAsync($"/staff/assignments/{second}/decline", new { reason = "演示：我和对方是同事。" })).Status
        );

        Assert.Equal(1, (await staff.GetJsonAsync("/staff/assignments"))["total"].GetInt32());
        var owner = await api.Core.LookAsync(db => Task.FromResult(db.Set<Core.Cases.Case>().Single(found => found.Id == second).OwnerId));
        Assert.Equal(api.Staff.County.StaffId, owner);
    }

    [Fact]
    public async Task Volunteer_HasAnEmptyList_AndMayNotFile()
    {
        await using var api = await StartAsync();
        var volunteer = await api.Core.AddOfficerAsync(StaffRole.Volunteer, TestCity.Township);
        await MakeRealAsync(api);
        var (_, staff) = await BoundAsync(api, volunteer);

        Assert.Equal(0, (await staff.GetJsonAsync("/staff/assignments"))["total"].GetInt32());
        Assert.False((await staff.GetJsonAsync("/staff/me"))["mayFile"].GetBoolean());
        var filing = await staff.PostAsync("/staff/complaints", Bodies.Least(), ("Idempotency-Key", "volunteer-key-0001"));
        Assert.Equal(HttpStatusCode.Forbidden, filing.Status);
    }

    [Fact]
    public async Task Complaint_WrittenDownForHer_IsTiedToNobodysWeChatAndOpensByItsReceipt()
    {
        await using var api = await StartAsync();
        var (_, staff) = await BoundAsync(api, api.Staff.Station);

        var filed = await staff.PostAsync("/staff/complaints", Bodies.WithPin(), ("Idempotency-Key", "on-behalf-key-0001"));
        Assert.True(filed.Status == HttpStatusCode.Created, filed.Text);
        var opened = await api.CreateClient()
            .PostAsync("/receipts/lookup", new { receiptCode = filed["receiptCode"].GetString(), pin = Bodies.Pin });

        Assert.True(opened.Status == HttpStatusCode.OK, opened.Text);
    }

    [Fact]
    public async Task PhoneNumber_OfASpentCode_IsRefusedInWords()
    {
        await using var api = await StartAsync();
        var client = await api.SignInAsync("anna");

        Assert.Equal("wechat-phone-invalid", (await client.PostAsync("/phone-numbers", new { code = "never-issued" })).Code);
    }

    [Fact]
    public async Task DemoAccount_OutsideADemo_BindsNothing()
    {
        await using var api = await TestApi.StartAsync();
        var phone = await api.SignInAsync("officer");
        var code = (await api.Core.Dispatcher.SendAsync(api.Staff.Station, new IssuePhoneCode())).Code;

        Assert.Equal("staff-sign-in-failed", (await phone.PostAsync("/staff/bindings", new { code, pin = Pin })).Code);
    }

    /// <summary>The officers of the test city are demo accounts, which sign in nowhere else than in a demo: here they are real ones.</summary>
    private static async Task<TestApi> StartAsync()
    {
        var api = await TestApi.StartAsync();
        await MakeRealAsync(api);
        return api;
    }

    private static Task MakeRealAsync(TestApi api) =>
        api.Core.ArrangeAsync(db =>
        {
            foreach (var account in db.Set<StaffAccount>())
            {
                db.Entry(account).Property(nameof(StaffAccount.IsDemo)).CurrentValue = false;
            }
        });

    private static async Task<(HttpClient Phone, HttpClient Staff)> BoundAsync(TestApi api, StaffActor officer)
    {
        var phone = await api.SignInAsync($"phone-of-{officer.StaffId:N}"[..30]);
        var code = (await api.Core.Dispatcher.SendAsync(officer, new IssuePhoneCode())).Code;
        var bound = await phone.PostAsync("/staff/bindings", new { code, pin = Pin });
        Assert.True(bound.Status == HttpStatusCode.Created, bound.Text);
        return (phone, api.CreateClient().Bearing(bound["token"].GetString()!));
    }
}
