using System.Net;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Referrals;
using WeChatRights.Core.Referrals.Asking;
using WeChatRights.MiniprogramApi.Tests.Support;
using WeChatRights.Testing;

namespace WeChatRights.MiniprogramApi.Tests.Endpoints;

/// <summary>Her separate consents, unit by unit.</summary>
public sealed class ReferralAsksTests
{
    [Fact]
    public async Task Ask_IsReadAnsweredAndTakenBack_BehindThePin()
    {
        await using var api = await TestApi.StartAsync();
        var (anna, filed) = await api.UnlockedAsync();
        var (unit, _) = await api.Core.AddPartnerAsync(api.Staff);
        await api.StaffDoAsync(new AcceptCase(filed.Id));
        await api.StaffDoAsync(
            new AskReferralConsent(filed.Id, unit, ReferralService.Police, [ReferralField.Summary], "演示：请他们出具告诫书。")
        );
        var address = $"/complaints/{filed.Id}/referral-asks";

        var asked = (await anna.GetJsonAsync(address))["items"].EnumerateArray().Single();
        var answer = $"{address}/{asked.GetProperty("id").GetGuid()}/answer";
        var silent = await anna.PostAsync(answer, "{}");
        var locked = await (await api.SignInAsync("anna")).PostAsync(answer, new { agrees = true });
        var agreed = await anna.PostAsync(answer, new { agrees = true });
        var twice = await anna.PostAsync(answer, new { agrees = true });
        var back = await anna.DeleteJsonAsync(answer);
        var after = (await anna.GetJsonAsync(address))["items"].EnumerateArray().Single();

        Assert.Equal(("演示派出所", "asked"), (asked.GetProperty("unit").GetString(), asked.GetProperty("state").GetString()));
        Assert.Equal(
            ("演示：请他们出具告诫书。", "summary"),
            (asked.GetProperty("purpose").GetString(), asked.GetProperty("fields")[0].GetString())
        );
        Assert.Equal((HttpStatusCode.BadRequest, "step-up-required"), (silent.Status, locked.Code));
        Assert.Equal((HttpStatusCode.NoContent, "referral-ask-state"), (agreed.Status, twice.Code));
        Assert.Equal(HttpStatusCode.NoContent, back.Status);
        Assert.Equal(("takenBack", false), (after.GetProperty("state").GetString(), after.GetProperty("mayAnswer").GetBoolean()));
    }
}
