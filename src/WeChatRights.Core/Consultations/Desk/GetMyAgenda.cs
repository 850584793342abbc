using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Consultations.Bookings;
using WeChatRights.Core.Consultations.Providers;

namespace WeChatRights.Core.Consultations.Desk;

/// <summary>A provider's own talks on some days, in the order of time: what he may know before he opens one, and nothing of her.</summary>
/// <param name="From">First day, in China.</param>
/// <param name="To">Last day; at most <see cref="MostDays"/> in all.</param>
[RequireStaff]
public sealed record GetMyAgenda(DateOnly From, DateOnly To) : IQuery<IReadOnlyList<MyTalk>>, IValidatableObject
{
    public const int MostDays = 31;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => DaySpan.Check(From, To, MostDays, nameof(From));
}

/// <param name="County">Where she asks for counsel, for example 叶县.</param>
/// <param name="Station">For example 叶县 · 任店镇; null unless on site.</param>
/// <param name="Topic">In her words, as chosen from the list.</param>
/// <param name="Urgent">The topic is one of those where she may be in danger.</param>
/// <param name="Opened">He has opened what she told.</param>
/// <param name="MayOpen">At this moment.</param>
/// <param name="MayRecord">It has begun, and nobody has written down yet what became of it.</param>
/// <param name="MayGiveBack">It has not begun: a conflict of interest can still be told.</param>
public sealed record MyTalk(
    Guid Id,
    Guid Version,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    ConsultationKind Kind,
    string County,
    string? Station,
    string Topic,
    bool Urgent,
    BookingStatus Status,
    bool Opened,
    bool MayOpen,
    bool MayRecord,
    bool MayGiveBack
);

internal sealed class GetMyAgendaHandler(OwnDesk desk, BookedTimes times, MyTalks talks) : IQueryHandler<GetMyAgenda, IReadOnlyList<MyTalk>>
{
    public async ValueTask<IReadOnlyList<MyTalk>> Handle(GetMyAgenda query, CancellationToken cancellationToken)
    {
        var me = (await desk.GetAsync(cancellationToken)).Id;
        var (begins, ends) = (ChinaTime.StartOfDay(query.From), ChinaTime.EndOfDay(query.To));
        var found = await times
            .All.Where(time => time.Booking.ProviderId == me && time.Booking.Status != BookingStatus.Displaced)
            .Where(time => time.Booking.StartsAt >= begins && time.Booking.StartsAt <= ends)
            .OrderBy(time => time.Booking.StartsAt)
            .ThenBy(time => time.Booking.Id)
            .ToListAsync(cancellationToken);
        return await talks.TellAsync(found, cancellationToken);
    }
}
