using System.Net;
using System.Text.Json;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Closing;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.MiniprogramApi.Tests.Support;

namespace WeChatRights.MiniprogramApi.Tests.Endpoints;

public sealed class MyComplaintTests
{
    private const string Internal = "内部研判CANARY";

    [Fact]
    public async Task GetComplaint_AfterTheStaffsWork_TellsHerInPlainWordsAndNothingInternal()
    {
        await using var api = await TestApi.StartAsync();
        var (anna, filed) = await api.UnlockedAsync();
        await api.StaffDoAsync(new AcceptCase(filed.Id));
        await api.StaffDoAsync(new AddCaseNote(filed.Id, Internal));
        await api.StaffDoAsync(new MessageClient(filed.Id, "请明天上午来站里"));
        await api.Core.Dispatcher.QueryAsync(api.Staff.Station, new GetCase(filed.Id), TestApi.Cancellation);
        await api.StaffDoAsync(new CloseCase(filed.Id, CaseResult.Mediated, ClosingProof.Agreement, Internal));

        var answer = await anna.GetJsonAsync($"/complaints/{filed.Id}");

        Assert.Equal(
            ["已收到", "已受理，正在办理，最晚 12 月 2 日答复你", "给你留了话", "已办结：调解成功"],
            Texts(answer["steps"], "text")
        );
        Assert.Equal(["请明天上午来站里"], Texts(answer["messages"], "text"));
        Assert.Equal("乡镇（街道）维权站", answer["inCharge"].GetProperty("office").GetString());
        Assert.Equal("维权站工作人员", answer["whoOpened"][0].GetProperty("roleName").GetString());
        Assert.Equal("2026-11-02", answer["whoOpened"][0].GetProperty("on").GetString());
        Assert.Equal(1, answer["whoOpened"].GetArrayLength());
        Assert.DoesNotContain("CANARY", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("演示StationOfficer", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("CANARY", api.Logs.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetComplaint_Guided_TellsWhichOrgan()
    {
        await using var api = await TestApi.StartAsync();
        var (anna, filed) = await api.UnlockedAsync();
        await api.StaffDoAsync(new GuideCase(filed.Id, "叶县人力资源和社会保障局", "请带上劳动合同去窗口"));

        var answer = await anna.GetJsonAsync($"/complaints/{filed.Id}");

        Assert.Contains("叶县人力资源和社会保障局", answer["steps"][1].GetProperty("words").GetString(), StringComparison.Ordinal);
        Assert.Equal("guided", answer["state"].GetProperty("status").GetString());
    }

    [Fact]
    public async Task GetComplaint_ForeignUnknownOrLocked_IsOneAndTheSame404()
    {
        await using var api = await TestApi.StartAsync();
        var (anna, _) = await api.UnlockedAsync();
        var foreign = await (await api.SignInAsync("berta")).FiledAsync(Bodies.WithPin("555555"));

        var answers = new[]
        {
            await anna.GetJsonAsync($"/complaints/{foreign.Id}"),
            await anna.GetJsonAsync($"/complaints/{Guid.CreateVersion7()}"),
            await anna.GetJsonAsync("/complaints/no-id"),
        };

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.NotFound, answer.Status));
        Assert.Single(answers.Select(answer => answer.Text).Distinct());
    }

    [Theory]
    [InlineData("supplements", """{"text":"x"}""")]
    [InlineData("withdrawals", """{"reason":"x"}""")]
    [InlineData("ratings", """{"stars":5}""")]
    [InlineData(
        "evidence",
        """{"fileName":"a.jpg","size":3,"sha256":"0000000000000000000000000000000000000000000000000000000000000000","kind":"photo"}"""
    )]
    public async Task PostOnForeignComplaint_IsRefused(string route, string body)
    {
        await using var api = await TestApi.StartAsync();
        var berta = await api.SignInAsync("berta");
        var foreign = await berta.FiledAsync(Bodies.WithPin("555555"));

        var locked = await berta.PostAsync($"/complaints/{foreign.Id}/{route}", body);
        var (anna, _) = await api.UnlockedAsync();
        var stranger = await anna.PostAsync($"/complaints/{foreign.Id}/{route}", body);
        var nobody = await api.CreateClient().PostAsync($"/complaints/{foreign.Id}/{route}", body);

        Assert.Equal("step-up-required", locked.Code);
        Assert.Equal("not-found", stranger.Code);
        Assert.Equal("sign-in-required", nobody.Code);
    }

    [Fact]
    public async Task SupplementWithdrawRate_InTurn_StandOnTheTimeline()
    {
        await using var api = await TestApi.StartAsync();
        var (anna, filed) = await api.UnlockedAsync();

        var early = await anna.PostAsync($"/complaints/{filed.Id}/ratings", new { stars = 5 });
        var added = await anna.PostAsync($"/complaints/{filed.Id}/supplements", new { text = "还有一件事SUPPLEMENT" });
        var asked = await anna.PostAsync($"/complaints/{filed.Id}/withdrawals", new { reason = "不想追究了" });
        var staff = await api.Core.Dispatcher.QueryAsync(api.Staff.Station, new GetCase(filed.Id), TestApi.Cancellation);
        await api.StaffDoAsync(new AcceptCase(filed.Id));
        await api.StaffDoAsync(new CloseCase(filed.Id, CaseResult.Withdrawn, ClosingProof.HerWord, "已核实"));
        var rated = await anna.PostAsync($"/complaints/{filed.Id}/ratings", new { stars = 4 });
        var twice = await anna.PostAsync($"/complaints/{filed.Id}/ratings", new { stars = 1 });
        var late = await anna.PostAsync($"/complaints/{filed.Id}/supplements", new { text = "再补充" });

        Assert.Equal("not-rateable", early.Code);
        Assert.Equal(
            (HttpStatusCode.Created, HttpStatusCode.Accepted, HttpStatusCode.NoContent),
            (added.Status, asked.Status, rated.Status)
        );
        Assert.Contains(staff.Supplements, supplement => supplement.Text == "还有一件事SUPPLEMENT");
        Assert.Contains(staff.Timeline, entry => entry is { Kind: CaseEventKind.WithdrawalRequested, Text: "不想追究了" });
        Assert.Equal("not-rateable", twice.Code);
        Assert.Equal("case-state", late.Code);
        Assert.DoesNotContain("SUPPLEMENT", api.Logs.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetComplaints_ManyOfThem_ComeInPages()
    {
        await using var api = await TestApi.StartAsync();
        var (anna, _) = await api.UnlockedAsync();
        await anna.FiledAsync();
        await anna.FiledAsync();

        var page = await anna.GetJsonAsync("/complaints?page=2&pageSize=2");
        var bad = await anna.GetJsonAsync("/complaints?page=0");

        Assert.Equal((3, 1, 2), (page["total"].GetInt32(), page["items"].GetArrayLength(), page["page"].GetInt32()));
        Assert.Equal((HttpStatusCode.BadRequest, "invalid-input"), (bad.Status, bad.Code));
    }

    private static IEnumerable<string?> Texts(JsonElement list, string member) =>
        list.EnumerateArray().Select(item => item.GetProperty(member).GetString());
}
