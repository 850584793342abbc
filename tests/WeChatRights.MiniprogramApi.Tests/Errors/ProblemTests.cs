using System.Net;
using System.Text;
using WeChatRights.MiniprogramApi.Tests.Support;

namespace WeChatRights.MiniprogramApi.Tests.Errors;

/// <summary>Every kind of bad request is answered with problem details in Chinese, never with a 500.</summary>
public sealed class ProblemTests(ProblemTests.Api shared) : IClassFixture<ProblemTests.Api>
{
    private static readonly string Least = Bodies.Least().ToJsonString()[1..^1];

    /// <summary>Name, body, status, code, field that is to blame.</summary>
    public static TheoryData<string, string, int, string, string?> BadBodies =>
        new()
        {
            { "empty", "", 400, "bad-request", null },
            { "not json", "nature=complaint", 400, "malformed-json", null },
            { "cut off", "{\"nature\":", 400, "malformed-json", null },
            { "an array", "[]", 400, "malformed-json", null },
            { "null", "null", 400, "bad-request", null },
            { "empty object", "{}", 400, "invalid-input", "nature" },
            { "unknown enum", Body("\"nature\":\"war\""), 400, "invalid-input", "nature" },
            { "enum by number", Body("\"nature\":1"), 400, "invalid-input", "nature" },
            { "text for a flag", Body("\"anonymous\":\"yes\""), 400, "invalid-input", "anonymous" },
            { "huge number", Body("\"anonymous\":1e999999"), 400, "invalid-input", "anonymous" },
            { "duplicate key", "{" + Least + ",\"nature\":\"help\"}", 400, "invalid-input", "nature" },
            { "lone surrogate", Body("\"narrative\":\"\\ud800\""), 400, "invalid-input", "narrative" },
            { "too deep", Body("\"danger\":" + new string('[', 60) + new string(']', 60)), 400, "invalid-input", "danger" },
            { "deep unknown", Body("\"x\":" + new string('[', 5000) + new string(']', 5000)), 400, "malformed-json", null },
            { "no such date", Body("\"occurredOn\":\"2026-02-30\""), 400, "invalid-input", "occurredOn" },
            { "date of tomorrow", Body("\"occurredOn\":\"2026-11-03\""), 400, "invalid-input", "occurredOn" },
            { "date of year 1", Body("\"occurredOn\":\"0001-01-01\""), 400, "invalid-input", "occurredOn" },
            {
                "no such time",
                Body("\"safeContact\":{\"hours\":[{\"from\":\"25:00\",\"to\":\"26:00\"}]}"),
                400,
                "invalid-input",
                "safeContact.hours[0].from"
            },
            { "blank narrative", Body("\"narrative\":\"  \""), 400, "invalid-input", "narrative" },
            { "long narrative", Body($"\"narrative\":\"{new string('长', 5001)}\""), 400, "invalid-input", "narrative" },
            { "full-width township", Body("\"township\":\"４１０４２２１０１\""), 400, "invalid-input", "township" },
            { "township with newline", Body("\"township\":\"410422101\\n\""), 400, "invalid-input", "township" },
            { "unknown township", Body("\"township\":\"999999999\""), 422, "unknown-place", null },
            { "unknown category", Body("\"category\":\"Q9\""), 422, "unknown-category", null },
            { "category with NUL", Body("\"category\":\"D3\\u0000\""), 422, "unknown-category", null },
            { "village elsewhere", Body("\"village\":\"410402001001\""), 400, "invalid-input", "village" },
            { "unknown village", Body("\"village\":\"410422101999\""), 422, "unknown-place", null },
            { "bad pin", Body("\"pin\":\"12345\""), 400, "invalid-input", "pin" },
            { "name though anonymous", Body("\"identity\":{\"name\":\"x\"}"), 400, "invalid-input", "identity" },
            { "no consents", Body("\"consents\":[]"), 422, "consent-required", null },
            { "null in consents", Body("\"consents\":[null]"), 422, "consent-required", null },
            {
                "many groups",
                Body("\"specialGroups\":[\"minor\",\"minor\",\"minor\",\"minor\",\"minor\",\"minor\",\"minor\"]"),
                400,
                "invalid-input",
                "specialGroups"
            },
        };

    [Theory]
    [MemberData(nameof(BadBodies))]
    public async Task PostComplaints_BadBody_IsAProblem(string name, string body, int status, string code, string? field)
    {
        var answer = await shared
            .Value.CreateClient()
            .PostAsync("/complaints", body, ("Idempotency-Key", Guid.CreateVersion7().ToString()));

        AssertProblem(answer, status, code, name);
        Assert.True(field is null || answer["errors"].TryGetProperty(field, out _), answer.Text);
    }

