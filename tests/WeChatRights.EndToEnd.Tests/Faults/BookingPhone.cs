using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using WeChatRights.EndToEnd.Tests.Support;

namespace WeChatRights.EndToEnd.Tests.Faults;

/// <summary>
/// One phone of the load. It sends again until it is told something for certain, every fourth booking is tapped twice at once, and it does as people do:
/// most book what they hold; some let it go, forget it, take another time or cancel.
/// </summary>
internal sealed class BookingPhone(Uri api, IReadOnlyList<Guid> slots, Random dice, int number) : IDisposable
{
    private const int MaxTries = 1000;
    private static readonly TimeSpan BeforeNextTry = TimeSpan.FromMilliseconds(250);

    private readonly Phone _phone = new(api);
    private readonly List<TimeOfHers> _times = [];
    private readonly ConcurrentQueue<string> _surprises = new();
    private int _cuts;
    private int _refusals;
    private int _wanted;

    public IReadOnlyList<TimeOfHers> Times => _times;
    public IReadOnlyCollection<string> Surprises => _surprises;
    public int Cuts => Volatile.Read(ref _cuts);
    public int Refusals => Volatile.Read(ref _refusals);
    public int Taken { get; private set; }
    public int Moved { get; private set; }

    public Task SignInAsync(CancellationToken cancellationToken) => _phone.SignInAsync($"booker{number}", cancellationToken);

    public async Task WantATimeAsync(CancellationToken cancellationToken)
    {
        if (await HoldAsync(cancellationToken) is { } held)
        {
            await UseAsync(held, cancellationToken);
        }

        var open = _times.Where(time => !time.Cancelled).ToList();
        if (open.Count > 0 && dice.Next(2) == 0)
        {
            await ChangeAsync(open[dice.Next(open.Count)], cancellationToken);
        }
    }

    /// <summary>Once more with the same key and the same words.</summary>
    public async Task RepeatAllAsync(CancellationToken cancellationToken)
    {
        foreach (var time in _times)
        {
            Compare(time.Key, time.Answer, await SendBookingAsync(time.Key, time.Hold, cancellationToken));
        }
    }

    public void Dispose() => _phone.Dispose();

    private async Task UseAsync((Guid Hold, Guid Slot) held, CancellationToken cancellationToken)
    {
        switch (dice.Next(8))
        {
            case 0:
                break; // She forgets it: it runs out, or goes with her next wish.
            case 1:
                Expect(await AskAsync(HttpMethod.Delete, $"/consultation-holds/{held.Hold}", null, cancellationToken));
                break;
            default:
                await BookAsync(held, cancellationToken);
                break;
        }
    }

    private async Task<(Guid Hold, Guid Slot)?> HoldAsync(CancellationToken cancellationToken)
    {
        var slot = slots[dice.Next(slots.Count)];
        var heard = await AskAsync(HttpMethod.Post, "/consultation-holds", new JsonObject { ["slotId"] = slot }, cancellationToken);
        if (Expect(heard, "slot-taken"))
        {
            return (heard.Answer["holdId"].GetGuid(), slot);
        }

        Taken++;
        return null;
    }

    private async Task BookAsync((Guid Hold, Guid Slot) held, CancellationToken cancellationToken)
    {
        var key = $"booking-{number:D4}-{++_wanted:D4}-{Guid.CreateVersion7():N}";
        var taps = _wanted % 4 == 0 ? 2 : 1;
        var heard = await Task.WhenAll(Enumerable.Range(0, taps).Select(_ => SendBookingAsync(key, held.Hold, cancellationToken)));
        // Too slow, or she has three already.
        if (Expect(heard[0], "hold-expired", "booking-too-many"))
        {
            var answer = heard[0].Answer;
            var time = new TimeOfHers(key, held.Hold, answer.Text, answer["id"].GetGuid(), answer.String("number"), held.Slot);
            _times.Add(time);
            await ProveAsync(time, cancellationToken);
        }

        if (taps == 2 && (heard[0].Answer.Status != heard[1].Answer.Status || heard[0].Answer.Status == PhoneAnswer.Created))
        {
            Compare(key, heard[0].Answer.Text, heard[1]);
        }
    }

