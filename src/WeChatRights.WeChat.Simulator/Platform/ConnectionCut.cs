using System.Net.Sockets;
using Microsoft.AspNetCore.Connections.Features;

namespace WeChatRights.WeChat.Simulator.Platform;

/// <summary>
/// Ends a connection in good order but without an answer, as a proxy does that restarts. Clients treat this end as harmless more often
/// than a reset: some repeat the request by themselves.
/// </summary>
internal static class ConnectionCut
{
    private static readonly TimeSpan PeerLeavesWithin = TimeSpan.FromSeconds(5);

    public static async Task EndQuietlyAsync(HttpContext context)
    {
        if (context.Features.Get<IConnectionSocketFeature>() is { } connection)
        {
            connection.Socket.Shutdown(SocketShutdown.Send);
            await PeerLeftAsync(context);
        }

        context.Abort();
    }

    /// <summary>An abort right away would overtake the quiet end with a reset.</summary>
    private static async Task PeerLeftAsync(HttpContext context)
    {
        try
        {
            await Task.Delay(PeerLeavesWithin, context.RequestAborted);
        }
        catch (OperationCanceledException)
        {
            // It has hung up: the purpose is reached.
        }
    }
}
