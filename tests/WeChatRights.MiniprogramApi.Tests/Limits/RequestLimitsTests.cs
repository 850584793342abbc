using System.Net;
using WeChatRights.MiniprogramApi.Tests.Support;

namespace WeChatRights.MiniprogramApi.Tests.Limits;

public sealed class RequestLimitsTests
{
    [Fact]
    public async Task Filing_FirstComplaintOfAPerson_PassesWhenAddressAndDeviceAreExhausted()
    {
        await using var api = await TestApi.StartAsync(
            ("Limits:Filing:Address", "2"),
            ("Limits:Filing:Device", "2"),
            ("Limits:Filing:Session", "2")
        );
        var crowd = api.CreateClient();
        crowd.DefaultRequestHeaders.Add("X-Device-Id", "shared-phone");
        await crowd.FileAsync(Bodies.Least());
        await crowd.FileAsync(Bodies.Least());
        var blocked = await crowd.FileAsync(Bodies.Least());
        var anna = await api.SignInAsync();
        anna.DefaultRequestHeaders.Add("X-Device-Id", "shared-phone");

        var first = await anna.FileAsync(Bodies.Least());
        var second = await anna.FileAsync(Bodies.Least());

        Assert.Equal((HttpStatusCode.TooManyRequests, "too-many-requests"), (blocked.Status, blocked.Code));
        Assert.Contains("110", blocked["title"].GetString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Created, first.Status);
        Assert.Equal(HttpStatusCode.TooManyRequests, second.Status);
    }

    [Fact]
    public async Task Ordinary_OneSessionExhausted_LeavesTheOthersAlone()
    {
        await using var api = await TestApi.StartAsync(("Limits:Ordinary:Session", "3"));
        var anna = await api.SignInAsync("anna");
        var berta = await api.SignInAsync("berta");
        for (var i = 0; i < 3; i++)
        {
            await anna.GetJsonAsync("/inbox");
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, (await anna.GetJsonAsync("/inbox")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await berta.GetJsonAsync("/inbox")).Status);
    }

    [Fact]
    public async Task StepUp_TooOften_Is429BeforeAnyPinIsChecked()
    {
        await using var api = await TestApi.StartAsync(("Limits:Proof:Session", "2"));
        var anna = await api.SignInAsync();
        await anna.FiledAsync();
        await anna.StepUpAsync("000000");
        await anna.StepUpAsync("000001");

        var answer = await anna.StepUpAsync(Bodies.Pin);

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.Status);
        Assert.True(answer.Message.Headers.RetryAfter!.Delta > TimeSpan.Zero);
    }

    [Fact]
    public async Task ForgedForwardedFor_DoesNotChangeTheAddress()
    {
        await using var api = await TestApi.StartAsync(("Limits:SignIn:Address", "2"));
        var client = api.CreateClient();
        await client.PostAsync("/sessions", new { code = "sim-a" }, ("X-Forwarded-For", "10.0.0.1"));
        await client.PostAsync("/sessions", new { code = "sim-a" }, ("X-Forwarded-For", "10.0.0.2"));

        var answer = await client.PostAsync("/sessions", new { code = "sim-a" }, ("X-Forwarded-For", "10.0.0.3"));

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.Status);
    }
}
