using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.Referrals.Contracts;

namespace WeChatRights.Core.Conferences;

/// <param name="Staff">Persons who come, one by one; whoever convenes it is among them in any case.</param>
/// <param name="Units">Partner units that come. They get the paper; nothing of the system opens to them by it.</param>
public sealed record ConferenceFacts(
    [property: Required(ErrorMessage = "请写会议名称。"), StringLength(60, MinimumLength = 2, ErrorMessage = "会议名称写 2 到 60 个字。")]
        string Title,
    DateTimeOffset At,
    [property: Required(ErrorMessage = "请写地点。"), StringLength(100, MinimumLength = 2, ErrorMessage = "地点写 2 到 100 个字。")]
        string Place,
    [property: Required, MaxLength(60, ErrorMessage = "最多 60 位同志。")] IReadOnlyList<Guid> Staff,
    [property: Required, MaxLength(40, ErrorMessage = "最多 40 个单位。")] IReadOnlyList<Guid> Units
);

/// <summary>召集联席会议: of the county or the city. What was not settled before is on its agenda from the beginning. Answers its id.</summary>
/// <exception cref="DomainException"><c>conference-area</c>, <c>conference-member-unfit</c>, <c>invalid-input</c></exception>
[RequirePermission(Permission.ManageConferences)]
public sealed record PlanConference(
    [property: Required(ErrorMessage = "请选择召集的地方。")] string Area,
    [property: Required(ErrorMessage = "请填会议的内容。")] ConferenceFacts Facts
) : ICommand<Guid>, IBrief;

/// <exception cref="DomainException"><c>not-found</c>, <c>conference-state</c>, <c>conference-lead-only</c>, <c>conference-member-unfit</c></exception>
[RequirePermission(Permission.ManageConferences)]
public sealed record ChangeConference(Guid ConferenceId, [property: Required(ErrorMessage = "请填会议的内容。")] ConferenceFacts Facts)
    : ICommand<Unit>,
        IBrief;

/// <summary>登记已开: from now on outcomes and minutes are written.</summary>
/// <exception cref="DomainException"><c>not-found</c>, <c>conference-state</c>, <c>conference-not-yet</c>, <c>conference-lead-only</c></exception>
[RequirePermission(Permission.ManageConferences)]
public sealed record HoldConference(Guid ConferenceId) : ICommand<Unit>, IBrief;

/// <summary>取消: its items wait for the next.</summary>
/// <exception cref="DomainException"><c>not-found</c>, <c>conference-state</c>, <c>conference-lead-only</c></exception>
[RequirePermission(Permission.ManageConferences)]
public sealed record CancelConference(
    Guid ConferenceId,
    [property: Required(ErrorMessage = "请写明为什么取消。"), StringLength(200, MinimumLength = 2, ErrorMessage = "原因写 2 到 200 个字。")]
        string Reason
) : ICommand<Unit>, IBrief;

internal sealed class PlanConferenceHandler(
    AppDbContext db,
    CallContext call,
    ConferenceDesk desk,
    OfficerDirectory officers,
    PartnerNames partners,
    AuditTrail audit
)
    : ICommandHandler<PlanConference, Guid>,
        ICommandHandler<ChangeConference, Unit>,
        ICommandHandler<HoldConference, Unit>,
        ICommandHandler<CancelConference, Unit>
{
    public async ValueTask<Guid> Handle(PlanConference command, CancellationToken cancellationToken)
    {
        var area = desk.RequireArea(command.Area);
        var planned = new Conference(Ids.New(call.Now), area, call.RequireStaff().StaffId, call.Now);
        await ArrangeAsync(planned, command.Facts, cancellationToken);
        db.Add(planned);
        await desk.CarryAsync(area, planned, cancellationToken);
        audit.RecordObject(call, "ConferencePlanned", planned.Id.ToString());
        return planned.Id;
    }

    public async ValueTask<Unit> Handle(ChangeConference command, CancellationToken cancellationToken)
    {
        await ArrangeAsync(await desk.LeadAsync(command.ConferenceId, cancellationToken), command.Facts, cancellationToken);
        return Unit.Value;
    }

    public async ValueTask<Unit> Handle(HoldConference command, CancellationToken cancellationToken)
    {
        (await desk.LeadAsync(command.ConferenceId, cancellationToken)).Hold(call.Now);
        return Unit.Value;
    }

    public async ValueTask<Unit> Handle(CancelConference command, CancellationToken cancellationToken)
    {
        var about = await desk.LeadAsync(command.ConferenceId, cancellationToken);
        about.Cancel(desk.Seal(ConferencePlaces.CancelReason, about.Id, command.Reason));
        var items = await db.Set<AgendaItem>()
            .Include(item => item.Listings)
            .Where(item => item.ListedAtId == about.Id)
            .ToListAsync(cancellationToken);
        items.ForEach(item => item.Leave(about.Id));
        var next = await db.Set<Conference>()
            .Where(other => other.Area == about.Area && other.State == ConferenceState.Planned && other.Id != about.Id)
            .OrderBy(other => other.At)
            .FirstOrDefaultAsync(cancellationToken);
        if (next is not null)
        {
            await desk.CarryAsync(about.Area, next, cancellationToken);
        }

        return Unit.Value;
    }

    private async Task ArrangeAsync(Conference about, ConferenceFacts facts, CancellationToken cancellationToken)
    {
        var units = (await partners.ServingAsync(about.Area, cancellationToken)).Select(unit => unit.Id).ToHashSet();
        if (!facts.Units.All(units.Contains))
        {
            throw new DomainException(ConferenceErrors.MemberUnfit);
        }

        foreach (var staffId in facts.Staff)
        {
            if (await officers.PostAnywhereAsync(staffId, cancellationToken) is null)
            {
                throw new DomainException(ConferenceErrors.MemberUnfit);
            }
        }

        about.Arrange(
            facts.Title.Trim(),
            facts.At,
            facts.Place.Trim(),
            [
                .. facts.Staff.Append(about.ConvenedBy).Select(staffId => TaskHolder.Of(staffId, null)),
                .. facts.Units.Select(unit => TaskHolder.Of(null, unit)),
            ]
        );
    }
}
