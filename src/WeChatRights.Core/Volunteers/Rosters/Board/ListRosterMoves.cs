using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.Volunteers.Profiles;
using WeChatRights.Core.Volunteers.Rosters.Weeks;

namespace WeChatRights.Core.Volunteers.Rosters.Board;

/// <summary>What has changed of a published week in one's own area, the latest first.</summary>
[RequirePermission(Permission.ManageVolunteers)]
public sealed record ListRosterMoves(
    Guid WeekId,
    [property: Range(0, int.MaxValue, ErrorMessage = "请回到第一页再试。")] int Skip = 0,
    [property: Range(1, 200, ErrorMessage = "请回到第一页再试。")] int Take = 20
) : IQuery<Page<RosterMoveRow>>;

/// <param name="By">Display name of the account that did it; null: the system.</param>
public sealed record RosterMoveRow(
    DateTimeOffset At,
    RosterMoveKind Kind,
    string Station,
    DateOnly Day,
    HalfDay HalfDay,
    string? From,
    string? To,
    string? By,
    string Reason
);

internal sealed class ListRosterMovesHandler(AppDbContext db, CallContext call, DivisionDirectory divisions)
    : IQueryHandler<ListRosterMoves, Page<RosterMoveRow>>
{
    public async ValueTask<Page<RosterMoveRow>> Handle(ListRosterMoves query, CancellationToken cancellationToken)
    {
        var viewer = call.RequireStaff();
        // A few hundred a week at most: read whole, so that areas are told apart by the one rule for them.
        var moves = await db.Set<RosterMove>()
            .AsNoTracking()
            .Where(move => move.WeekId == query.WeekId)
            .OrderByDescending(move => move.At)
            .ThenByDescending(move => move.Id)
            .ToListAsync(cancellationToken);
        moves.RemoveAll(move => !viewer.Covers(Permission.ManageVolunteers, move.Township));
        var page = moves.Skip(query.Skip).Take(query.Take).ToList();
        var seatIds = page.Select(move => move.SeatId).Distinct().ToList();
        var seats = await db.Set<RosterSeat>()
            .AsNoTracking()
            .Where(seat => seatIds.Contains(seat.Id))
            .ToDictionaryAsync(seat => seat.Id, cancellationToken);
        var people = page.SelectMany(move => new[] { move.FromVolunteerId, move.ToVolunteerId }).OfType<Guid>().Distinct().ToList();
        var names = await db.Set<Volunteer>()
            .Where(volunteer => people.Contains(volunteer.Id))
            .Select(volunteer => new { volunteer.Id, volunteer.Name })
            .ToDictionaryAsync(volunteer => volunteer.Id, volunteer => volunteer.Name, cancellationToken);
        var staff = await StaffNames.ByIdAsync(db, [.. page.Select(move => move.By).OfType<Guid>().Distinct()], cancellationToken);
        List<RosterMoveRow> rows = [];
        foreach (var move in page)
        {
            var seat = seats[move.SeatId];
            rows.Add(
                new RosterMoveRow(
                    move.At,
                    move.Kind,
                    await divisions.PathNameAsync(move.Township, cancellationToken),
                    seat.Day,
                    seat.HalfDay,
                    move.FromVolunteerId is { } from ? names.GetValueOrDefault(from) : null,
                    move.ToVolunteerId is { } to ? names.GetValueOrDefault(to) : null,
                    move.By is { } by ? staff.GetValueOrDefault(by) : null,
                    move.Reason
                )
            );
        }

        return new Page<RosterMoveRow>(rows, moves.Count);
    }
}
