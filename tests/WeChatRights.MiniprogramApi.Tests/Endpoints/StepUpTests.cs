using System.Net;
using WeChatRights.MiniprogramApi.Tests.Support;

namespace WeChatRights.MiniprogramApi.Tests.Endpoints;

public sealed class StepUpTests
{
    private static readonly (string, string)[] NoBudget =
    [
        ("Limits:Proof:Session", "1000"),
        ("Limits:Proof:Address", "1000"),
        ("Limits:Proof:Device", "1000"),
    ];

    [Fact]
    public async Task GetComplaints_BeforeStepUp_IsRefusedWithAndWithoutComplaints()
    {
        await using var api = await TestApi.StartAsync();
        var anna = await api.SignInAsync("anna");
        await anna.FiledAsync();
        var stranger = await api.SignInAsync("stranger");

        var hers = await anna.GetJsonAsync("/complaints");
        var theirs = await stranger.GetJsonAsync("/complaints");

        Assert.Equal((HttpStatusCode.Forbidden, "step-up-required"), (hers.Status, hers.Code));
        Assert.Equal(hers.Text, theirs.Text);
    }

    [Fact]
    public async Task StepUp_RightPin_UnlocksForFifteenMinutes()
    {
        await using var api = await TestApi.StartAsync();
        var (anna, filed) = await api.UnlockedAsync();

        var list = await anna.GetJsonAsync("/complaints");
        api.Clock.Advance(TimeSpan.FromMinutes(15));
        var later = await anna.GetJsonAsync($"/complaints/{filed.Id}");

        Assert.Equal(filed.Id, list["items"][0].GetProperty("id").GetGuid());
        Assert.Equal("registered", list["items"][0].GetProperty("state").GetProperty("status").GetString());
        Assert.Equal("step-up-required", later.Code);
    }

    [Fact]
    public async Task StepUp_PinOfAnotherFiling_ShowsOnlyWhatWasFiledWithIt()
    {
        await using var api = await TestApi.StartAsync();
        var anna = await api.SignInAsync();
        var hers = await anna.FiledAsync(Bodies.WithPin());
        var thiefs = await anna.FiledAsync(Bodies.WithPin("111111"));

        await anna.StepUpAsync("111111");

        Assert.Equal(HttpStatusCode.OK, (await anna.GetJsonAsync($"/complaints/{thiefs.Id}")).Status);
        Assert.Equal("not-found", (await anna.GetJsonAsync($"/complaints/{hers.Id}")).Code);
    }

    [Fact]
    public async Task StepUp_SeveralFiledAtOnceWithOnePin_ShowsThemAll()
    {
        await using var api = await TestApi.StartAsync();
        var anna = await api.SignInAsync();
        var filed = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => anna.FiledAsync()));

        await anna.StepUpAsync(Bodies.Pin);

        var listed = (await anna.GetJsonAsync("/complaints"))["items"].EnumerateArray().Select(item => item.GetProperty("id").GetGuid());
        Assert.Equal(filed.Select(each => each.Id).Order(), listed.Order());
    }

    [Fact]
    public async Task StepUp_EveryFailure_GetsTheSameAnswer()
    {
        await using var api = await TestApi.StartAsync(NoBudget);
        var anna = await api.SignInAsync("anna");
        await anna.FiledAsync();
        var foreign = await api.CreateClient().FiledAsync(Bodies.WithPin("999999"));
        var stranger = await api.SignInAsync("stranger");

        var answers = new List<Answer>
        {
            await anna.StepUpAsync("000000"),
            await anna.StepUpByReceiptAsync(foreign.ReceiptCode),
            await anna.StepUpByReceiptAsync("ABCD-ABCD-ABCD-ABCD-ABCD"),
            await anna.StepUpByReceiptAsync("nonsense"),
            await stranger.StepUpAsync(Bodies.Pin),
        };

        Assert.All(answers, answer => Assert.Equal((HttpStatusCode.Forbidden, "step-up-failed"), (answer.Status, answer.Code)));
        Assert.Single(answers.Select(answer => answer.Text).Distinct());
    }

    [Fact]
    public async Task StepUp_FiveWrongPins_LockOutEvenTheRightOneAndSayNothing()
    {
        await using var api = await TestApi.StartAsync(NoBudget);
        var anna = await api.SignInAsync();
        var filed = await anna.FiledAsync();
        var wrong = "";
        for (var i = 0; i < 5; i++)
        {
            wrong = (await anna.StepUpAsync($"00000{i}")).Text;
        }

        // The lock hangs on the person: a new session does not help.
        var again = await api.SignInAsync();
        var locked = await again.StepUpAsync(Bodies.Pin);
        var byReceipt = await again.StepUpByReceiptAsync(filed.ReceiptCode);
        api.Clock.Advance(TimeSpan.FromMinutes(1));
        var after = await again.StepUpAsync(Bodies.Pin);

        Assert.Equal(wrong, locked.Text);
        Assert.Equal(HttpStatusCode.OK, byReceipt.Status);
        Assert.Equal(HttpStatusCode.OK, after.Status);
    }

    [Fact]
    public async Task StepUp_ManyGuessesAtOnce_CountAtLeastOneEachAnsweredRound()
    {
        await using var api = await TestApi.StartAsync(NoBudget);
        var anna = await api.SignInAsync();
        await anna.FiledAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => anna.StepUpAsync($"{i:D6}")));
        var right = await anna.StepUpAsync(Bodies.Pin);

        Assert.All(answers, answer => Assert.NotEqual(HttpStatusCode.OK, answer.Status));
        Assert.NotEqual(HttpStatusCode.OK, right.Status);
    }

    [Fact]
    public async Task StepUp_ReceiptOfHerOwn_UnlocksThatOneOnly()
    {
        await using var api = await TestApi.StartAsync();
        var anna = await api.SignInAsync();
        var one = await anna.FiledAsync();
        var other = await anna.FiledAsync();

        var answer = await anna.StepUpByReceiptAsync(one.ReceiptCode.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal));

        Assert.Equal("2026-11-02T10:15:00+08:00", answer["unlockedUntil"].GetString());
        Assert.Equal(HttpStatusCode.OK, (await anna.GetJsonAsync($"/complaints/{one.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await anna.GetJsonAsync($"/complaints/{other.Id}")).Status);
    }
}
