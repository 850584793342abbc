using System.Diagnostics;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Telemetry;

/// <summary>One span and one measurement for a command or query: its name, what came of it and the kind of actor. No id, no content.</summary>
internal sealed class CallSpan : IDisposable
{
    public const string Done = "done";
    public const string Cancelled = "cancelled";
    public const string Failed = "failed";
    private static readonly ActivitySource Source = new(CoreMeter.Name);

    private readonly CoreMeter _meter;
    private readonly string _message;
    private readonly Actor _actor;
    private readonly long _began = Stopwatch.GetTimestamp();
    private readonly Activity? _activity;
    private string _outcome = Failed;

    private CallSpan(CoreMeter meter, string message, Actor actor)
    {
        (_meter, _message, _actor) = (meter, message, actor);
        _activity = Source.StartActivity(message);
    }

    public static CallSpan Begin(CoreMeter meter, string message, Actor actor) => new(meter, message, actor);

    public void Succeeded() => _outcome = Done;

    /// <summary>A rule's refusal is a normal outcome, known by its code. Of anything else the type alone is kept: a message may quote data.</summary>
    public void EndedWith(Exception failure)
    {
        _outcome = failure switch
        {
            DomainException refusal => refusal.Error.Code,
            OperationCanceledException => Cancelled,
            _ => Failed,
        };
        if (_outcome == Failed)
        {
            _activity?.SetStatus(ActivityStatusCode.Error).SetTag(CoreMeter.ErrorTag, failure.GetType().FullName);
        }
    }

    public void Dispose()
    {
        _activity?.SetTag(CoreMeter.OutcomeTag, _outcome).SetTag(CoreMeter.ActorTag, CoreMeter.KindOf(_actor));
        _activity?.Dispose();
        _meter.Called(_message, _outcome, _actor, Stopwatch.GetElapsedTime(_began));
    }
}
