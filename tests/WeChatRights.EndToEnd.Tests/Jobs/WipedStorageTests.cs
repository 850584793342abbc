using StackExchange.Redis;
using WeChatRights.Core.Messaging;
using WeChatRights.Hosting.Jobs;
using WeChatRights.Testing;
using WeChatRights.Testing.Servers;

namespace WeChatRights.EndToEnd.Tests.Jobs;

/// <summary>Hangfire is the alarm clock only: whatever becomes of its storage, messages leave and reminders come.</summary>
public sealed class WipedStorageTests(RedisFixture redis) : IClassFixture<RedisFixture>
{
    private static readonly TimeSpan Within = TimeSpan.FromSeconds(60);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task InMemory_ProcessAndStorageGone_PendingMessageAndReminderStillCome()
    {
        await using var phone = await Phone.StartAsync();
        await using var city = await TestCore.CreateAsync();
        var station = (await city.StaffAsync()).Station;
        await using (await JobNode.StartAsync(city, phone)) { }

        var caseId = await city.NewsForAsync(station, phone, "first");
        await using var next = await JobNode.StartAsync(city, phone);

        await SentAsync(phone, 1);
        await RemindedAsync(city, next, caseId);
        await RecordedAsync(city);
    }

    [Fact]
    public async Task Redis_FlushedWhileRunning_PendingMessageAndReminderStillCome()
    {
        await using var phone = await Phone.StartAsync();
        await using var city = await TestCore.CreateAsync();
        var station = (await city.StaffAsync()).Station;
        var keyspace = await redis.CreateKeyspaceAsync();
        await using var node = await JobNode.StartAsync(city, phone, keyspace);
        await city.NewsForAsync(station, phone, "first");
        await SentAsync(phone, 1);

        await FlushAsync(keyspace);
        var caseId = await city.NewsForAsync(station, phone, "second");

        await SentAsync(phone, 2);
        await RemindedAsync(city, node, caseId);
        await RecordedAsync(city);
    }

    [Fact]
    public async Task TwoNodes_OneRedisOneDatabase_EveryMessageOnce()
    {
        await using var phone = await Phone.StartAsync();
        await using var city = await TestCore.CreateAsync();
        var station = (await city.StaffAsync()).Station;
        var keyspace = await redis.CreateKeyspaceAsync();
        for (var person = 0; person < 6; person++)
        {
            await city.NewsForAsync(station, phone, $"person-{person}");
        }

        await using var one = await JobNode.StartAsync(city, phone, keyspace);
        await using var other = await JobNode.StartAsync(city, phone, keyspace);
        one.Strike(JobPlan.SendOutbox);
        other.Strike(JobPlan.SendOutbox);

        await SentAsync(phone, 6);
        await RecordedAsync(city);
        Assert.Equal(6, await phone.CountAsync());
        Assert.Equal(6, (await phone.MessagesAsync()).Select(message => message.GetProperty("openid").GetString()).Distinct().Count());
    }

    private static Task SentAsync(Phone phone, int messages) =>
        Eventually.TrueAsync(async _ => await phone.CountAsync() >= messages, $"{messages} messages have left", Within, Cancellation);

    /// <summary>A message is at the platform a moment before that is written down.</summary>
    private static Task RecordedAsync(TestCore city) =>
        Eventually.TrueAsync(
            async _ => (await city.OutboxAsync()).TrueForAll(state => state == DeliveryState.Sent),
            "every message counts as sent",
            Within,
            Cancellation
        );

    private static async Task RemindedAsync(TestCore city, JobNode node, Guid caseId)
    {
        await Eventually.TrueAsync(() => node.PlannedJobs().Count == JobPlan.All.Count, "the whole plan is there", Within, Cancellation);
        await city.UntilSomethingIsDueAsync();
        node.Clock.SetUtcNow(city.Now);
        node.Strike(JobPlan.RemindOwners);
        await Eventually.TrueAsync(async _ => await city.RemindersAsync(caseId) == 1, "the owner is reminded", Within, Cancellation);
    }

    private static async Task FlushAsync(string keyspace)
    {
        await using var connection = await ConnectionMultiplexer.ConnectAsync(keyspace);
        await connection.GetDatabase().ExecuteAsync("FLUSHDB");
    }
}
