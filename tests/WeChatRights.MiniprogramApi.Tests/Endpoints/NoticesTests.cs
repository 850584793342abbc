using System.Text.Json;
using System.Text.Json.Nodes;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Classification;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.PetitionAgency;
using WeChatRights.Core.PetitionAgency.Acts;
using WeChatRights.Core.PetitionAgency.Mandates;
using WeChatRights.MiniprogramApi.Tests.Support;
using WeChatRights.Testing;

namespace WeChatRights.MiniprogramApi.Tests.Endpoints;

/// <summary>What was decided, on the phone as on paper, and the ways of review.</summary>
public sealed class NoticesTests
{
    [Fact]
    public async Task Accepted_IsToldInPlainWords_WithThePaperAndNothingOfHers()
    {
        await using var api = await TestApi.StartAsync();
        var (anna, filed) = await api.UnlockedAsync(body: Named());
        var before = await anna.GetJsonAsync($"/complaints/{filed.Id}/notices");
        await api.StaffDoAsync(new AcceptCase(filed.Id));

        var answer = await anna.GetJsonAsync($"/complaints/{filed.Id}/notices");

        Assert.Equal(0, before["items"].GetArrayLength());
        var notice = answer["items"].EnumerateArray().Single();
        Assert.Equal(("acceptance", "受理告知书"), (Text(notice, "kind"), Text(notice, "title")));
        Assert.Equal(("我们接下了这件事，正在办。", "2026-12-02"), (Text(notice, "plain"), Text(notice, "replyBy")));
        Assert.Contains("最晚 2026 年 12 月 2 日，答复你办理情况。", answer.Text, StringComparison.Ordinal);
        Assert.Contains("《信访工作条例》第二十三条第二款", answer.Text, StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, answer["review"].ValueKind);
        Assert.All(["演示甲", "工资比别人少", "13900000001"], word => Assert.DoesNotContain(word, answer.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Guided_NamesTheOrganAndWhatToDoThere_AndNoReview()
    {
        await using var api = await TestApi.StartAsync();
        var (anna, filed) = await api.UnlockedAsync(body: Named());
        await api.StaffDoAsync(new GuideCase(filed.Id, "演示人社局", "演示：带上合同去窗口。"));

        var answer = await anna.GetJsonAsync($"/complaints/{filed.Id}/notices");

        var notice = answer["items"].EnumerateArray().Single();
        Assert.Equal("这件事归演示人社局管，要向他们提出。", Text(notice, "plain"));
        Assert.Contains("带上合同去窗口", notice.GetProperty("paper").GetRawText(), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, answer["review"].ValueKind);
    }

    /// <summary>信访工作条例 art. 35: thirty days from the written reply, where there is one.</summary>
    [Fact]
    public async Task Opinion_OpensTheReview()
    {
        await using var api = await TestApi.StartAsync();
        var (anna, filed) = await api.UnlockedAsync(body: Named());
        await api.StaffDoAsync(new AcceptCase(filed.Id));
        await api.StaffDoAsync(new ClassifyCase(filed.Id, PetitionClass.Claim, ClaimRoute.OtherClaim));
        var today = api.Core.Now.ChinaDate();
        var id = await api.Core.Dispatcher.SendAsync(
            api.Staff.Station,
            new DraftMandate(filed.Id, TestData.Mandate(today, api.Staff.Station.StaffId)),
            TestApi.Cancellation
        );
        await anna.PostAsync($"/complaints/{filed.Id}/mandates/{id}/signature", new { toldFree = true });
        await api.StaffDoAsync(new RecordOrganReceipt(filed.Id, id, OrganReceiptKind.Opinion, today, null, "演示单位", "演示：不予支持。"));

        var review = (await anna.GetJsonAsync($"/complaints/{filed.Id}/notices"))["review"];

        Assert.Equal(("mayAskReview", "2026-12-02"), (Text(review, "step"), Text(review, "until")));
    }

    /// <summary>信访工作条例 art. 23(2): whose name is not clear is not told in writing.</summary>
    [Fact]
    public async Task WithoutAName_NothingIsWritten()
    {
        await using var api = await TestApi.StartAsync();
        var (anna, filed) = await api.UnlockedAsync();
        await api.StaffDoAsync(new AcceptCase(filed.Id));

        Assert.Equal(0, (await anna.GetJsonAsync($"/complaints/{filed.Id}/notices"))["items"].GetArrayLength());
    }

    private static JsonObject Named() =>
        Bodies.WithPin().With("anonymous", false).With("identity", new JsonObject { ["name"] = "演示甲", ["phone"] = "13900000001" });

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
