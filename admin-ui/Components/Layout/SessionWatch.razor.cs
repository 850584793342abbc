using Microsoft.AspNetCore.Components;
using WeChatRights.AdminUi.Live;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.IdentityAccess.SignIn;

namespace WeChatRights.AdminUi.Components.Layout;

/// <summary>Tells the person in time that the sign-in is about to end, by itself or for want of action.</summary>
public sealed partial class SessionWatch : IDisposable
{
    /// <summary>While a warning shows: something done on another open page takes it away again.</summary>
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(10);

    /// <summary>Never longer: a computer that slept wakes up with the truth.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    private readonly CancellationTokenSource _stop = new();
    private DateTimeOffset? _idleEndsAt;
    private DateTimeOffset? _endsAt;
    private TimeSpan _pause;
    private bool _dismissed;

    [Inject]
    private StaffDesk Desk { get; set; } = default!;

    [Inject]
    private TimeProvider Time { get; set; } = default!;

    [Inject]
    private ILogger<SessionWatch> Logger { get; set; } = default!;

    public void Dispose()
    {
        _stop.Cancel();
        _stop.Dispose();
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            _ = WatchAsync(_stop.Token);
        }
    }

    private async Task WatchAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (await LookAsync(cancellationToken) is { } pause)
            {
                await Task.Delay(pause, Time, cancellationToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The page is gone.
        }
    }

    /// <returns>When to look again; null when the sign-in is over: the guard clears the page.</returns>
    private async Task<TimeSpan?> LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            await InvokeAsync(() => ShowAsync(cancellationToken));
            return _pause;
        }
        catch (DomainException)
        {
            return null;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Logger.LogWarning(failure, "The end of a sign-in could not be looked up");
            return LookAgain;
        }
    }

    private async Task ShowAsync(CancellationToken cancellationToken)
    {
        var session = await Desk.AskAsync(new GetMySession(), cancellationToken);
        var now = Time.GetUtcNow();
        var idleSoon = session.IdleEndsAt < session.EndsAt && session.IdleEndsAt - now <= StaffSessionPolicy.WarnBefore;
        var endsSoon = session.EndsAt - now <= StaffSessionPolicy.WarnBefore;
        _idleEndsAt = idleSoon ? session.IdleEndsAt : null;
        _endsAt = endsSoon && !_dismissed ? session.EndsAt : null;
        StateHasChanged();
        var warnAt = (session.IdleEndsAt < session.EndsAt ? session.IdleEndsAt : session.EndsAt) - StaffSessionPolicy.WarnBefore;
        _pause = TimeSpan.FromTicks(Math.Clamp((warnAt - now).Ticks, LookAgain.Ticks, LongestPause.Ticks));
    }

    private async Task StayAsync()
    {
        _idleEndsAt = null;
        await Desk.DoAsync(new TouchStaffSession(), _stop.Token);
    }

    private void Dismiss() => (_dismissed, _endsAt) = (true, null);
}
