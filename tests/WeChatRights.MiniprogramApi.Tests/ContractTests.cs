using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using WeChatRights.MiniprogramApi.Documentation;
using WeChatRights.MiniprogramApi.Tests.Support;
using WeChatRights.Testing;

namespace WeChatRights.MiniprogramApi.Tests;

/// <summary>The contract that the client's types are generated from is the one the API really speaks.</summary>
public sealed class ContractTests
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static string Path => RepositoryRoot.Combine("miniprogram", "openapi", "v1.json");

    [Fact]
    public async Task Contract_OfTheClient_IsWhatTheApiPublishes()
    {
        await using var api = await TestApi.StartAsync();
        var document = JsonNode.Parse((await api.CreateClient().GetJsonAsync("/openapi/v1.json")).Text)!.AsObject();
        document.Remove("servers"); // Where this one happens to run.
        var live = document.ToJsonString(Readable) + "\n";
        if (Environment.GetEnvironmentVariable("UPDATE_CONTRACT") == "1")
        {
            await File.WriteAllTextAsync(Path, live, TestContext.Current.CancellationToken);
        }

        var kept = await File.ReadAllTextAsync(Path, TestContext.Current.CancellationToken);
        Assert.True(kept == live, $"{Path} is not what the API speaks any more: run scripts/update-openapi and look at the difference.");
    }

    [Fact]
    public void Problems_HaveOneCodeForEachRefusal()
    {
        Assert.True(ProblemSchema.Codes.Count > 50, "the refusals were not found");
        Assert.Contains("step-up-failed", ProblemSchema.Codes);
        Assert.Contains("wechat-busy", ProblemSchema.Codes);
    }
}
