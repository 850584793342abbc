using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.IdentityAccess.SignIn;

namespace WeChatRights.AdminUi.Authentication;

/// <summary>
/// Tells the session that its person is there: on clicks, keys and navigation, and not on the browser's acknowledgements, which a live
/// queue causes all the time. Otherwise a page left open on a desk would never become idle.
/// </summary>
internal sealed partial class SignsOfLife(Dispatcher dispatcher, TimeProvider clock, ILogger<SignsOfLife> logger) : IHubFilter
{
    private const int MaxRemembered = 5_000;
    private static readonly string[] Deliberate = ["BeginInvokeDotNetFromJS", "OnLocationChanged", "StartCircuit"];
    private readonly ConcurrentDictionary<Guid, DateTimeOffset> _touched = new();

    public ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        if (
            Deliberate.Contains(invocationContext.HubMethodName, StringComparer.Ordinal)
            && StaffCookie.ActorOf(invocationContext.Context.User) is { } actor
        )
        {
            _ = SeenAsync(actor);
        }

        return next(invocationContext);
    }

    internal async Task SeenAsync(StaffActor actor)
    {
        var now = clock.GetUtcNow();
        if (_touched.TryGetValue(actor.SessionId, out var last) && now - last < StaffSessionPolicy.TouchInterval)
        {
            return;
        }

        if (_touched.Count >= MaxRemembered)
        {
            _touched.Clear();
        }

        _touched[actor.SessionId] = now;
        try
        {
            await dispatcher.SendAsync(actor, new TouchStaffSession());
        }
        catch (DomainException)
        {
            // Ended meanwhile: the guard clears the page.
        }
        catch (Exception failure)
        {
            LogFailed(failure);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A sign of life could not be written")]
    private partial void LogFailed(Exception failure);
}
