using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using WeChatRights.MiniprogramApi.Tests.Support;

namespace WeChatRights.MiniprogramApi.Tests.Endpoints;

/// <summary>Applying as a volunteer, over the real pipeline.</summary>
public sealed class VolunteerApplicationTests
{
    [Fact]
    public async Task Apply_SentTwice_IsOne_AndNothingSheToldIsReadOut()
    {
        await using var api = await TestApi.StartAsync();
        var her = await api.SignInAsync("anna");
        var body = Bodies.Application().ToJsonString();

        var first = await her.PostAsync("/volunteer-application", body);
        var again = await her.PostAsync("/volunteer-application", body);
        var state = await her.GetJsonAsync("/volunteer-application");
        var other = await (await api.SignInAsync("berta")).PostAsync("/volunteer-application", body);

        Assert.True(first.Status == HttpStatusCode.Created, first.Text);
        Assert.Equal((first.Status, first.Text), (again.Status, again.Text));
        Assert.Equal("applied", state["state"].GetString());
        Assert.Contains("收到了", state["text"].GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("演示志愿者", state.Text, StringComparison.Ordinal);
        Assert.Equal("volunteer-known", other.Code);
    }

    [Theory]
    [InlineData("rules", "\"2020-01\"", "volunteer-rules")]
    [InlineData("rules", null, "invalid-input")]
    [InlineData("sex", null, "invalid-input")]
    [InlineData("birthDate", "\"2011-01-01\"", "volunteer-too-young")]
    [InlineData("birthDate", "\"2009-01-01\"", "volunteer-guardian-missing")]
    [InlineData("skills", "[]", "invalid-input")]
    [InlineData("skills", "[\"lawyer\"]", "volunteer-qualification-missing")]
    [InlineData("qualifications", "[null]", "invalid-input")]
    [InlineData("qualifications", "[{\"title\":\"演示\",\"proofNumber\":\"1\"}]", "invalid-input")]
    [InlineData("excludedStations", "[null]", "invalid-input")]
    [InlineData("excludedStations", "[\"1\"]", "invalid-input")]
    [InlineData("home", "\"410422\"", "invalid-input")]
    [InlineData("home", "\"410422101999\"", "volunteer-place")]
    [InlineData("phone", "\"12\"", "volunteer-phone-invalid")]
    [InlineData("radiusKm", "201", "invalid-input")]
    public async Task Apply_WithWhatMakesNoSense_IsRefusedInWords(string member, string? json, string code)
    {
        await using var api = await TestApi.StartAsync();
        var her = await api.SignInAsync("anna");

        var body = Bodies.Application().With(member, json is null ? null : JsonNode.Parse(json)).ToJsonString();

        var answer = await her.PostAsync("/volunteer-application", body);

        Assert.Equal(code, answer.Code);
        Assert.DoesNotContain(JsonDocument.Parse(answer.Text).RootElement.GetProperty("title").GetString()!, char.IsAsciiLetter);
    }
}
