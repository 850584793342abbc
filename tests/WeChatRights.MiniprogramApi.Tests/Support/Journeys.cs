using System.Net;
using System.Text.Json.Nodes;

namespace WeChatRights.MiniprogramApi.Tests.Support;

/// <param name="Id">Of the complaint; its case has the same.</param>
internal sealed record Filed(Guid Id, string Number, string ReceiptCode);

/// <summary>Steps that many tests begin with.</summary>
internal static class Journeys
{
    public static async Task<Filed> FiledAsync(this HttpClient client, JsonObject? body = null)
    {
        var answer = await client.FileAsync(body ?? Bodies.WithPin());
        Assert.True(answer.Status == HttpStatusCode.Created, answer.Text);
        return new Filed(answer["id"].GetGuid(), answer["number"].GetString()!, answer["receiptCode"].GetString()!);
    }

    public static Task<Answer> StepUpAsync(this HttpClient client, string pin) =>
        client.PostAsync("/sessions/current/step-up", new { pin });

    public static Task<Answer> StepUpByReceiptAsync(this HttpClient client, string receiptCode) =>
        client.PostAsync("/sessions/current/step-up", new { receiptCode });

    /// <summary>Signed in, filed with a PIN, and stepped up.</summary>
    public static async Task<(HttpClient Client, Filed Filed)> UnlockedAsync(
        this TestApi api,
        string name = "anna",
        JsonObject? body = null
    )
    {
        var client = await api.SignInAsync(name);
        var filed = await client.FiledAsync(body);
        var answer = await client.StepUpAsync(Bodies.Pin);
        Assert.True(answer.Status == HttpStatusCode.OK, answer.Text);
        return (client, filed);
    }

    /// <summary>A step of the station's officer, a second after the one before.</summary>
    public static async Task StaffDoAsync<T>(this TestApi api, Mediator.ICommand<T> command)
    {
        api.Clock.Advance(TimeSpan.FromSeconds(1));
        await api.Core.Dispatcher.SendAsync(api.Staff.Station, command, TestApi.Cancellation);
    }
}