    public static TheoryData<string, string, int, string> BadRequests =>
        new()
        {
            { "GET", "/nowhere", 404, "not-found" },
            { "GET", "/catalogue/nowhere", 404, "not-found" },
            { "PUT", "/complaints", 405, "method-not-allowed" },
            { "GET", "/sessions", 405, "method-not-allowed" },
            { "GET", "/complaints", 401, "sign-in-required" },
            { "GET", "/inbox", 401, "sign-in-required" },
            { "POST", "/subscriptions", 401, "sign-in-required" },
            { "GET", "/complaints/00000000-0000-0000-0000-000000000000", 401, "sign-in-required" },
            { "GET", "/catalogue/villages?township=%00", 400, "invalid-input" },
        };

    [Theory]
    [MemberData(nameof(BadRequests))]
    public async Task Request_Bad_IsAProblem(string method, string route, int status, string code)
    {
        var answer = await shared
            .Value.CreateClient()
            .SendAsync(new HttpMethod(method), route, method == "GET" ? null : ApiCalls.Json("{}"));

        AssertProblem(answer, status, code, route);
    }

    [Fact]
    public async Task PostComplaints_WrongMediaType_Is415()
    {
        var form = new StringContent("nature=complaint", Encoding.UTF8, "application/x-www-form-urlencoded");

        var answer = await shared
            .Value.CreateClient()
            .SendAsync(HttpMethod.Post, "/complaints", form, ("Idempotency-Key", "0123456789abcdef"));

        AssertProblem(answer, 415, "unsupported-media-type", "form");
    }

    [Theory]
    [InlineData("gbk")]
    [InlineData("nonsense")]
    [InlineData("utf-16")]
    public async Task PostComplaints_JsonInAnotherEncoding_Is415(string charset)
    {
        var body = new ByteArrayContent(Encoding.UTF8.GetBytes(Bodies.Least().ToJsonString()));
        body.Headers.TryAddWithoutValidation("Content-Type", $"application/json; charset={charset}");

        var answer = await shared
            .Value.CreateClient()
            .SendAsync(HttpMethod.Post, "/complaints", body, ("Idempotency-Key", "0123456789abcdef"));

        AssertProblem(answer, 415, "unsupported-media-type", charset);
    }

    [Fact]
    public async Task PostComplaints_TooLarge_Is413()
    {
        var answer = await shared
            .Value.CreateClient()
            .PostAsync("/complaints", Body($"\"x\":\"{new string('x', 200_000)}\""), ("Idempotency-Key", "0123456789abcdef"));

        AssertProblem(answer, 413, "body-too-large", "large");
    }

    [Theory]
    [InlineData(null, "idempotency-key-missing")]
    [InlineData("short", "invalid-input")]
    public async Task PostComplaints_BadKey_Is400(string? key, string code)
    {
        var headers = key is null ? Array.Empty<(string, string)>() : [("Idempotency-Key", key)];

        var answer = await shared.Value.CreateClient().PostAsync("/complaints", Bodies.Least().ToJsonString(), headers);

        AssertProblem(answer, 400, code, "key");
    }

    [Fact]
    public async Task PostComplaints_StrangeButLawfulText_IsFiled()
    {
        var answer = await shared
            .Value.CreateClient()
            .FileAsync(Bodies.Least().With("narrative", "𠮷\u0000😀\u202E\uFEFF<script>' OR 1=1 --"));

        Assert.True(answer.Status == HttpStatusCode.Created, answer.Text);
    }

    private static void AssertProblem(Answer answer, int status, string code, string name)
    {
        Assert.True(((int)answer.Status, answer.Code) == (status, code), $"{name}: {(int)answer.Status} {answer.Text}");
        Assert.Equal("application/problem+json", answer.Message.Content.Headers.ContentType!.MediaType);
        Assert.Equal(status, answer["status"].GetInt32());
        Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", answer["title"].GetString());
        Assert.True(answer.Message.Headers.CacheControl!.NoStore);
        Assert.Equal("nosniff", Assert.Single(answer.Message.Headers.GetValues("X-Content-Type-Options")));
    }

    /// <summary>The least body with one member put over it.</summary>
    private static string Body(string member)
    {
        var name = member[1..member.IndexOf('"', 1)];
        var body = Bodies.Least().Without(name).ToJsonString();
        return body[..^1] + "," + member + "}";
    }

    /// <summary>One API for all: these requests leave nothing behind.</summary>
    public sealed class Api : IAsyncLifetime
    {
        internal TestApi Value { get; private set; } = null!;

        public async ValueTask InitializeAsync() =>
            Value = await TestApi.StartAsync(("Limits:Filing:Address", "100000"), ("Limits:Ordinary:Address", "100000"));

        public ValueTask DisposeAsync() => Value.DisposeAsync();
    }
}
