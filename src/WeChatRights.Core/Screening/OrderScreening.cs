using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Regions.Contracts;

namespace WeChatRights.Core.Screening;

/// <summary>布置排查, by who is in charge of a station, a county or the city, for her own area. Each village that takes part has one task. Answers its id.</summary>
/// <param name="Remark">A plain word to the units. No telephone, no number of anybody.</param>
/// <param name="Units">Villages that take part, or divisions all of whose villages do; null or none: all of the area.</param>
/// <exception cref="DomainException"><c>screening-area</c>; <c>screening-units</c>; <c>screening-number</c>; <c>invalid-input</c></exception>
[RequirePermission(Permission.OrderScreening)]
public sealed record OrderScreening(
    [property: Required(ErrorMessage = "请选择在哪里排查。")] string Area,
    [property: EnumDataType(typeof(ScreeningTopic), ErrorMessage = "请选择排查什么。")] ScreeningTopic Topic,
    [property: StringLength(OrderScreening.LongestRemark, ErrorMessage = "说明最多写 200 个字。")] string? Remark,
    DateOnly FirstDay,
    DateOnly LastDay,
    [property: MaxLength(400, ErrorMessage = "最多选 400 个地方。")] IReadOnlyList<string>? Units = null
) : ICommand<Guid>
{
    public const int LongestRemark = 200;
}

/// <summary>撤销排查, by who is in charge where it was ordered. Units that have finished keep their numbers; the tasks of the others end.</summary>
/// <exception cref="DomainException"><c>not-found</c>; <c>screening-orderer-only</c>; <c>screening-called-off</c></exception>
[RequirePermission(Permission.OrderScreening)]
public sealed record CallOffScreening(Guid RoundId) : ICommand<Unit>;

internal sealed class OrderScreeningHandler(AppDbContext db, CallContext call, ScreeningDesk desk, DivisionDirectory divisions)
    : ICommandHandler<OrderScreening, Guid>,
        ICommandHandler<CallOffScreening, Unit>
{
    public async ValueTask<Guid> Handle(OrderScreening command, CancellationToken cancellationToken)
    {
        var staff = call.RequireStaff();
        if (DivisionCode.TryParse(command.Area) is not { } area || !staff.LeadsScreening(area))
        {
            throw new DomainException(ScreeningErrors.AreaUnfit);
        }

        if (!ScreeningPolicy.IsTerm(command.FirstDay, command.LastDay, call.Now.ChinaDate()))
        {
            throw DomainException.OfField(
                "lastDay",
                $"开始的日子不能早于今天，结束的日子不能早于开始，一次排查最多 {ScreeningPolicy.LongestRoundDays} 天。"
            );
        }

        ScreeningDesk.RequireNameless(command.Remark);
        var units = await VillagesAsync(area, command.Units, cancellationToken);
        var round = new ScreeningRound(
            Ids.New(call.Now),
            area,
            command.Topic,
            command.Remark ?? "",
            command.FirstDay,
            command.LastDay,
            staff.StaffId,
            call.Now
        );
        db.Add(round);
        var aboveAfter = desk.AboveAfter(round.LastDay);
        db.AddRange(units.Select(unit => new ScreeningTask(Ids.New(call.Now), round, unit, aboveAfter)));
        await desk.TellOrderedAsync(round, units, cancellationToken);
        return round.Id;
    }

    public async ValueTask<Unit> Handle(CallOffScreening command, CancellationToken cancellationToken)
    {
        var staff = call.RequireStaff();
        var round =
            await db.ScreeningRoundsVisibleTo(staff).FirstOrDefaultAsync(found => found.Id == command.RoundId, cancellationToken)
            ?? throw new DomainException(CommonErrors.NotFound);
        if (!staff.LeadsScreening(round.Area))
        {
            throw new DomainException(ScreeningErrors.OrdererOnly);
        }

        round.CallOff(call.Now);
        var open = await db.Set<ScreeningTask>()
            .Where(task => task.RoundId == round.Id && task.State == ScreeningTaskState.Open)
            .ToListAsync(cancellationToken);
        open.ForEach(task => task.CallOff());
        return Unit.Value;
    }

    /// <exception cref="DomainException"><c>screening-units</c></exception>
    private async Task<IReadOnlyList<DivisionCode>> VillagesAsync(
        DivisionCode area,
        IReadOnlyList<string>? chosen,
        CancellationToken cancellationToken
    )
    {
        var wanted = chosen is { Count: > 0 } ? chosen.Select(DivisionCode.TryParse).ToList() : [area];
        var all = (await divisions.AllAsync(cancellationToken)).Keys;
        var villages = all.Where(code =>
                code.Level == DivisionLevel.Village && area.Contains(code) && wanted.Exists(part => part?.Contains(code) == true)
            )
            .OrderBy(code => code.Value, StringComparer.Ordinal)
            .ToList();
        return villages.Count > 0 && wanted.TrueForAll(part => part is { } known && area.Contains(known) && all.Contains(known))
            ? villages
            : throw new DomainException(ScreeningErrors.UnitsUnfit);
    }
}
