using System.Diagnostics;
using WeChatRights.Hosting.Telemetry;

namespace WeChatRights.Core.Tests.Telemetry;

public sealed class SpanGuardTests : IDisposable
{
    private const string Canary = "canary";
    private readonly ActivitySource _source = new("span-guard-tests");
    private readonly ActivityListener _listener = new()
    {
        ShouldListenTo = source => source.Name == "span-guard-tests",
        Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
    };

    public SpanGuardTests() => ActivitySource.AddActivityListener(_listener);

    [Fact]
    public void OnEnd_TagsOutsideTheList_AreTakenOff()
    {
        using var span = _source.StartActivity("GET /complaints", ActivityKind.Server)!;
        span.SetTag("http.route", "/complaints").SetTag("url.path", Canary).SetTag("url.query", Canary).SetTag("server.address", Canary);
        span.SetTag("client.address", Canary).SetTag("db.query.text", Canary).SetTag("wechatrights.outcome", "done");
        span.SetStatus(ActivityStatusCode.Error, Canary);
        span.TraceStateString = Canary;

        new SpanGuard().OnEnd(span);

        Assert.Equal(["http.route", "wechatrights.outcome"], span.TagObjects.Select(tag => tag.Key).Order(StringComparer.Ordinal));
        Assert.Equal((ActivityStatusCode.Error, null, null), (span.Status, span.StatusDescription, span.TraceStateString));
        Assert.True(span.Recorded);
    }

    [Fact]
    public void OnEnd_OwnCallToThePlatform_KeepsThePathWithoutTheQuery()
    {
        using var span = _source.StartActivity("GET", ActivityKind.Client)!;
        span.SetTag("url.full", $"https://api.weixin.qq.com/sns/jscode2session?secret={Canary}")
            .SetTag("server.address", "api.weixin.qq.com");

        new SpanGuard().OnEnd(span);

        Assert.Equal("https://api.weixin.qq.com/sns/jscode2session", span.GetTagItem("url.full"));
        Assert.Equal("api.weixin.qq.com", span.GetTagItem("server.address"));
    }

    [Fact]
    public void OnEnd_SpanWithAnException_IsNotExported()
    {
        using var span = _source.StartActivity("work")!;
        span.AddException(new InvalidOperationException(Canary));

        new SpanGuard().OnEnd(span);

        Assert.False(span.Recorded);
    }

    public void Dispose()
    {
        _listener.Dispose();
        _source.Dispose();
    }
}
