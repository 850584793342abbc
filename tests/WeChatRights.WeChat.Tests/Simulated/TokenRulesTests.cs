using System.Text;
using System.Text.Json;
using WeChatRights.WeChat.Tests.Support;

namespace WeChatRights.WeChat.Tests.Simulated;

/// <summary>The token rules that the gateway relies on.</summary>
public sealed class TokenRulesTests
{
    [Fact]
    public async Task StableToken_Forced_ReplacesAndOldOneLivesFiveMinutes()
    {
        await using var world = await World.StartAsync();
        var old = (await StableAsync(world)).Token;
        var forced = (await StableAsync(world, force: true)).Token;

        Assert.NotEqual(old, forced);
        Assert.True(old.Length >= 136);
        Assert.Equal(0, await UseAsync(world, old));
        world.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(42001, await UseAsync(world, old));
        Assert.Equal(0, await UseAsync(world, forced));
    }

    [Fact]
    public async Task StableToken_ForcedTwiceWithinThirtySeconds_SecondDoesNothing()
    {
        await using var world = await World.StartAsync();
        await StableAsync(world);
        var first = (await StableAsync(world, force: true)).Token;
        world.Clock.Advance(TimeSpan.FromSeconds(29));
        Assert.Equal(first, (await StableAsync(world, force: true)).Token);
        world.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.NotEqual(first, (await StableAsync(world, force: true)).Token);
    }

    [Fact]
    public async Task StableToken_NearItsEnd_IsRenewedAndBothWork()
    {
        await using var world = await World.StartAsync();
        var old = (await StableAsync(world)).Token;
        world.Clock.Advance(TimeSpan.FromSeconds(6899));
        var (same, left) = await StableAsync(world);
        world.Clock.Advance(TimeSpan.FromSeconds(1));
        var (renewed, full) = await StableAsync(world);

        Assert.Equal((old, 301), (same, left));
        Assert.NotEqual(old, renewed);
        Assert.Equal(7200, full);
        Assert.Equal(0, await UseAsync(world, old));
        Assert.Equal(0, await UseAsync(world, renewed));
    }

    [Fact]
    public async Task AnyApi_TokenMissingOrUnknown_IsRefused()
    {
        await using var world = await World.StartAsync();

        Assert.Equal(41001, await UseAsync(world, ""));
        Assert.Equal(40001, await UseAsync(world, "unknown"));
    }

    private static async Task<(string Token, int ExpiresIn)> StableAsync(World world, bool force = false)
    {
        var answer = await PostAsync(
            world,
            World.StableToken,
            new
            {
                grant_type = "client_credential",
                appid = World.AppId,
                secret = World.AppSecret,
                force_refresh = force,
            }
        );
        return (answer.GetProperty("access_token").GetString()!, answer.GetProperty("expires_in").GetInt32());
    }

    private static async Task<int> UseAsync(World world, string token) =>
        (await PostAsync(world, $"{World.Phone}?access_token={token}", new { code = "simphone-1" })).GetProperty("errcode").GetInt32();

    private static async Task<JsonElement> PostAsync(World world, string address, object body)
    {
        using var content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/octet-stream");
        var response = await world.Http.PostAsync(address, content, World.Cancellation);
        return JsonElement.Parse(await response.Content.ReadAsStringAsync(World.Cancellation));
    }
}
