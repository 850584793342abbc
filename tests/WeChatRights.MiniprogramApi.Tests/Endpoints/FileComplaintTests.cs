using System.Net;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Intake;
using WeChatRights.MiniprogramApi.Tests.Support;

namespace WeChatRights.MiniprogramApi.Tests.Endpoints;

public sealed class FileComplaintTests
{
    [Fact]
    public async Task PostComplaints_BodyOfTheIssue_Files()
    {
        await using var api = await TestApi.StartAsync();
        var anna = await api.SignInAsync();

        var answer = await anna.PostAsync("/complaints", Bodies.OfTheIssue, ("Idempotency-Key", "0123456789abcdef"));

        Assert.Equal(HttpStatusCode.Created, answer.Status);
        Assert.Matches(@"^P261102-[0-9A-Z]{5}$", answer["number"].GetString());
        Assert.Matches(@"^([0-9A-Z]{4}-){4}[0-9A-Z]{4}$", answer["receiptCode"].GetString());
        Assert.Equal($"/api/v1/complaints/{answer["id"].GetString()}", answer.Message.Headers.Location!.ToString());
    }

    [Fact]
    public async Task PostComplaints_LeastBodyWithoutSession_Files()
    {
        await using var api = await TestApi.StartAsync();

        var answer = await api.CreateClient().FileAsync(Bodies.Least());

        Assert.Equal(HttpStatusCode.Created, answer.Status);
    }

    [Fact]
    public async Task PostComplaints_InDanger_AnswersTheNumbersToCall()
    {
        await using var api = await TestApi.StartAsync();

        var answer = await api.CreateClient()
            .FileAsync(Bodies.Least().With("danger", new System.Text.Json.Nodes.JsonObject { ["now"] = true }));

        var numbers = answer["emergency"]
            .GetProperty("numbers")
            .EnumerateArray()
            .Select(number => number.GetProperty("number").GetString())
            .ToList();
        Assert.Equal("110", numbers[0]);
        Assert.Contains("120", numbers);
        Assert.Contains("12338", numbers);
    }

    [Fact]
    public async Task PostComplaints_SameKeyInParallel_AnswersTheSameAndFilesOnce()
    {
        await using var api = await TestApi.StartAsync();
        var client = api.CreateClient();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => client.FileAsync(Bodies.Least(), "0123456789abcdef-parallel")));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Created, answer.Status));
        Assert.Single(answers.Select(answer => answer.Text).Distinct());
        Assert.Equal(1, await api.Core.LookAsync(db => db.Set<Complaint>().CountAsync()));
    }

    [Fact]
    public async Task PostComplaints_SameKeyOtherBody_Is422()
    {
        await using var api = await TestApi.StartAsync();
        var client = api.CreateClient();
        await client.FileAsync(Bodies.Least(), "0123456789abcdef-other");

        var answer = await client.FileAsync(Bodies.Least().With("narrative", "别的事"), "0123456789abcdef-other");

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "idempotency-key-reused"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task PostComplaints_NamedWithoutSession_Is401()
    {
        await using var api = await TestApi.StartAsync();

        var answer = await api.CreateClient().PostAsync("/complaints", Bodies.OfTheIssue, ("Idempotency-Key", "0123456789abcdef"));

        Assert.Equal((HttpStatusCode.Unauthorized, "sign-in-required"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task PostComplaints_WorthlessToken_Is401AndFilesNothing()
    {
        await using var api = await TestApi.StartAsync();

        var answer = await api.CreateClient().Bearing("worthless").FileAsync(Bodies.Least());

        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.Equal(0, await api.Core.LookAsync(db => db.Set<Complaint>().CountAsync()));
    }
}
