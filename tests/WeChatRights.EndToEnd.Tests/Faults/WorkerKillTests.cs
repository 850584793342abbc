using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Messaging;
using WeChatRights.EndToEnd.Tests.Support;
using WeChatRights.Testing;
using WeChatRights.Testing.Servers;

namespace WeChatRights.EndToEnd.Tests.Faults;

/// <summary>
/// The process that sends is killed between leasing a message and recording what became of it. At most once towards WeChat: the message is
/// flagged for a person to judge, and never leaves a second time.
/// </summary>
[Collection(OneAtATime.Name)]
public sealed class WorkerKillTests(ITestOutputHelper output)
{
    private const int Credits = 5;
    private static readonly int Kills = TestRun.Size(daily: 1, nightly: 10);
    private static readonly TimeSpan JobWithin = TimeSpan.FromSeconds(90);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>WeChat has the request, nobody knows what it will do with it.</summary>
    [Fact]
    public async Task Kill_WhileWeChatIsAsked_FlagsAndNeverSendsAgain()
    {
        Assert.SkipUnless(TestRun.Nightly, "at night: the worse moment below is tested by day");
        await using var post = await PostOffice.OpenAsync(Cancellation);
        for (var kill = 1; kill <= Kills; kill++)
        {
            var woman = await post.NewsForAsync($"asked{kill}", Cancellation, beforeHand: () => post.Wire.HoldNextSendAsync(Cancellation));
            await post.Wire.WhenHeldAsync(kill, Cancellation);

            await post.Admin.KillAsync();
            await post.Wire.GoOnAsync(Cancellation);

            await RequireFlaggedOnceAsync(post, woman, reached: 0);
        }
    }

    /// <summary>The worst moment: it is on her phone, and the row does not say so. The database is kept busy to make the moment last.</summary>
    [Fact]
    public async Task Kill_AfterDelivery_FlagsAndNeverSendsAgain()
    {
        await using var post = await PostOffice.OpenAsync(Cancellation);
        for (var kill = 1; kill <= Kills; kill++)
        {
            var woman = await post.NewsForAsync(
                $"delivered{kill}",
                Cancellation,
                beforeHand: () => post.Wire.HoldNextSendAsync(Cancellation)
            );
            await post.Wire.WhenHeldAsync(kill, Cancellation);

            await post.WhileNobodyCanWriteAsync(async () =>
            {
                await post.Wire.GoOnAsync(Cancellation);
                await Eventually.TrueAsync(
                    async token => (await post.Wire.ReachedAsync(token)).Contains(woman.OpenId),
                    "the message is on her phone",
                    JobWithin,
                    Cancellation
                );
                await post.Admin.KillAsync();
            });

            await RequireFlaggedOnceAsync(post, woman, reached: 1);
        }
    }

    private async Task RequireFlaggedOnceAsync(PostOffice post, Woman woman, int reached)
    {
        await post.LeasesRunOutAsync();
        await post.Admin.RestartAsync(Cancellation);
        await Eventually.TrueAsync(
            async _ => await post.StateAsync(woman) == DeliveryState.Ambiguous,
            "the message is flagged",
            JobWithin,
            Cancellation
        );

        // Somebody else's message leaves: the outbox was looked through again after the flag, and the way is free.
        var other = await post.NewsForAsync($"after-{woman.Name}", Cancellation);
        await Eventually.TrueAsync(
            async token => (await post.Wire.ReachedAsync(token)).Contains(other.OpenId),
            "the other message has left",
            JobWithin,
            Cancellation
        );
        Assert.Equal(reached, (await post.Wire.ReachedAsync(Cancellation)).Count(openId => openId == woman.OpenId));
        Assert.Equal(DeliveryState.Ambiguous, await post.StateAsync(woman));
        output.WriteLine($"{woman.Name}: flagged, reached her phone {reached} times");
    }

    private sealed record Woman(string Name, string OpenId, Guid CaseId);

    /// <summary>All that takes part in a message to her.</summary>
    private sealed class PostOffice(Installation installation, ProductProcess api, ProductProcess admin) : IAsyncDisposable
    {
        public ProductProcess Admin => admin;

        public WeChatWire Wire { get; } = new(installation.Simulator);

        public static async Task<PostOffice> OpenAsync(CancellationToken cancellationToken)
        {
            var installation = await Installation.CreateAsync(null, cancellationToken);
            var api = installation.StartAsync(ProductHost.Api, cancellationToken);
            var admin = installation.StartAsync(ProductHost.Admin, cancellationToken);
            return new PostOffice(installation, await api, await admin);
        }

        /// <summary>She files and allows messages; her case is accepted, which is news for her.</summary>
        public async Task<Woman> NewsForAsync(string name, CancellationToken cancellationToken, Func<Task>? beforeHand = null)
        {
            using var phone = new Phone(api.BaseAddress);
            var before = await Wire.UsersAsync(cancellationToken);
            await phone.SignInAsync(name, cancellationToken);
            var openId = (await Wire.UsersAsync(cancellationToken)).Except(before, StringComparer.Ordinal).Single();
            var filed = await phone.FileAsync(
                Complaints.Anonymous("有消息请告诉我。"),
                $"worker-kill-{name}-{Guid.CreateVersion7():N}",
                cancellationToken
            );
            await Wire.AcceptAsync(openId, Credits, cancellationToken);
            for (var accept = 0; accept < Credits; accept++)
            {
                await phone.PostAsync(
                    "/subscriptions",
                    new JsonObject { ["templateIds"] = new JsonArray(WeChatWire.ProgressTemplate) },
                    cancellationToken
                );
            }

            await (beforeHand?.Invoke() ?? Task.CompletedTask);
            var caseId = filed["id"].GetGuid();
            installation.Core.Clock.SetUtcNow(TimeProvider.System.GetUtcNow());
            await installation.Core.KeepSignedInAsync();
            await installation.Core.Dispatcher.SendAsync(installation.Staff.Station, new AcceptCase(caseId), cancellationToken);
            return new Woman(name, openId, caseId);
        }

        public Task<DeliveryState> StateAsync(Woman woman) =>
            installation.Core.LookAsync(db =>
                db.Set<OutboxMessage>()
                    .AsNoTracking()
                    .Where(message => message.CaseId == woman.CaseId)
                    .Select(message => message.State)
                    .SingleAsync()
            );

        /// <summary>A minute passes for what the dead worker held.</summary>
        public Task<int> LeasesRunOutAsync()
        {
            var past = TimeProvider.System.GetUtcNow().AddSeconds(-1);
            return installation.Core.LookAsync(db =>
                db.Set<OutboxMessage>()
                    .Where(message => message.State == DeliveryState.Leased)
                    .ExecuteUpdateAsync(set => set.SetProperty(message => message.LeasedUntil, past))
            );
        }

        public Task<bool> WhileNobodyCanWriteAsync(Func<Task> act) =>
            installation.Core.LookAsync(async db =>
            {
                await using var writing = await db.Database.BeginTransactionAsync(); // On SQLite: the one writer.
                await act();
                return true;
            });

        public async ValueTask DisposeAsync()
        {
            Wire.Dispose();
            await admin.DisposeAsync();
            await api.DisposeAsync();
            await installation.DisposeAsync();
        }
    }
}
