using System.Net;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Messaging;
using WeChatRights.MiniprogramApi.Tests.Support;
using WeChatRights.Testing;

namespace WeChatRights.MiniprogramApi.Tests.Access;

/// <summary>The API with the callers and the foreign objects of docs/access.md. Built once: PINs are slow on purpose.</summary>
public sealed class ApiWorld : IAsyncLifetime
{
    public const string Canary = "探针";
    private const string OtherPin = "135790";

    internal TestApi Api { get; private set; } = null!;

    /// <summary>By column.</summary>
    internal Dictionary<string, HttpClient> Clients { get; } = new(StringComparer.Ordinal);

    /// <summary>What is not open to the opened session, by column.</summary>
    internal Dictionary<string, RouteIds> Foreign { get; } = new(StringComparer.Ordinal);

    /// <summary>What is.</summary>
    internal RouteIds Own { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Api = await TestApi.StartAsync([
            .. from budget in new[] { "Ordinary", "Filing", "SignIn", "Proof", "Upload" }
            from who in new[] { "Session", "Device", "Address" }
            select ($"Limits:{budget}:{who}", "1000000"),
        ]);
        Clients["nobody"] = Api.CreateClient();
        Clients["ended"] = await Api.SignInAsync("access-anna");
        await Clients["ended"].DeleteJsonAsync("/sessions/current");
        Clients["citizen"] = await Api.SignInAsync("access-anna");
        Clients["opened"] = await Api.SignInAsync("access-anna");
        Foreign["other PIN"] = await FileAsync(await Api.SignInAsync("access-anna"), OtherPin, Canary);
        Foreign["another's"] = await FileAsync(await Api.SignInAsync("access-bertha"), Bodies.Pin, Canary);
        Foreign["receipt's"] = await FileByReceiptAsync();
        Foreign["unknown"] = RouteIds.Unknown;
        Own = await FileOwnAsync();
    }

    public ValueTask DisposeAsync() => Api.DisposeAsync();

    /// <summary>One more complaint that the opened session may do everything with.</summary>
    internal Task<RouteIds> FileOwnAsync() => FileAsync(Clients["opened"], Bodies.Pin, "演示");

    /// <summary>A complaint with the word in it, opened by its PIN, with an upload begun and a message from staff.</summary>
    private async Task<RouteIds> FileAsync(HttpClient client, string pin, string word)
    {
        var filed = await client.FiledAsync(Bodies.WithPin(pin).With("narrative", $"演示：{word}。"));
        await client.StepUpAsync(pin);
        return await FurnishAsync(client, filed.Id, word);
    }

    private async Task<RouteIds> FileByReceiptAsync()
    {
        var filed = await Api.CreateClient().FiledAsync(Bodies.Least().With("narrative", $"演示：{Canary}。"));
        var opened = await Api.CreateClient().PostAsync("/receipts/lookup", new { receiptCode = filed.ReceiptCode });
        Assert.True(opened.Status == HttpStatusCode.OK, opened.Text);
        return await FurnishAsync(Api.CreateClient().Bearing(opened["token"].GetString()!), filed.Id, Canary);
    }

    private async Task<RouteIds> FurnishAsync(HttpClient client, Guid complaint, string word)
    {
        var bytes = "演示"u8.ToArray();
        var begun = await client.BeginAsync(complaint, bytes, $"{word}.txt", "document");
        Assert.True(begun.Status == HttpStatusCode.Created, begun.Text);
        await client.ChunkAsync(complaint, begun["id"].GetGuid(), bytes, 0);
        await Api.StaffDoAsync(new MessageClient(complaint, $"演示答复：{word}。"));
        var notice = await Api.Core.LookAsync(db => db.Set<Notice>().Where(n => n.CaseId == complaint).Select(n => n.Id).FirstAsync());
        return new(complaint, begun["id"].GetGuid(), notice);
    }
}
