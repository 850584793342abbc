using System.Diagnostics.Metrics;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Telemetry;

/// <summary>
/// Counts what the product does. Every tag comes from a closed list of ours: never who, never where, never a word that somebody wrote.
/// </summary>
public sealed class CoreMeter
{
    /// <summary>Name of the meter and of the activity source, for a collector to subscribe to.</summary>
    public const string Name = "WeChatRights.Core";

    public const string MessageTag = "wechatrights.message";
    public const string OutcomeTag = "wechatrights.outcome";
    public const string ActorTag = "wechatrights.actor";
    public const string ErrorTag = "error.type";

    private readonly Histogram<double> _calls;
    private readonly Counter<long> _filings;
    private readonly Counter<long> _messages;
    private readonly Counter<long> _unsealings;
    private readonly Histogram<double> _lag;

    public CoreMeter(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        _calls = meter.CreateHistogram<double>("wechatrights.calls", "s", "Commands and queries, by message, outcome and kind of actor");
        _filings = meter.CreateCounter<long>("wechatrights.complaints.filed", "{complaint}", "Complaints taken in, repeats not counted");
        _messages = meter.CreateCounter<long>("wechatrights.messages", "{message}", "Subscription messages, by what became of the try");
        _unsealings = meter.CreateCounter<long>("wechatrights.unsealings", "{unsealing}", "Openings of sealed content, by purpose");
        _lag = meter.CreateHistogram<double>("wechatrights.job.lag", "s", "How long after its due time a job did a piece of work");
    }

    internal void Called(string message, string outcome, Actor actor, TimeSpan took) =>
        _calls.Record(took.TotalSeconds, new(MessageTag, message), new(OutcomeTag, outcome), new(ActorTag, KindOf(actor)));

    internal void Filed(string nature, bool emergency) =>
        _filings.Add(1, new("wechatrights.nature", nature), new("wechatrights.emergency", emergency));

    internal void MessageTried(string result) => _messages.Add(1, new KeyValuePair<string, object?>("wechatrights.result", result));

    internal void Unsealed(string purpose) => _unsealings.Add(1, new KeyValuePair<string, object?>("wechatrights.purpose", purpose));

    /// <param name="late">Negative counts as none.</param>
    internal void WorkDone(string job, TimeSpan late) =>
        _lag.Record(Math.Max(0, late.TotalSeconds), new KeyValuePair<string, object?>("wechatrights.job", job));

    internal static string KindOf(Actor actor) =>
        actor switch
        {
            StaffActor => "staff",
            CitizenActor => "citizen",
            SystemActor => "system",
            _ => "nobody",
        };
}
