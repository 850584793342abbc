using System.Net;
using WeChatRights.Core.Cases;
using WeChatRights.Core.PetitionAgency.Acts;
using WeChatRights.Core.PetitionAgency.Mandates;
using WeChatRights.MiniprogramApi.Tests.Support;
using WeChatRights.Testing;

namespace WeChatRights.MiniprogramApi.Tests.Endpoints;

/// <summary>Her side of 信访代理.</summary>
public sealed class MandateTests
{
    [Fact]
    public async Task SignAndRevoke_BehindThePin_AndTheStaffCannotActAnyMore()
    {
        await using var api = await TestApi.StartAsync();
        var (anna, filed) = await api.UnlockedAsync();
        await api.StaffDoAsync(new AcceptCase(filed.Id));
        var today = api.Core.Now.ChinaDate();
        var id = await api.Core.Dispatcher.SendAsync(
            api.Staff.Station,
            new DraftMandate(filed.Id, TestData.Mandate(today, api.Staff.Station.StaffId)),
            TestApi.Cancellation
        );

        var waiting = (await anna.GetJsonAsync($"/complaints/{filed.Id}/mandates"))["items"].EnumerateArray().Single();
        var unread = await anna.PostAsync($"/complaints/{filed.Id}/mandates/{id}/signature", new { toldFree = false });
        var silent = await anna.PostAsync($"/complaints/{filed.Id}/mandates/{id}/signature", "{}");
        var signed = await anna.PostAsync($"/complaints/{filed.Id}/mandates/{id}/signature", new { toldFree = true });
        var twice = await anna.PostAsync($"/complaints/{filed.Id}/mandates/{id}/signature", new { toldFree = true });
        await api.StaffDoAsync(new RecordAgencyAct(filed.Id, id, TestData.Act(api.Core.Now)));
        var revoked = await anna.PostAsync($"/complaints/{filed.Id}/mandates/{id}/revocation", "{}");
        var after = (await anna.GetJsonAsync($"/complaints/{filed.Id}/mandates"))["items"].EnumerateArray().Single();

        Assert.Equal(("drafted", true), (waiting.GetProperty("state").GetString(), waiting.GetProperty("maySign").GetBoolean()));
        Assert.Equal(today.ToString("yyyy-MM-dd", null), waiting.GetProperty("from").GetString());
        Assert.Equal("writeUp", waiting.GetProperty("acts")[0].GetString());
        Assert.True(waiting.GetProperty("free").GetBoolean());
        Assert.Equal(("agency-not-free", "mandate-state"), (unread.Code, twice.Code));
        Assert.Equal(HttpStatusCode.BadRequest, silent.Status);
        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.NoContent), (signed.Status, revoked.Status));
        Assert.Equal(("revoked", false), (after.GetProperty("state").GetString(), after.GetProperty("mayRevoke").GetBoolean()));
        Assert.Equal("writeUp", after.GetProperty("done")[0].GetProperty("act").GetString());
        Assert.DoesNotContain("写好了信访材料", after.GetRawText(), StringComparison.Ordinal); // What staff wrote is theirs.
    }
}
