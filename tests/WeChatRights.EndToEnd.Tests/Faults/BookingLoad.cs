using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using WeChatRights.EndToEnd.Tests.Support;
using WeChatRights.Testing;

namespace WeChatRights.EndToEnd.Tests.Faults;

/// <param name="Clients">How many phones there are at once.</param>
/// <param name="Rounds">How often each of them wants a time.</param>
internal sealed record BookingPlan(int Clients, int Rounds);

/// <summary>
/// Phones that want the same few times. What each was told is written down in its <see cref="TimeOfHers"/>; what no phone should ever be told is kept
/// as a surprise.
/// </summary>
internal sealed class BookingLoad(Uri api, BookingPlan plan, IReadOnlyList<Guid> slots, int seed) : IDisposable
{
    private readonly BookingPhone[] _phones =
    [
        .. Enumerable.Range(0, plan.Clients).Select(number => new BookingPhone(api, slots, new Random(seed + number), number)),
    ];
    private int _lived;

    /// <summary>Every booking that was acknowledged.</summary>
    public IReadOnlyList<TimeOfHers> Times => [.. _phones.SelectMany(phone => phone.Times)];

    /// <summary>Answers that are neither what she wanted nor a refusal that she understands.</summary>
    public IReadOnlyList<string> Surprises => [.. _phones.SelectMany(phone => phone.Surprises)];

    /// <summary>How often the connection broke before an answer.</summary>
    public int Cuts => _phones.Sum(phone => phone.Cuts);

    /// <summary>How often somebody else was quicker.</summary>
    public int Taken => _phones.Sum(phone => phone.Taken);

    public int Moved => _phones.Sum(phone => phone.Moved);

    public int Cancelled => Times.Count(time => time.Cancelled);

    /// <summary>To be called while everything is well: signs every phone in.</summary>
    public Task SignInAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(_phones.Select(phone => phone.SignInAsync(cancellationToken)));

    public Task RunAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(_phones.Select(phone => Task.Run(() => LiveAsync(phone, cancellationToken), cancellationToken)));

    /// <summary>Sends every booking that was acknowledged once more, with its key: the answers must be the same.</summary>
    public Task RepeatAllAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(_phones.Select(phone => phone.RepeatAllAsync(cancellationToken)));

    /// <summary>Waits until so many rounds have been lived through.</summary>
    public Task WhenLivedAsync(int rounds, CancellationToken cancellationToken) =>
        Eventually.TrueAsync(
            () => Volatile.Read(ref _lived) >= rounds || Surprises.Count > 0,
            $"{rounds} times were wanted",
            TimeSpan.FromMinutes(5),
            cancellationToken
        );

    public override string ToString() =>
        $"{Times.Count} booked, {Moved} moved, {Cancelled} cancelled, {Taken} taken by others, {Cuts} broken answers, {_phones.Sum(phone => phone.Refusals)} refusals";

    public void Dispose() => Array.ForEach(_phones, phone => phone.Dispose());

    private async Task LiveAsync(BookingPhone phone, CancellationToken cancellationToken)
    {
        for (var round = 0; round < plan.Rounds; round++)
        {
            await phone.WantATimeAsync(cancellationToken);
            Interlocked.Increment(ref _lived);
        }
    }
}

/// <summary>A booking as her phone knows it. From the first answer on it must exist for ever.</summary>
internal sealed class TimeOfHers(string key, Guid hold, string answer, Guid id, string number, Guid slot)
{
    public string Key => key;
    public Guid Hold => hold;

    /// <summary>The whole answer, as it came first: with the receipt code.</summary>
    public string Answer => answer;
    public Guid Id => id;
    public string Number => number;

    /// <summary>Where it is. Two after a move whose answer was lost: nobody told her which.</summary>
    public HashSet<Guid> Slots { get; } = [slot];

    /// <summary>She was told so.</summary>
    public bool Cancelled { get; set; }

    /// <summary>The body of the booking, the same however often it is sent.</summary>
    public static JsonObject Body(Guid hold) =>
        new()
        {
            ["holdId"] = hold,
            ["topic"] = "other",
            ["township"] = TestCity.Township,
            ["facts"] = "演示：想问问离婚后房子怎么分。",
            ["anonymous"] = true,
            ["consents"] = new JsonArray("privacy", "sensitive"),
        };
}
