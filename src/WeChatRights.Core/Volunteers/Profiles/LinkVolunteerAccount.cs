using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.Regions.Contracts;

namespace WeChatRights.Core.Volunteers.Profiles;

/// <summary>Ties a profile to an account of a volunteer, with which she sees and changes what is hers; to another account, or to none any more.</summary>
/// <param name="Version">As read; <c>stale-data</c> when the facts were changed meanwhile.</param>
[RequirePermission(Permission.ManageVolunteers)]
public sealed record LinkVolunteerAccount(Guid VolunteerId, Guid Version, Guid? StaffId) : ICommand<Unit>;

/// <summary>Active accounts of volunteers around her county that no other profile has.</summary>
[RequirePermission(Permission.ManageVolunteers)]
public sealed record ListVolunteerAccounts(Guid VolunteerId) : IQuery<IReadOnlyList<LinkableAccount>>;

internal sealed class LinkVolunteerAccountHandler(
    AppDbContext db,
    CallContext call,
    OwnVolunteers volunteers,
    RoleAccounts accounts,
    AuditTrail audit
) : ICommandHandler<LinkVolunteerAccount, Unit>, IQueryHandler<ListVolunteerAccounts, IReadOnlyList<LinkableAccount>>
{
    private static readonly (DomainError, DomainError) Refusals = (VolunteerErrors.AccountUnfit, VolunteerErrors.AccountTaken);

    public async ValueTask<Unit> Handle(LinkVolunteerAccount command, CancellationToken cancellationToken)
    {
        var volunteer = await volunteers.GetAsync(command.VolunteerId, command.Version, cancellationToken);
        if (command.StaffId is { } staffId)
        {
            var taken = await TakenByOthersAsync(volunteer, cancellationToken);
            await accounts.RequireFreeAsync(StaffRole.Volunteer, staffId, CountyOf(volunteer), taken, Refusals, cancellationToken);
        }

        volunteer.LinkTo(command.StaffId);
        audit.RecordObject(call, command.StaffId is null ? "VolunteerUnlinked" : "VolunteerLinked", volunteer.Id.ToString());
        return Unit.Value;
    }

    public async ValueTask<IReadOnlyList<LinkableAccount>> Handle(ListVolunteerAccounts query, CancellationToken cancellationToken)
    {
        var volunteer = await volunteers.GetAsync(query.VolunteerId, cancellationToken);
        return await accounts.FreeAsync(
            StaffRole.Volunteer,
            CountyOf(volunteer),
            await TakenByOthersAsync(volunteer, cancellationToken),
            cancellationToken
        );
    }

    private static DivisionCode CountyOf(Volunteer volunteer) => volunteer.Home.AtLevel(DivisionLevel.County);

    private Task<List<Guid>> TakenByOthersAsync(Volunteer volunteer, CancellationToken cancellationToken) =>
        db.Set<Volunteer>()
            .Where(other => other.StaffId != null && other.Id != volunteer.Id)
            .Select(other => other.StaffId!.Value)
            .ToListAsync(cancellationToken);
}
