using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Conferences.Instructions;
using WeChatRights.Core.Regions.Contracts;

namespace WeChatRights.Core.Conferences;

/// <summary>What a leader sees of all this: numbers of one's own area, and nothing that could be opened.</summary>
[RequirePermission(Permission.ViewStatistics)]
public sealed record GetCoordinationFigures : IQuery<CoordinationFigures>;

/// <param name="MajorRunning">Major cases that are being coordinated.</param>
/// <param name="Held">Conferences held this year.</param>
/// <param name="Unsettled">Items that wait to be settled.</param>
/// <param name="Instructions">Leaders' instructions on items of conferences that are still to be carried out.</param>
public sealed record CoordinationFigures(
    int MajorRunning,
    int Held,
    int Planned,
    int Unsettled,
    int OpenResolutions,
    int OverdueResolutions,
    int Instructions
);

internal sealed class GetCoordinationFiguresHandler(AppDbContext db, CallContext call, MajorFigures major)
    : IQueryHandler<GetCoordinationFigures, CoordinationFigures>
{
    public async ValueTask<CoordinationFigures> Handle(GetCoordinationFigures query, CancellationToken cancellationToken)
    {
        var areas = call.RequireStaff().Areas(Permission.ViewStatistics).ToList();
        var city = areas.Exists(area => area.Level == DivisionLevel.City);
        var today = call.Now.ChinaDate();
        var newYear = ChinaTime.EndOfDay(new DateOnly(today.Year - 1, 12, 31));
        AgendaState[] unsettled = [AgendaState.Raised, AgendaState.Studied];
        ConferenceState[] held = [ConferenceState.Held, ConferenceState.MinutesIssued];
        var conferences = db.Set<Conference>().Where(conference => city || areas.Contains(conference.Area));
        var items = db.Set<AgendaItem>().Where(item => city || areas.Contains(item.Area));
        var open = db.Set<Resolution>()
            .Where(task => task.State == OwnedTaskState.Open && conferences.Any(conference => conference.Id == task.ConferenceId));
        return new CoordinationFigures(
            await major.RunningAsync(areas, cancellationToken),
            await conferences.CountAsync(conference => held.Contains(conference.State) && conference.At > newYear, cancellationToken),
            await conferences.CountAsync(conference => conference.State == ConferenceState.Planned, cancellationToken),
            await items.CountAsync(item => unsettled.Contains(item.State), cancellationToken),
            await open.CountAsync(cancellationToken),
            await open.CountAsync(task => task.DueOn < today, cancellationToken),
            await db.Set<Instruction>()
                .CountAsync(task => task.State == OwnedTaskState.Open && items.Any(item => item.Id == task.ItemId), cancellationToken)
        );
    }
}
