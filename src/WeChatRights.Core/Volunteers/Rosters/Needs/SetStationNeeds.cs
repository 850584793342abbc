using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.Volunteers.Profiles;

namespace WeChatRights.Core.Volunteers.Rosters.Needs;

/// <summary>What a station needs every week, all of it anew. Weeks that are open already keep their seats.</summary>
/// <param name="Township">Nine digits.</param>
[RequirePermission(Permission.ManageVolunteers)]
public sealed record SetStationNeeds(
    [property: RegularExpression("^[0-9]{9}$", ErrorMessage = "请选择站点。")] string Township,
    [property:
        Required(ErrorMessage = "请填需要的岗位。"),
        MaxLength(RosterPolicy.MostSeatsOfStation, ErrorMessage = "一个站每周最多 63 个岗位。")
    ]
        IReadOnlyList<DutyNeedFacts> Needs
) : ICommand<Unit>;

/// <summary>One seat every week.</summary>
/// <param name="Skill">Who must sit there; null: anybody.</param>
/// <param name="Mandatory">The station cannot do without; otherwise a second person who is wished for.</param>
/// <param name="ForChildren">Work with children: only who is cleared for it.</param>
/// <param name="OnHolidays">Also on statutory holidays.</param>
public sealed record DutyNeedFacts(
    [property: EnumDataType(typeof(DayOfWeek), ErrorMessage = "请选择星期几。")] DayOfWeek Day,
    [property: EnumDataType(typeof(HalfDay), ErrorMessage = "请选择上午、下午或晚上。")] HalfDay HalfDay,
    [property: EnumDataType(typeof(VolunteerSkill), ErrorMessage = "请选择需要谁。")] VolunteerSkill? Skill,
    bool Mandatory,
    bool ForChildren,
    bool OnHolidays
);

internal sealed class SetStationNeedsHandler(
    AppDbContext db,
    CallContext call,
    DivisionDirectory divisions,
    StationHours stations,
    RosterOptions times,
    AuditTrail audit
) : ICommandHandler<SetStationNeeds, Unit>
{
    public async ValueTask<Unit> Handle(SetStationNeeds command, CancellationToken cancellationToken)
    {
        var township = DivisionCode.Parse(command.Township);
        if (
            !call.RequireStaff().Covers(Permission.ManageVolunteers, township)
            || await divisions.FindAsync(township, cancellationToken) is null
        )
        {
            throw new DomainException(CommonErrors.NotFound);
        }

        if (command.Needs.GroupBy(need => (need.Day, need.HalfDay)).Any(seats => seats.Count() > RosterPolicy.MostSeatsAtOnce))
        {
            throw new DomainException(RosterErrors.TooManySeats);
        }

        if (
            (await stations.OfAsync([township], cancellationToken)).TryGetValue(township, out var hours)
            && command.Needs.Any(need => !IsOpen(hours, need))
        )
        {
            throw new DomainException(RosterErrors.StationShut);
        }

        db.RemoveRange(await db.Set<DutyNeed>().Where(need => need.Township == township).ToListAsync(cancellationToken));
        db.AddRange(command.Needs.Select(need => new DutyNeed(Ids.New(call.Now), township, need)));
        audit.RecordObject(call, "StationNeedsSet", township.Value);
        return Unit.Value;
    }

    /// <summary>Some part of the duty is enough: a station that opens at nine may well want somebody from half past eight.</summary>
    private bool IsOpen(WeeklyHours hours, DutyNeedFacts need)
    {
        var duty = times.Of(need.HalfDay);
        return hours.Stretches.Any(open => open.Day == need.Day && open.From < duty.To && duty.From < open.To);
    }
}
