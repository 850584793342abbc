using System.Net;
using System.Net.Sockets;

namespace WeChatRights.Testing.Servers;

/// <summary>
/// Gives out ports nobody listens on. A port stays reserved for this process until it ends (a locked file marks it for other test
/// processes), so a server can be killed and come back on the same port.
/// </summary>
public static class FreePorts
{
    // Below the range from which the system takes ports for outgoing connections.
    private const int First = 20_000;
    private const int Last = 29_999;

    private static readonly Lock Gate = new();
    private static readonly Dictionary<int, FileStream> Reserved = [];
    private static int next = Random.Shared.Next(First, Last + 1);

    public static int Next()
    {
        lock (Gate)
        {
            for (var tries = First; tries <= Last; tries++)
            {
                var port = next;
                next = next == Last ? First : next + 1;
                if (TryReserve(port))
                {
                    return port;
                }
            }
        }

        throw new InvalidOperationException($"No free port between {First} and {Last}.");
    }

    private static bool TryReserve(int port)
    {
        if (Reserved.ContainsKey(port) || TryLock(port) is not { } mark)
        {
            return false;
        }

        if (!CanListen(port))
        {
            mark.Dispose();
            return false;
        }

        Reserved.Add(port, mark);
        return true;
    }

    private static FileStream? TryLock(int port)
    {
        var folder = Directory.CreateDirectory(Path.Combine("/tmp", $"wcr-ports-{Environment.UserName}"));
        try
        {
            return new FileStream(Path.Combine(folder.FullName, $"{port}"), FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static bool CanListen(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
