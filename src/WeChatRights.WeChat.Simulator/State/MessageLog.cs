using System.Globalization;

namespace WeChatRights.WeChat.Simulator.State;

internal sealed record SentMessage(
    string MsgId,
    string OpenId,
    string TemplateId,
    IReadOnlyDictionary<string, string> Data,
    string? Page,
    string? MiniprogramState,
    string? Lang,
    DateTimeOffset At
);

/// <summary>What would have reached the phones.</summary>
internal sealed class MessageLog(TimeProvider clock)
{
    private readonly Lock _gate = new();
    private readonly List<SentMessage> _messages = [];
    private long _lastId = 3_000_000_000_000_000_000;

    public SentMessage Add(Func<string, DateTimeOffset, SentMessage> make)
    {
        var id = Interlocked.Increment(ref _lastId).ToString(CultureInfo.InvariantCulture);
        var message = make(id, clock.GetUtcNow());
        lock (_gate)
        {
            _messages.Add(message);
        }

        return message;
    }

    public IReadOnlyList<SentMessage> All()
    {
        lock (_gate)
        {
            return [.. _messages];
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _messages.Clear();
        }
    }
}
