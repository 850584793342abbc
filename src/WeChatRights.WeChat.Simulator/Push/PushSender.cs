using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.Extensions.Options;
using WeChatRights.WeChat.Simulator.State;

namespace WeChatRights.WeChat.Simulator.Push;

/// <summary>Posts events to the configured address: at once when a control route asks, in the background after a platform call.</summary>
internal sealed class PushSender(PushTarget target, IOptions<SimulatorOptions> options, TimeProvider clock, ILogger<PushSender> logger)
    : BackgroundService
{
    private static readonly JsonSerializerOptions Raw = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(5);

    /// <summary>As the platform does: what nobody acknowledged in time is sent again as it was, three times in all.</summary>
    private const int Attempts = 3;

    private readonly Channel<PushRequest> _later = Channel.CreateUnbounded<PushRequest>();
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false }) { Timeout = AnswerWithin };

    public void AfterDelivery(SentMessage message)
    {
        if (options.Value.PushSentEvents)
        {
            var extra = new JsonObject { ["MsgID"] = message.MsgId };
            Later(new PushRequest("subscribe_msg_sent_event", message.OpenId, message.TemplateId, Extra: extra));
        }
    }

    public void AfterMediaCheck(string openId, string trace, bool risky)
    {
        var (suggest, label) = risky ? ("risky", 20002) : ("pass", 100);
        var extra = new JsonObject
        {
            ["appid"] = options.Value.AppId,
            ["trace_id"] = trace,
            ["version"] = 2,
            ["errcode"] = 0,
            ["errmsg"] = "ok",
            ["result"] = new JsonObject { ["suggest"] = suggest, ["label"] = label },
        };
        Later(new PushRequest("wxa_media_check", openId, Extra: extra));
    }

    public async Task<IReadOnlyList<PushOutcome>> SendAsync(PushRequest request, CancellationToken cancellationToken, int attempts = 1)
    {
        var address = target.Current;
        if (address.Url is null)
        {
            return [];
        }

        var body = EventWriter.Json(request, options.Value, clock.GetUtcNow());
        var message = request.Format == "xml" ? EventWriter.Xml(body) : body.ToJsonString(Raw);
        var outcomes = new List<PushOutcome>();
        for (var copy = 0; copy < Math.Clamp(request.Copies, 1, 10); copy++)
        {
            var outcome = await DeliverAsync(address, request, message, cancellationToken);
            for (var attempt = 1; attempt < attempts && outcome.Status != StatusCodes.Status200OK; attempt++)
            {
                outcome = await DeliverAsync(address, request, message, cancellationToken);
            }

            outcomes.Add(outcome);
        }

        return outcomes;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var request in _later.Reader.ReadAllAsync(stoppingToken))
        {
            var outcomes = await SendAsync(request, stoppingToken, Attempts);
            logger.LogInformation("Pushed {Event}: {Statuses}", request.Event, string.Join(',', outcomes.Select(o => o.Status)));
        }
    }

    public override void Dispose()
    {
        _client.Dispose();
        base.Dispose();
    }

    private void Later(PushRequest request)
    {
        if (target.Current.Url is not null)
        {
            _later.Writer.TryWrite(request);
        }
    }

    /// <summary>A new nonce, and in safe mode a new random prefix, for each delivery; the event inside is the same.</summary>
    private async Task<PushOutcome> DeliverAsync(PushAddress to, PushRequest request, string message, CancellationToken cancellationToken)
    {
        var (url, body) = Envelope.Write(to, request, message, options.Value, clock.GetUtcNow());
        try
        {
            using var content = new StringContent(body, Encoding.UTF8, request.Format == "xml" ? "text/xml" : "application/json");
            using var response = await _client.PostAsync(url, content, cancellationToken);
            return new PushOutcome((int)response.StatusCode, await response.Content.ReadAsStringAsync(cancellationToken));
        }
        catch (Exception failure)
            when (failure is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return new PushOutcome(0, failure.GetType().Name);
        }
    }
}
