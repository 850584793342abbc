using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Consultations.Bookings;
using WeChatRights.Core.Consultations.Providers;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Consultations.Desk;

/// <summary>
/// 利益冲突: the provider names, by number only, a person for whom he or his firm acts. Whoever is against that person cannot book him from
/// now on, without hearing why; talks that are booked already go to an equal provider, or she is asked to choose anew. Answers the client's id.
/// </summary>
/// <param name="Label">By which he himself knows the person again. Sealed, for him alone.</param>
[RequireStaff]
public sealed record DeclareClient(
    [property: Required(ErrorMessage = "请写一个自己认得出的记号。"), StringLength(40, ErrorMessage = "记号最多 40 个字。")] string Label,
    [property: StringLength(32, ErrorMessage = "号码太长，请检查一下。")] string? Phone,
    [property: StringLength(32, ErrorMessage = "号码太长，请检查一下。")] string? IdNumber
) : ICommand<Guid>
{
    public override string ToString() => nameof(DeclareClient);
}

/// <summary>Whom one has declared, the latest first: one's own label and the day, never a number.</summary>
[RequireStaff]
public sealed record ListMyClients : IQuery<IReadOnlyList<MyClient>>;

/// <param name="Since">The day of the declaration, in China.</param>
public sealed record MyClient(Guid Id, string Label, DateOnly Since)
{
    public override string ToString() => "MyClient(redacted)";
}

/// <summary>He acts for that person no longer.</summary>
[RequireStaff]
public sealed record RemoveClient(Guid ClientId) : ICommand<Unit>;

internal sealed class DeclareClientHandler(
    AppDbContext db,
    CallContext call,
    OwnDesk desk,
    OpposingParties opposing,
    BookingRehoming rehoming,
    RingSealer sealer
) : ICommandHandler<DeclareClient, Guid>, ICommandHandler<RemoveClient, Unit>, IQueryHandler<ListMyClients, IReadOnlyList<MyClient>>
{
    public async ValueTask<Guid> Handle(DeclareClient command, CancellationToken cancellationToken)
    {
        var me = (await desk.GetAsync(cancellationToken)).Id;
        if (
            await db.Set<ProviderClient>().CountAsync(client => client.ProviderId == me, cancellationToken)
            >= ConsultationPolicy.MostClients
        )
        {
            throw new DomainException(ConsultationErrors.TooManyClients);
        }

        var person = await opposing.IndexAsync(command.Phone, command.IdNumber, cancellationToken);
        var client = new ProviderClient(Ids.New(call.Now), me, person, call.Now);
        client.Name(command.Label.Trim(), sealer);
        db.Add(client);
        await GiveBackAsync(me, [.. client.Indexes], cancellationToken);
        return client.Id;
    }

    public async ValueTask<IReadOnlyList<MyClient>> Handle(ListMyClients query, CancellationToken cancellationToken)
    {
        var me = (await desk.GetAsync(cancellationToken)).Id;
        var clients = await db.Set<ProviderClient>()
            .AsNoTracking()
            .Where(client => client.ProviderId == me)
            .OrderByDescending(client => client.DeclaredAt)
            .ThenBy(client => client.Id)
            .ToListAsync(cancellationToken);
        return clients.ConvertAll(client => new MyClient(client.Id, client.NameWith(sealer), client.DeclaredAt.ChinaDate()));
    }

    public async ValueTask<Unit> Handle(RemoveClient command, CancellationToken cancellationToken)
    {
        var me = (await desk.GetAsync(cancellationToken)).Id;
        db.Remove(
            await db.Set<ProviderClient>()
                .FirstOrDefaultAsync(client => client.Id == command.ClientId && client.ProviderId == me, cancellationToken)
                ?? throw new DomainException(CommonErrors.NotFound)
        );
        return Unit.Value;
    }

    /// <summary>Talks to come against this person: he must not hold them, whatever he may guess from it.</summary>
    private async Task GiveBackAsync(Guid me, IReadOnlyList<byte[]> person, CancellationToken cancellationToken)
    {
        var now = call.Now;
        var coming = await db.Set<Booking>()
            .Where(booking => booking.ProviderId == me && booking.Status == BookingStatus.Booked && booking.StartsAt > now)
            .OrderBy(booking => booking.BookedAt)
            .ToListAsync(cancellationToken);
        foreach (var booking in coming)
        {
            if ((await opposing.OfAsync(booking.Id, cancellationToken)).AreAgainst(person))
            {
                await rehoming.RehomeAsync(booking, cancellationToken);
            }
        }
    }
}
