using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Consultations.Providers;
using WeChatRights.Core.Data;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Consultations.Calendars;

/// <summary>How a provider of one's own counties is tied to calendars elsewhere.</summary>
[RequirePermission(Permission.ManageConsultations)]
public sealed record GetProviderCalendar(Guid ProviderId) : IQuery<ProviderCalendar>;

/// <param name="AddressIssuedAt">Null: there is no address.</param>
/// <param name="ImportedAt">Null: no busy times were imported.</param>
/// <param name="BusyStretches">Those that are still to come.</param>
public sealed record ProviderCalendar(DateTimeOffset? AddressIssuedAt, DateTimeOffset? ImportedAt, int BusyStretches);

internal sealed class GetProviderCalendarHandler(AppDbContext db, CallContext call, OwnProviders providers)
    : IQueryHandler<GetProviderCalendar, ProviderCalendar>
{
    public async ValueTask<ProviderCalendar> Handle(GetProviderCalendar query, CancellationToken cancellationToken)
    {
        var (provider, now) = (await providers.GetAsync(query.ProviderId, cancellationToken), call.Now);
        var issued = await db.Set<CalendarAddress>()
            .Where(address => address.ProviderId == provider.Id)
            .Select(address => (DateTimeOffset?)address.IssuedAt)
            .FirstOrDefaultAsync(cancellationToken);
        var imported = await db.Set<BusyTime>()
            .Where(busy => busy.ProviderId == provider.Id)
            .Select(busy => (DateTimeOffset?)busy.ImportedAt)
            .FirstOrDefaultAsync(cancellationToken);
        var coming = await db.Set<BusyTime>().CountAsync(busy => busy.ProviderId == provider.Id && busy.EndsAt > now, cancellationToken);
        return new ProviderCalendar(issued, imported, coming);
    }
}
