using System.Net;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.IdentityAccess.Phones;
using WeChatRights.Core.SharedKernel;
using WeChatRights.MiniprogramApi.Tests.Support;
using WeChatRights.Testing;

namespace WeChatRights.MiniprogramApi.Tests.Endpoints;

/// <summary>A lawyer at work on the phone, over the real pipeline.</summary>
public sealed class ProviderTests
{
    private const string Pin = "248613";
    private const string Days = "from=2026-11-03&to=2026-12-01";

    [Fact]
    public async Task Desk_FromTheAgendaToTheNote_ShowsHerOnlyWhenItIsTime()
    {
        await using var api = await TestApi.StartAsync();
        var (_, account) = await api.Core.AddDeskAsync(api.Staff.County, seats: 3);
        await MakeRealAsync(api);
        var lawyer = await BoundAsync(api, account);
        var slots = await api.Core.SlotsAsync();
        var held = (await api.Core.BookAsync(Actor.Nobody, slots[0].Id, phone: "13800000001")).Id;
        var missed = (await api.Core.BookAsync(Actor.Nobody, slots[0].Id, phone: "13800000002")).Id;
        var conflict = (await api.Core.BookAsync(Actor.Nobody, slots[0].Id, phone: "13800000003")).Id;
        var far = (await api.Core.BookAsync(Actor.Nobody, slots[^1].Id, phone: "13800000004")).Id;

        Assert.True((await lawyer.GetJsonAsync("/staff/me"))["givesCounsel"].GetBoolean());
        Assert.Equal("consultation-too-early", (await lawyer.GetJsonAsync($"/provider/bookings/{far}")).Code);
        Assert.Equal(HttpStatusCode.NoContent, (await lawyer.PostAsync($"/provider/bookings/{conflict}/conflict", new { })).Status);
        var agenda = await lawyer.GetJsonAsync($"/provider/agenda?{Days}");
        Assert.DoesNotContain("138000000", agenda.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("演示：", agenda.Text, StringComparison.Ordinal);
        var version = agenda["items"]
            .EnumerateArray()
            .ToDictionary(item => item.GetProperty("id").GetGuid(), item => item.GetProperty("version").GetGuid());
        Assert.Equal(new[] { held, missed, far }.Order(), version.Keys.Order());
        var opened = await lawyer.GetJsonAsync($"/provider/bookings/{held}");
        Assert.Equal("13800000001", opened["phone"].GetString());
        Assert.False(opened["contact"].GetProperty("given").GetBoolean());

        api.Clock.SetUtcNow(slots[0].StartsAt);
        lawyer = await SignedInAsync(api, lawyer, account);
        var note = new
        {
            version = version[held],
            advice = "演示：先收好房产证。",
            goesOn = false,
        };
        Assert.Equal("invalid-input", (await lawyer.PostAsync($"/provider/bookings/{held}/note", new { version = version[held] })).Code);
        Assert.Equal(HttpStatusCode.NoContent, (await lawyer.PostAsync($"/provider/bookings/{held}/note", note)).Status);
        Assert.Equal("stale-data", (await lawyer.PostAsync($"/provider/bookings/{held}/note", note)).Code);
        var noShow = await lawyer.PostAsync($"/provider/bookings/{missed}/no-show", new { version = version[missed] });
        Assert.Equal(HttpStatusCode.NoContent, noShow.Status);
        var absent = await lawyer.PostAsync("/provider/absences", new { to = "2026-12-01" });
        Assert.Equal((0, 1), (absent["rehomed"].GetInt32(), absent["displaced"].GetInt32()));
    }

    [Fact]
    public async Task Clients_AreAMatterOfTheProviderAlone()
    {
        await using var api = await TestApi.StartAsync();
        var (_, account) = await api.Core.AddDeskAsync(api.Staff.County);
        var volunteer = await api.Core.AddOfficerAsync(StaffRole.Volunteer, TestCity.Township);
        await MakeRealAsync(api);
        var (lawyer, other) = (await BoundAsync(api, account), await BoundAsync(api, volunteer));

        var declared = await lawyer.PostAsync("/provider/clients", new { label = "演示记号", phone = "13800000099" });
        Assert.Equal("person-number-invalid", (await lawyer.PostAsync("/provider/clients", new { label = "演示" })).Code);
        var list = await lawyer.GetJsonAsync("/provider/clients");
        var id = declared["id"].GetGuid();

        Assert.Equal(HttpStatusCode.Created, declared.Status);
        Assert.Equal(id, Assert.Single(list["items"].EnumerateArray()).GetProperty("id").GetGuid());
        Assert.DoesNotContain("13800000099", list.Text, StringComparison.Ordinal);
        Assert.False((await other.GetJsonAsync("/staff/me"))["givesCounsel"].GetBoolean());
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetJsonAsync("/provider/clients")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetJsonAsync($"/provider/agenda?{Days}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.DeleteJsonAsync($"/provider/clients/{id}")).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await lawyer.DeleteJsonAsync($"/provider/clients/{id}")).Status);
        Assert.Empty((await lawyer.GetJsonAsync("/provider/clients"))["items"].EnumerateArray());
    }

    /// <summary>Accounts of the test city are demo accounts, which sign in nowhere else than in a demo.</summary>
    private static Task MakeRealAsync(TestApi api) =>
        api.Core.ArrangeAsync(db =>
        {
            foreach (var account in db.Set<StaffAccount>())
            {
                db.Entry(account).Property(nameof(StaffAccount.IsDemo)).CurrentValue = false;
            }
        });

    private static async Task<HttpClient> BoundAsync(TestApi api, StaffActor account)
    {
        var phone = await api.SignInAsync($"phone-of-{account.StaffId:N}"[..30]);
        var code = (await api.Core.Dispatcher.SendAsync(account, new IssuePhoneCode())).Code;
        var bound = await phone.PostAsync("/staff/bindings", new { code, pin = Pin });
        Assert.True(bound.Status == HttpStatusCode.Created, bound.Text);
        return api.CreateClient().Bearing(bound["token"].GetString()!);
    }

    /// <summary>After a night the PIN is asked for again.</summary>
    private static async Task<HttpClient> SignedInAsync(TestApi api, HttpClient stale, StaffActor account)
    {
        Assert.Equal(HttpStatusCode.Unauthorized, (await stale.GetJsonAsync("/staff/me")).Status);
        var phone = await api.SignInAsync($"phone-of-{account.StaffId:N}"[..30]);
        var opened = await phone.PostAsync("/staff/sessions", new { pin = Pin });
        Assert.True(opened.Status == HttpStatusCode.Created, opened.Text);
        return api.CreateClient().Bearing(opened["token"].GetString()!);
    }
}
