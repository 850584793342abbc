using Mediator;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Consultations.Bookings;
using WeChatRights.Core.Consultations.Contracts;
using WeChatRights.Core.Consultations.Providers;

namespace WeChatRights.Core.Consultations.Desk;

/// <summary>Tells a provider in the morning how many talks the day has for him. Once a day: harmless to repeat.</summary>
[SystemOnly]
public sealed record TellTalksOfToday(Guid ProviderId) : ICommand<Unit>, IUnaudited;

/// <summary>Providers with an account and a talk today.</summary>
[SystemOnly]
public sealed record FindProvidersToTell : IQuery<IReadOnlyList<Guid>>;

internal sealed class TellTalksOfTodayHandler(AppDbContext db, CallContext call, IPublisher publisher)
    : ICommandHandler<TellTalksOfToday, Unit>,
        IQueryHandler<FindProvidersToTell, IReadOnlyList<Guid>>
{
    public async ValueTask<Unit> Handle(TellTalksOfToday command, CancellationToken cancellationToken)
    {
        var staffId = await db.Set<Provider>()
            .Where(provider => provider.Id == command.ProviderId)
            .Select(provider => provider.StaffId)
            .FirstOrDefaultAsync(cancellationToken);
        var talks = await Today.CountAsync(booking => booking.ProviderId == command.ProviderId, cancellationToken);
        if (staffId is { } account && talks > 0)
        {
            await publisher.Publish(new TalksOfToday(account, talks, call.Now.ChinaDate()), cancellationToken);
        }

        return Unit.Value;
    }

    public async ValueTask<IReadOnlyList<Guid>> Handle(FindProvidersToTell query, CancellationToken cancellationToken) =>
        await db.Set<Provider>()
            .Where(provider => provider.StaffId != null && Today.Any(booking => booking.ProviderId == provider.Id))
            .OrderBy(provider => provider.Id)
            .Select(provider => provider.Id)
            .ToListAsync(cancellationToken);

    private IQueryable<Booking> Today
    {
        get
        {
            var (begins, ends) = (ChinaTime.StartOfDay(call.Now.ChinaDate()), ChinaTime.EndOfDay(call.Now.ChinaDate()));
            return db.Set<Booking>()
                .Where(booking => booking.Status == BookingStatus.Booked && booking.StartsAt >= begins && booking.StartsAt <= ends);
        }
    }
}

/// <summary>Every morning, before the first talk.</summary>
public sealed class TellTalksJob(Dispatcher dispatcher, ILogger<TellTalksJob> logger)
{
    private static readonly Actor System = Actor.System("tell-talks");

    /// <returns>How many providers were told.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var due = await dispatcher.QueryAsync(System, new FindProvidersToTell(), cancellationToken);
        return await DueItems.ForEachAsync(due, id => dispatcher.SendAsync(System, new TellTalksOfToday(id), cancellationToken), logger);
    }
}
