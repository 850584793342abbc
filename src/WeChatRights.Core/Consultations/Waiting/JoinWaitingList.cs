using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Data;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Consultations.Waiting;

/// <summary>
/// No time fits: she waits for one. Who first came is asked first, the urgent before the others. Joining again for the same county, topic
/// and kind changes the rest and keeps her place.
/// </summary>
/// <param name="LastDay">The last one on which she can talk, in China; from today to as far as times are made.</param>
/// <param name="MayMessage">A content-free WeChat message may tell her that a time is kept for her.</param>
/// <returns>Id of the entry.</returns>
[RequireCitizen]
public sealed record JoinWaitingList(
    [property: Required(ErrorMessage = "请选择县区。"), RegularExpression("^[0-9]{6}$", ErrorMessage = "没有这个县区，请重新选择。")]
        string County,
    [property: Required(ErrorMessage = "请选择要问的事。"), StringLength(16, ErrorMessage = "没有这个话题，请重新选择。")] string Topic,
    [property: EnumDataType(typeof(ConsultationKind), ErrorMessage = "请选择咨询方式。")] ConsultationKind Kind,
    bool WomanOnly,
    DateOnly LastDay,
    bool MayMessage
) : ICommand<Guid>;

internal sealed class JoinWaitingListHandler(AppDbContext db, CallContext call, DivisionDirectory divisions)
    : ICommandHandler<JoinWaitingList, Guid>
{
    public async ValueTask<Guid> Handle(JoinWaitingList command, CancellationToken cancellationToken)
    {
        var her = WaitingList.RequirePerson(call);
        var topic = ConsultationTopic.Of(command.Topic);
        var county = await CountyAsync(command.County, cancellationToken);
        RequireDay(command.LastDay);
        var wish = new WaitingWish(command.WomanOnly, command.LastDay, command.MayMessage);
        var open = await db.Set<WaitingEntry>()
            .Where(entry => entry.CitizenId == her && entry.OpenPlace != null)
            .ToListAsync(cancellationToken);
        if (open.Find(entry => entry.County == county && entry.Topic == topic.Code && entry.Kind == command.Kind) is { } known)
        {
            known.Change(wish);
            return known.Id;
        }

        var place = FreePlace(open) ?? throw new DomainException(ConsultationErrors.TooManyWaiting);
        var entry = new WaitingEntry(Ids.New(call.Now), her, place, county, topic, command.Kind, wish, call.Now);
        db.Add(entry);
        return entry.Id;
    }

    /// <summary>Who presses twice at once collides on the place and runs again.</summary>
    private static int? FreePlace(List<WaitingEntry> open) =>
        Enumerable
            .Range(0, ConsultationPolicy.MostWaiting)
            .Where(place => open.TrueForAll(entry => entry.OpenPlace != place))
            .Select(place => (int?)place)
            .FirstOrDefault();

    private async Task<DivisionCode> CountyAsync(string county, CancellationToken cancellationToken) =>
        DivisionCode.TryParse(county) is { Level: DivisionLevel.County } code
        && await divisions.FindAsync(code, cancellationToken) is not null
            ? code
            : throw new DomainException(ConsultationErrors.UnknownCounty);

    private void RequireDay(DateOnly lastDay)
    {
        var today = call.Now.ChinaDate();
        if (lastDay < today || lastDay > today.AddDays(ConsultationPolicy.HorizonDays))
        {
            throw new DomainException(ConsultationErrors.WaitingDay);
        }
    }
}
