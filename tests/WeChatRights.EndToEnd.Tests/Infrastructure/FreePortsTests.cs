using System.Net;
using System.Net.Sockets;
using WeChatRights.Testing.Servers;

namespace WeChatRights.EndToEnd.Tests.Infrastructure;

public sealed class FreePortsTests
{
    [Fact]
    public async Task Next_AskedInParallel_NeverGivesTheSamePortTwice()
    {
        var ports = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(FreePorts.Next)));

        Assert.Equal(ports.Length, ports.Distinct().Count());
    }

    [Fact]
    public void Next_Given_CanBeListenedOn()
    {
        using var listener = new TcpListener(IPAddress.Loopback, FreePorts.Next());

        listener.Start();

        Assert.True(listener.Server.IsBound);
    }
}
