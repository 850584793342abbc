using System.Net;
using WeChatRights.Core.Cases;
using WeChatRights.MiniprogramApi.Tests.Support;

namespace WeChatRights.MiniprogramApi.Tests.Endpoints;

public sealed class InboxTests
{
    [Fact]
    public async Task GetInbox_AfterStepUp_HoldsTheWordsAndCanBeMarkedRead()
    {
        await using var api = await TestApi.StartAsync();
        var (anna, filed) = await api.UnlockedAsync();
        await api.StaffDoAsync(new AcceptCase(filed.Id));
        await api.StaffDoAsync(new MessageClient(filed.Id, "请明天上午来站里"));

        var inbox = await anna.GetJsonAsync("/inbox");
        var message = inbox["items"][0];
        var read = await anna.PostAsync($"/inbox/{message.GetProperty("id").GetString()}/read", "{}");
        var after = await anna.GetJsonAsync("/inbox");

        Assert.Equal(
            ("message", "请明天上午来站里", filed.Number),
            (message.GetProperty("kind").GetString(), message.GetProperty("text").GetString(), message.GetProperty("number").GetString())
        );
        Assert.Equal("accepted", inbox["items"][1].GetProperty("kind").GetString());
        Assert.Equal(HttpStatusCode.NoContent, read.Status);
        Assert.Equal("2026-11-02T10:00:02+08:00", after["items"][0].GetProperty("readAt").GetString());
    }

    [Fact]
    public async Task GetInbox_BeforeStepUp_Is403()
    {
        await using var api = await TestApi.StartAsync();
        var anna = await api.SignInAsync();

        Assert.Equal("step-up-required", (await anna.GetJsonAsync("/inbox")).Code);
        Assert.Equal("step-up-required", (await anna.PostAsync($"/inbox/{Guid.CreateVersion7()}/read", "{}")).Code);
    }

    [Fact]
    public async Task MarkRead_ForeignNotice_Is404()
    {
        await using var api = await TestApi.StartAsync();
        var (berta, foreign) = await api.UnlockedAsync("berta");
        await api.StaffDoAsync(new AcceptCase(foreign.Id));
        var notice = (await berta.GetJsonAsync("/inbox"))["items"][0].GetProperty("id").GetString();
        var (anna, _) = await api.UnlockedAsync("anna");

        Assert.Equal("not-found", (await anna.PostAsync($"/inbox/{notice}/read", "{}")).Code);
        Assert.Equal(0, (await anna.GetJsonAsync("/inbox"))["total"].GetInt32());
    }
}
