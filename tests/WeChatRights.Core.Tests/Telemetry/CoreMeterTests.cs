using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Telemetry;
using WeChatRights.Core.Vault;
using WeChatRights.Testing;

namespace WeChatRights.Core.Tests.Telemetry;

public sealed class CoreMeterTests
{
    [Fact]
    public async Task Filing_SentTwiceWithOneKey_CountsOnce()
    {
        await using var core = await TestCore.CreateAsync();
        await core.StaffAsync();
        using var counted = new Measurements(core);
        var complaint = TestData.Complaint();

        await core.FileCaseAsync(complaint);
        await core.FileCaseAsync(complaint);

        Assert.Equal(1, counted.Of("wechatrights.complaints.filed").Single().Value);
        Assert.Equal(
            ["FileComplaint done nobody", "FileComplaint done nobody"],
            counted.Of("wechatrights.calls").Select(call => string.Join(' ', call.Tags))
        );
    }

    [Fact]
    public async Task Unsealing_ForAPurpose_CountsThePurposeAndARefusalDoesNot()
    {
        await using var core = await TestCore.CreateAsync();
        var staff = await core.StaffAsync();
        var caseId = await core.FileCaseAsync(TestData.SensitiveComplaint());
        using var counted = new Measurements(core);

        await core.Dispatcher.QueryAsync(staff.Station, new RevealIdentity(caseId, UnsealPurpose.VerifyIdentity));
        await Assert.ThrowsAsync<DomainException>(() =>
            core.Dispatcher.QueryAsync(staff.OtherStation, new RevealIdentity(caseId, UnsealPurpose.VerifyIdentity))
        );

        Assert.Equal(["VerifyIdentity"], counted.Of("wechatrights.unsealings").Single().Tags);
        Assert.Equal(
            ["RevealIdentity done staff", "RevealIdentity not-found staff"],
            counted.Of("wechatrights.calls").Select(call => string.Join(' ', call.Tags))
        );
    }

    [Fact]
    public async Task SealAudit_EntryWaitedAMinute_ShowsTheLag()
    {
        await using var core = await TestCore.CreateAsync();
        await core.StaffAsync();
        await core.Dispatcher.SendAsync(Actor.System("test"), new SealAuditEntries());
        await core.FileCaseAsync();
        using var counted = new Measurements(core);
        core.Clock.Advance(TimeSpan.FromMinutes(1));

        await core.Dispatcher.SendAsync(Actor.System("test"), new SealAuditEntries());

        Assert.Equal(
            (60d, "seal-audit"),
            (counted.Of("wechatrights.job.lag").Single().Value, counted.Of("wechatrights.job.lag").Single().Tags[0])
        );
    }

    [Fact]
    public async Task Span_OfARefusedCall_HasNameOutcomeAndKindOnly()
    {
        await using var core = await TestCore.CreateAsync();
        var spans = new List<Activity>();
        using var root = new Activity("root").Start();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == CoreMeter.Name,
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span =>
            {
                if (span.TraceId == root.TraceId)
                {
                    spans.Add(span);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);

        await Assert.ThrowsAsync<DomainException>(() => core.Dispatcher.QueryAsync(Actor.Nobody, new GetCase(Ids.New(core.Now))));

        var span = Assert.Single(spans);
        Assert.Equal("GetCase", span.DisplayName);
        Assert.Equal(
            ["wechatrights.actor=nobody", "wechatrights.outcome=sign-in-required"],
            span.TagObjects.Select(tag => $"{tag.Key}={tag.Value}").Order(StringComparer.Ordinal)
        );
        Assert.Empty(span.Events);
    }

    /// <summary>What one core measures, and no other that runs beside it.</summary>
    private sealed class Measurements : IDisposable
    {
        private readonly MeterListener _listener = new();
        private readonly List<(string Instrument, double Value, string[] Tags)> _all = [];

        public Measurements(TestCore core)
        {
            var factory = core.Services.GetRequiredService<IMeterFactory>();
            _listener.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == CoreMeter.Name && instrument.Meter.Scope == factory)
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            };
            _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
            _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
            _listener.Start();
        }

        public IEnumerable<(double Value, string[] Tags)> Of(string instrument) =>
            _all.Where(one => one.Instrument == instrument).Select(one => (one.Value, one.Tags));

        public void Dispose() => _listener.Dispose();

        private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
            _all.Add((instrument.Name, value, [.. tags.ToArray().Select(tag => $"{tag.Value}")]));
    }
}
