using System.Net;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Closing;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.MiniprogramApi.Tests.Support;

namespace WeChatRights.MiniprogramApi.Tests.Endpoints;

/// <summary>What she tells after the end.</summary>
public sealed class SurveyTests
{
    [Fact]
    public async Task Survey_AfterTheEnd_IsHeardOnce_AndHerWordsAreInNoLog()
    {
        await using var api = await TestApi.StartAsync();
        var (anna, filed) = await api.UnlockedAsync();
        await api.StaffDoAsync(new AcceptCase(filed.Id));
        await api.StaffDoAsync(new CloseCase(filed.Id, CaseResult.Answered, ClosingProof.HerWord, "演示：答复了。"));
        api.Clock.Advance(TimeSpan.FromSeconds(1));
        var address = $"/complaints/{filed.Id}/survey";
        var said = new
        {
            performed = "yes",
            safe = true,
            stars = 4,
            words = "演示：谢谢CANARY",
        };

        var offered = await anna.GetJsonAsync($"/complaints/{filed.Id}");
        var nothing = await anna.PostAsync(address, "{}");
        var half = await anna.PostAsync(address, new { safe = true });
        var heard = await anna.PostAsync(address, said);
        var twice = await anna.PostAsync(address, said);
        var after = await anna.GetJsonAsync($"/complaints/{filed.Id}");

        Assert.True(offered["mayAnswerSurvey"].GetBoolean());
        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (nothing.Status, half.Status));
        Assert.Equal((HttpStatusCode.NoContent, "no-survey"), (heard.Status, twice.Code));
        Assert.Equal((false, 4), (after["mayAnswerSurvey"].GetBoolean(), after["state"].GetProperty("rating").GetInt32()));
        Assert.DoesNotContain("CANARY", after.Text + api.Logs.Text, StringComparison.Ordinal);
    }
}