    private Task<Heard> SendBookingAsync(string key, Guid hold, CancellationToken cancellationToken) =>
        InsistAsync(
            () =>
                _phone.SendAsync(
                    HttpMethod.Post,
                    "/bookings",
                    Phone.Json(TimeOfHers.Body(hold)),
                    [("Idempotency-Key", key)],
                    cancellationToken
                ),
            cancellationToken
        );

    /// <summary>By the receipt, which needs no slow digest.</summary>
    private async Task ProveAsync(TimeOfHers time, CancellationToken cancellationToken)
    {
        var receipt = System.Text.Json.JsonElement.Parse(time.Answer).GetProperty("receiptCode").GetString();
        Expect(
            await AskAsync(HttpMethod.Post, "/sessions/current/step-up", new JsonObject { ["receiptCode"] = receipt }, cancellationToken)
        );
    }

    private async Task ChangeAsync(TimeOfHers time, CancellationToken cancellationToken)
    {
        if (dice.Next(2) == 0)
        {
            var heard = await AskAsync(HttpMethod.Delete, $"/bookings/{time.Id}", null, cancellationToken);
            string[] done = heard.Sure ? [] : ["booking-fixed"]; // By the try whose answer was lost.
            time.Cancelled = Expect(heard, done) || !heard.Sure;
        }
        else if (await HoldAsync(cancellationToken) is { } other)
        {
            var heard = await AskAsync(
                HttpMethod.Put,
                $"/bookings/{time.Id}",
                new JsonObject { ["holdId"] = other.Hold },
                cancellationToken
            );
            if (Expect(heard, "hold-expired"))
            {
                time.Slots.Clear();
                Moved++;
            }

            if (heard.Succeeded || !heard.Sure)
            {
                time.Slots.Add(other.Slot);
            }
        }
    }

    private Task<Heard> AskAsync(HttpMethod method, string route, JsonObject? body, CancellationToken cancellationToken) =>
        InsistAsync(
            () => _phone.SendAsync(method, route, body is null ? null : Phone.Json(body), [], cancellationToken),
            cancellationToken
        );

    /// <summary>Until there is an answer that is no "not now" and no broken wire.</summary>
    private async Task<Heard> InsistAsync(Func<Task<PhoneAnswer>> send, CancellationToken cancellationToken)
    {
        var sure = true;
        for (var tries = 1; tries < MaxTries; tries++)
        {
            try
            {
                var answer = await send();
                if (!answer.IsPoliteRefusal && CodeOf(answer) != "stale-data")
                {
                    return new Heard(answer, sure);
                }

                Interlocked.Increment(ref _refusals);
                sure &= CodeOf(answer) == "stale-data"; // A 503 may have lost the answer of the database.
            }
            catch (Exception cut) when (cut is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
            {
                Interlocked.Increment(ref _cuts);
                sure = false;
            }

            await Task.Delay(BeforeNextTry, cancellationToken);
        }

        throw new InvalidOperationException($"No answer after {MaxTries} tries.");
    }

    /// <returns>Whether she got what she wanted. Any refusal but these is a surprise.</returns>
    private bool Expect(Heard heard, params string[] refusals)
    {
        if (!heard.Succeeded && !refusals.Contains(CodeOf(heard.Answer), StringComparer.Ordinal))
        {
            _surprises.Enqueue($"phone {number}: {heard.Answer.Status} {heard.Answer.Text}");
        }

        return heard.Succeeded;
    }

    private void Compare(string key, string first, Heard again)
    {
        if (!string.Equals(first, again.Answer.Text, StringComparison.Ordinal))
        {
            _surprises.Enqueue($"{key} was answered {first} and then {again.Answer.Text}");
        }
    }

    private static string? CodeOf(PhoneAnswer answer) => answer.MediaType == "application/problem+json" ? answer.String("code") : null;

    /// <param name="Sure">Every earlier try was answered too, so this answer is of the only one that did anything.</param>
    private sealed record Heard(PhoneAnswer Answer, bool Sure)
    {
        public bool Succeeded => Answer.Status is >= 200 and < 300;
    }
}
