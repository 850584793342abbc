using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Hosting.Databases;

namespace WeChatRights.Database.Tests;

/// <summary>What the caller is told: "come back later", or that something is wrong with the product.</summary>
public sealed class MariaDbErrorsTests
{
    private readonly MariaDbErrors _errors = new();

    public static TheoryData<Exception> BrokenWires =>
        [
            new SocketException((int)SocketError.ConnectionReset),
            new EndOfStreamException(),
            new DbUpdateException("saving", new EndOfStreamException()),
            new InvalidOperationException("transient", new SocketException((int)SocketError.ConnectionReset)),
        ];

    [Theory]
    [MemberData(nameof(BrokenWires))]
    public void IsOutage_WireBrokeBelowTheConnector_IsOne_AndIsNotRunAgain(Exception failure)
    {
        Assert.True(_errors.IsOutage(failure));
        Assert.False(_errors.IsTransient(failure)); // Whether it was committed is unknown: only the caller's own key may send it again.
    }

    [Fact]
    public void IsOutage_FaultOfOurs_IsNone()
    {
        Assert.False(_errors.IsOutage(new InvalidOperationException("演示")));
        Assert.False(_errors.IsOutage(new FileNotFoundException("演示")));
    }

    [Fact]
    public void IsOutage_WireToAnotherPeerBroke_IsNone()
    {
        var reset = new SocketException((int)SocketError.ConnectionReset);

        Assert.False(_errors.IsOutage(new HttpRequestException("演示", reset)));
        Assert.False(
            _errors.IsOutage(new InvalidOperationException("演示", new HttpRequestException("演示", new IOException("演示", reset))))
        );
    }
}
