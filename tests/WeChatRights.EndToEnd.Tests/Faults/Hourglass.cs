using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WeChatRights.Core.Consultations.Seats;
using WeChatRights.Core.Data;
using WeChatRights.Testing;

namespace WeChatRights.EndToEnd.Tests.Faults;

/// <summary>Lets the ten minutes of some holds pass, four times a second, at whatever moment their owners are.</summary>
internal sealed class Hourglass : IAsyncDisposable
{
    private const int OneIn = 6;
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(250);

    private readonly TestCore _core;
    private readonly Random _dice;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _running;
    private int _runOut;

    public Hourglass(TestCore core, int seed)
    {
        (_core, _dice) = (core, new Random(seed));
        _running = Task.Run(RunAsync);
    }

    public int RunOut => Volatile.Read(ref _runOut);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running;
        _stop.Dispose();
    }

    private async Task RunAsync()
    {
        var errors = _core.Services.GetRequiredService<IDatabaseErrors>();
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                Interlocked.Add(ref _runOut, await TurnAsync());
            }
            catch (Exception lost) when (errors.IsTransient(lost)) { } // To somebody who books just then.

            await Task.Delay(Turn, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private Task<int> TurnAsync() =>
        _core.LookAsync(async db =>
        {
            var now = TimeProvider.System.GetUtcNow();
            var held = await db.Set<SeatClaim>()
                .Where(claim => claim.BookingId == null && claim.ExpiresAt > now)
                .Select(claim => claim.Id)
                .ToListAsync();
            var chosen = held.Where(_ => _dice.Next(OneIn) == 0).ToList();
            return chosen.Count == 0
                ? 0
                : await db.Set<SeatClaim>()
                    .Where(claim => chosen.Contains(claim.Id) && claim.BookingId == null)
                    .ExecuteUpdateAsync(set => set.SetProperty(claim => claim.ExpiresAt, now));
        });
}
