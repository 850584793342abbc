using System.Diagnostics;
using WeChatRights.Core.Messaging;
using WeChatRights.Testing;

namespace WeChatRights.EndToEnd.Tests.Jobs;

public sealed class JobEndTests
{
    /// <summary>WeChat hangs and the node is asked to stop: it ends within twenty seconds and has written down that nobody knows.</summary>
    [Fact]
    public async Task Stop_SendUnderWay_EndsInTimeAndRecordsTheOutcome()
    {
        await using var phone = await Phone.StartAsync();
        await using var city = await TestCore.CreateAsync();
        await city.NewsForAsync((await city.StaffAsync()).Station, phone, "waiting");
        await phone.HangAsync();
        await using var node = await JobNode.StartAsync(city, phone);
        await phone.AskedToSendAsync(1);
        Assert.Equal([DeliveryState.Leased], await city.OutboxAsync());

        var watch = Stopwatch.StartNew();
        await node.StopAsync();

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
        Assert.Equal([DeliveryState.Ambiguous], await city.OutboxAsync());
    }
}
