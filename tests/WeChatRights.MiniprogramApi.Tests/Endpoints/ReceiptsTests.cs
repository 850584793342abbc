using System.Net;
using Microsoft.EntityFrameworkCore;
using WeChatRights.MiniprogramApi.Tests.Support;

namespace WeChatRights.MiniprogramApi.Tests.Endpoints;

public sealed class ReceiptsTests
{
    private static readonly (string, string)[] NoBudget = [("Limits:Proof:Address", "1000")];

    [Fact]
    public async Task Lookup_AnonymousWithPin_OpensThatComplaintOnly()
    {
        await using var api = await TestApi.StartAsync();
        var client = api.CreateClient();
        var filed = await client.FiledAsync(Bodies.WithPin());
        var other = await client.FiledAsync(Bodies.WithPin());

        var answer = await client.PostAsync("/receipts/lookup", new { receiptCode = filed.ReceiptCode, pin = Bodies.Pin });
        client.Bearing(answer["token"].GetString()!);

        Assert.Equal(filed.Number, answer["complaint"].GetProperty("number").GetString());
        Assert.Equal(HttpStatusCode.OK, (await client.GetJsonAsync($"/complaints/{filed.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetJsonAsync($"/complaints/{other.Id}")).Status);
        Assert.Equal(1, (await client.GetJsonAsync("/complaints"))["total"].GetInt32());
    }

    [Fact]
    public async Task Lookup_FiledWithoutPin_NeedsTheReceiptOnly()
    {
        await using var api = await TestApi.StartAsync();
        var client = api.CreateClient();
        var filed = await client.FiledAsync(Bodies.Least());

        var answer = await client.PostAsync("/receipts/lookup", new { receiptCode = filed.ReceiptCode });

        Assert.Equal(HttpStatusCode.OK, answer.Status);
    }

    [Fact]
    public async Task Lookup_EveryFailure_GetsTheSameAnswer()
    {
        await using var api = await TestApi.StartAsync(NoBudget);
        var client = api.CreateClient();
        var filed = await client.FiledAsync(Bodies.WithPin());

        var answers = new List<Answer>
        {
            await client.PostAsync("/receipts/lookup", new { receiptCode = filed.ReceiptCode, pin = "000000" }),
            await client.PostAsync("/receipts/lookup", new { receiptCode = filed.ReceiptCode }),
            await client.PostAsync("/receipts/lookup", new { receiptCode = "ABCD-ABCD-ABCD-ABCD-ABCD", pin = Bodies.Pin }),
            await client.PostAsync("/receipts/lookup", new { receiptCode = "x" }),
        };

        Assert.All(answers, answer => Assert.Equal((HttpStatusCode.Forbidden, "step-up-failed"), (answer.Status, answer.Code)));
        Assert.Single(answers.Select(answer => answer.Text).Distinct());
    }

    [Fact]
    public async Task Lookup_FiveWrongPins_LockThisReceipt()
    {
        await using var api = await TestApi.StartAsync(NoBudget);
        var client = api.CreateClient();
        var filed = await client.FiledAsync(Bodies.WithPin());
        for (var i = 0; i < 5; i++)
        {
            await client.PostAsync("/receipts/lookup", new { receiptCode = filed.ReceiptCode, pin = $"00000{i}" });
        }

        var locked = await client.PostAsync("/receipts/lookup", new { receiptCode = filed.ReceiptCode, pin = Bodies.Pin });
        api.Clock.Advance(TimeSpan.FromMinutes(1));
        var after = await client.PostAsync("/receipts/lookup", new { receiptCode = filed.ReceiptCode, pin = Bodies.Pin });

        Assert.Equal("step-up-failed", locked.Code);
        Assert.Equal(HttpStatusCode.OK, after.Status);
    }

    [Fact]
    public async Task Lookup_TooOften_Is429WithRetryAfter()
    {
        await using var api = await TestApi.StartAsync(("Limits:Proof:Address", "3"));
        var client = api.CreateClient();
        for (var i = 0; i < 3; i++)
        {
            await client.PostAsync("/receipts/lookup", new { receiptCode = "x" });
        }

        var answer = await client.PostAsync("/receipts/lookup", new { receiptCode = "x" });

        Assert.Equal((HttpStatusCode.TooManyRequests, "too-many-requests"), (answer.Status, answer.Code));
        Assert.NotNull(answer.Message.Headers.RetryAfter);
    }
}
