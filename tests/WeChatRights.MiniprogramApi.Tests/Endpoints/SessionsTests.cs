using System.Net;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.MiniprogramApi.Tests.Support;

namespace WeChatRights.MiniprogramApi.Tests.Endpoints;

public sealed class SessionsTests
{
    [Fact]
    public async Task PostSessions_TwiceTheSamePerson_IsOneCitizenWithTwoTokens()
    {
        await using var api = await TestApi.StartAsync();
        var client = api.CreateClient();

        var first = await client.PostAsync("/sessions", new { code = "sim-anna" });
        var second = await client.PostAsync("/sessions", new { code = "sim-anna" });

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (first.Status, second.Status));
        Assert.Equal(43, first["token"].GetString()!.Length);
        Assert.NotEqual(first["token"].GetString(), second["token"].GetString());
        Assert.Equal("2026-11-02T22:00:00+08:00", first["expiresAt"].GetString());
        Assert.True(first["consentRequired"].GetBoolean());
        Assert.Equal(1, await api.Core.LookAsync(db => db.Set<Citizen>().CountAsync()));
    }

    [Fact]
    public async Task PostSessions_SpentCode_Is401()
    {
        await using var api = await TestApi.StartAsync();
        var client = api.CreateClient();
        await client.PostAsync("/sessions", new { code = "sim-anna:once" });

        var answer = await client.PostAsync("/sessions", new { code = "sim-anna:once" });

        Assert.Equal((HttpStatusCode.Unauthorized, "wechat-code-invalid"), (answer.Status, answer.Code));
    }

    [Theory]
    [InlineData("busy")]
    [InlineData("http500")]
    [InlineData("refuse")]
    public async Task PostSessions_WeChatDown_Is503WithRetryAfter(string fault)
    {
        await using var api = await TestApi.StartAsync();
        await api.ControlAsync(
            "faults",
            new
            {
                route = "/sns/jscode2session",
                kind = fault,
                times = -1,
            }
        );

        var answer = await api.CreateClient().PostAsync("/sessions", new { code = "sim-anna" });

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "wechat-busy"), (answer.Status, answer.Code));
        Assert.NotNull(answer.Message.Headers.RetryAfter);
    }

    [Fact]
    public async Task DeleteCurrent_EndsTheSessionOnTheServer()
    {
        await using var api = await TestApi.StartAsync();
        var anna = await api.SignInAsync();

        var ended = await anna.DeleteJsonAsync("/sessions/current");
        var after = await anna.GetJsonAsync("/complaints");

        Assert.Equal(HttpStatusCode.NoContent, ended.Status);
        Assert.Equal((HttpStatusCode.Unauthorized, "sign-in-required"), (after.Status, after.Code));
    }

    [Fact]
    public async Task Session_UsedEveryHour_LivesTwelveHours()
    {
        await using var api = await TestApi.StartAsync();
        var anna = await api.SignInAsync();
        for (var hour = 1; hour < 12; hour++)
        {
            api.Clock.Advance(TimeSpan.FromHours(1));
            Assert.Equal("step-up-required", (await anna.GetJsonAsync("/complaints")).Code);
        }

        api.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(HttpStatusCode.Unauthorized, (await anna.GetJsonAsync("/complaints")).Status);
    }

    [Fact]
    public async Task Session_IdleForTwoHours_Ends()
    {
        await using var api = await TestApi.StartAsync();
        var anna = await api.SignInAsync();

        api.Clock.Advance(TimeSpan.FromHours(2));

        Assert.Equal(HttpStatusCode.Unauthorized, (await anna.GetJsonAsync("/complaints")).Status);
    }

    [Fact]
    public async Task Session_UsedTwiceInAMinute_NotesOneVisit()
    {
        await using var api = await TestApi.StartAsync();
        var anna = await api.SignInAsync();

        api.Clock.Advance(TimeSpan.FromSeconds(59));
        await anna.GetJsonAsync("/complaints");
        var early = await api.Core.LookAsync(db => db.Set<CitizenSession>().Select(session => session.LastSeenAt).SingleAsync());
        api.Clock.Advance(TimeSpan.FromSeconds(1));
        await anna.GetJsonAsync("/complaints");
        var late = await api.Core.LookAsync(db => db.Set<CitizenSession>().Select(session => session.LastSeenAt).SingleAsync());

        Assert.Equal(TimeSpan.FromMinutes(1), late - early);
    }
}
