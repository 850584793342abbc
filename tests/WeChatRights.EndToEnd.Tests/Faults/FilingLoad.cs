using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using WeChatRights.EndToEnd.Tests.Support;
using WeChatRights.Testing;

namespace WeChatRights.EndToEnd.Tests.Faults;

/// <param name="Clients">How many phones file at once.</param>
internal sealed record FilingPlan(int Clients, int Filings);

/// <summary>A 201, as the phone wrote it down: from here on the complaint must exist for ever.</summary>
internal sealed record Acknowledgement(string Key, Guid Id, string Number);

/// <summary>
/// Phones that file with keys of their own making and send again, with the same key, until they are told a number. Every fourth is
/// tapped twice at once, every tenth names herself. What no phone should ever be told is kept as a surprise.
/// </summary>
internal sealed class FilingLoad(Uri api, FilingPlan plan) : IDisposable
{
    private const int NamedEvery = 10;
    private const int TappedTwiceEvery = 4;
    private const int MaxTries = 1000;
    private static readonly TimeSpan BeforeNextTry = TimeSpan.FromMilliseconds(250);

    private readonly Phone[] _phones = [.. Enumerable.Range(0, plan.Clients).Select(_ => new Phone(api))];
    private readonly ConcurrentQueue<Acknowledgement> _acknowledgements = new();
    private readonly ConcurrentQueue<string> _surprises = new();
    private readonly ConcurrentDictionary<string, bool> _keys = new(StringComparer.Ordinal);
    private int _next;
    private int _refusals;
    private int _cuts;

    /// <summary>Every acknowledgement that arrived; a key has several when it was sent again after its first.</summary>
    public IReadOnlyCollection<Acknowledgement> Acknowledgements => _acknowledgements;

    /// <summary>Answers that are neither an acknowledgement nor a polite refusal.</summary>
    public IReadOnlyCollection<string> Surprises => _surprises;

    public int Keys => _keys.Count;

    /// <summary>How often a phone was told to come back.</summary>
    public int Refusals => _refusals;

    /// <summary>How often the connection broke before an answer.</summary>
    public int Cuts => _cuts;

    /// <summary>To be called while everything is well: signs every phone in.</summary>
    public Task SignInAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(_phones.Select((phone, number) => phone.SignInAsync($"load{number}", cancellationToken)));

    public Task RunAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(_phones.Select(phone => Task.Run(() => FileOnAsync(phone, cancellationToken), cancellationToken)));

    /// <summary>Sends every key that was acknowledged once more; the answers join the acknowledgements.</summary>
    public async Task RepeatAllAsync(CancellationToken cancellationToken)
    {
        var share = _keys.Keys.Chunk((_keys.Count / _phones.Length) + 1).Zip(_phones);
        await Task.WhenAll(
            share.Select(async part =>
            {
                foreach (var key in part.First)
                {
                    await UntilAcknowledgedAsync(PhoneOf(key), key, cancellationToken);
                }
            })
        );
    }

    public Task WhenAcknowledgedAsync(int count, CancellationToken cancellationToken) =>
        Eventually.TrueAsync(
            () => _acknowledgements.Count >= count || !_surprises.IsEmpty,
            $"{count} filings are acknowledged",
            TimeSpan.FromMinutes(5),
            cancellationToken
        );

    /// <summary>Waits until so many more tries have failed, in whatever way.</summary>
    public Task WhenTurnedAwayAsync(int more, CancellationToken cancellationToken)
    {
        var before = Failed;
        return Eventually.TrueAsync(
            () => Failed >= before + more,
            $"{more} more tries have failed",
            TimeSpan.FromMinutes(2),
            cancellationToken
        );
    }

    public void Dispose() => Array.ForEach(_phones, phone => phone.Dispose());

    private int Failed => Volatile.Read(ref _refusals) + Volatile.Read(ref _cuts) + _surprises.Count;

    private async Task FileOnAsync(Phone phone, CancellationToken cancellationToken)
    {
        for (var number = Interlocked.Increment(ref _next); number <= plan.Filings; number = Interlocked.Increment(ref _next))
        {
            var key = $"filing-{Array.IndexOf(_phones, phone)}-{number:D6}-{Guid.CreateVersion7():N}";
            _keys[key] = true;
            var taps = number % TappedTwiceEvery == 0 ? 2 : 1;
            await Task.WhenAll(Enumerable.Range(0, taps).Select(_ => UntilAcknowledgedAsync(phone, key, cancellationToken)));
        }
    }

    private async Task UntilAcknowledgedAsync(Phone phone, string key, CancellationToken cancellationToken)
    {
        for (var tries = 1; tries <= MaxTries; tries++)
        {
            if (await TryAsync(phone, key, cancellationToken))
            {
                return;
            }

            await Task.Delay(BeforeNextTry, cancellationToken);
        }

        _surprises.Enqueue($"{key}: no number after {MaxTries} tries");
    }

    private async Task<bool> TryAsync(Phone phone, string key, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await phone.FileAsync(BodyOf(key), key, cancellationToken);
            if (answer.Status == PhoneAnswer.Created)
            {
                _acknowledgements.Enqueue(new Acknowledgement(key, answer["id"].GetGuid(), answer.String("number")));
                return true;
            }

            if (answer.IsPoliteRefusal)
            {
                Interlocked.Increment(ref _refusals);
            }
            else
            {
                _surprises.Enqueue($"{key}: {answer.Status} {answer.Text}");
            }
        }
        catch (Exception cut) when (cut is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            Interlocked.Increment(ref _cuts);
        }

        return false;
    }

    private Phone PhoneOf(string key) => _phones[int.Parse(key.Split('-')[1])];

    /// <summary>The same for the same key, as a phone that kept its draft would send it.</summary>
    private static JsonObject BodyOf(string key)
    {
        var number = int.Parse(key.Split('-')[2]);
        return number % NamedEvery == 0
            ? Complaints.Named($"第 {number} 件。", $"13800{number:D6}")
            : Complaints.Anonymous($"第 {number} 件。");
    }
}
