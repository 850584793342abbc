using Microsoft.Extensions.DependencyInjection;
using WeChatRights.Core.Consultations;
using WeChatRights.Core.Consultations.Seats;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Hosting.Databases;
using WeChatRights.Testing;

namespace WeChatRights.Database.Tests.Consultations;

/// <summary>
/// Holding a time and booking it is what many do at once when times are few. Whoever adds a statement to it should know that he does: then, with
/// a reason, the number here goes up.
/// </summary>
public sealed class BookingCostTests(Databases databases)
{
    private readonly StatementCounter _counter = new();

    /// <summary>The bench's booking: nobody signed in, no number, no PIN.</summary>
    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task HoldAndBooking_OfAStranger_CostNoMoreThanTheyDid(DatabaseProvider provider)
    {
        await using var core = await WithTimesAsync(provider, ConsultationKind.Written);
        var slots = await core.SlotsAsync();
        await BookAsync(core, Actor.Nobody, slots[0].Id, phone: null); // The names of places are in memory from here on.
        _counter.Reset();

        await BookAsync(core, Actor.Nobody, slots[1].Id, phone: null);

        AssertCost(statements: 21, connections: 3);
    }

    /// <summary>As the API does it for a woman who is signed in and leaves a number, under a PIN that she has used before.</summary>
    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task HoldAndBooking_OfAPersonWithANumber_CostNoMoreThanTheyDid(DatabaseProvider provider)
    {
        await using var core = await WithTimesAsync(provider, ConsultationKind.Phone);
        var slots = await core.SlotsAsync();
        var token = (await core.Dispatcher.SendAsync(Actor.System("test"), new OpenSession("anna"))).Token;
        await BookAsync(core, await ResumeAsync(core, token), slots[0].Id, phone: "13800000000");
        _counter.Reset();

        var held = await core.Dispatcher.SendAsync(await ResumeAsync(core, token), new HoldSeat(slots[1].Id));
        await core.Dispatcher.SendAsync(await ResumeAsync(core, token), TestData.Booking(held.HoldId));

        AssertCost(statements: 30, connections: 7);
    }

    private static async Task<CitizenActor> ResumeAsync(TestCore core, string token)
    {
        var session = await core.Dispatcher.QueryAsync(Actor.Nobody, new ResumeSession(token, AskWhetherFiled: true));
        return new CitizenActor(session!.SessionId, session.CitizenId);
    }

    private static async Task BookAsync(TestCore core, Actor her, Guid slotId, string? phone)
    {
        var held = await core.Dispatcher.SendAsync(her, new HoldSeat(slotId));
        var booking = TestData.Booking(held.HoldId, phone: phone);
        await core.Dispatcher.SendAsync(her, phone is null ? booking with { Pin = null } : booking);
    }

    private async Task<TestCore> WithTimesAsync(DatabaseProvider provider, ConsultationKind kind)
    {
        var core = await TestCore.CreateAsync(
            provider == DatabaseProvider.MariaDb ? await databases.CreateMariaDbAsync() : null,
            services => services.ConfigureDbContext<AppDbContext>(options => options.AddInterceptors(_counter.Interceptors))
        );
        var county = (await core.StaffAsync()).County;
        await core.SitAsync(county, await core.AddProviderAsync(county), DayOfWeek.Tuesday, TestData.Mornings(kind: kind));
        return core;
    }

    private void AssertCost(int statements, int connections)
    {
        var log = _counter.Statements;
        Assert.True(
            log.Count <= statements && _counter.Opened <= connections,
            $"{log.Count} statements, {_counter.Opened} connections taken:\n{string.Join('\n', log)}"
        );
    }
}
