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
public sealed record ListVolunteerAccounts(Guid VolunteerId) : IQuery<IReadOnlyList<FreeAccount>>;

/// <param name="Place">Of the post, for example 叶县 · 任店镇.</param>
public sealed record FreeAccount(Guid StaffId, string Name, string Place);

internal sealed class LinkVolunteerAccountHandler(
    AppDbContext db,
    CallContext call,
    OwnVolunteers volunteers,
    VolunteerAccounts accounts,
    DivisionDirectory divisions,
    AuditTrail audit
) : ICommandHandler<LinkVolunteerAccount, Unit>, IQueryHandler<ListVolunteerAccounts, IReadOnlyList<FreeAccount>>
{
    public async ValueTask<Unit> Handle(LinkVolunteerAccount command, CancellationToken cancellationToken)
    {
        var volunteer = await volunteers.GetAsync(command.VolunteerId, command.Version, cancellationToken);
        if (command.StaffId is { } staffId)
        {
            await RequireFreeAsync(volunteer, staffId, cancellationToken);
        }

        volunteer.LinkTo(command.StaffId);
        audit.RecordObject(call, command.StaffId is null ? "VolunteerUnlinked" : "VolunteerLinked", volunteer.Id.ToString());
        return Unit.Value;
    }

    public async ValueTask<IReadOnlyList<FreeAccount>> Handle(ListVolunteerAccounts query, CancellationToken cancellationToken)
    {
        var volunteer = await volunteers.GetAsync(query.VolunteerId, cancellationToken);
        var taken = await TakenByOthersAsync(volunteer, cancellationToken);
        var free = new List<FreeAccount>();
        foreach (var account in await AroundAsync(volunteer, cancellationToken))
        {
            if (!taken.Contains(account.StaffId))
            {
                free.Add(
                    new FreeAccount(account.StaffId, account.Name, await divisions.PathNameAsync(account.Division, cancellationToken))
                );
            }
        }

        return free;
    }

    /// <exception cref="DomainException"><c>volunteer-account-unfit</c>, <c>volunteer-account-taken</c></exception>
    private async Task RequireFreeAsync(Volunteer volunteer, Guid staffId, CancellationToken cancellationToken)
    {
        if (!(await AroundAsync(volunteer, cancellationToken)).Any(account => account.StaffId == staffId))
        {
            throw new DomainException(VolunteerErrors.AccountUnfit);
        }

        // Two clerks at once: the unique index stops one, and its second run hears this.
        if ((await TakenByOthersAsync(volunteer, cancellationToken)).Contains(staffId))
        {
            throw new DomainException(VolunteerErrors.AccountTaken);
        }
    }

    private Task<IReadOnlyList<VolunteerAccount>> AroundAsync(Volunteer volunteer, CancellationToken cancellationToken) =>
        accounts.AroundAsync(volunteer.Home.AtLevel(DivisionLevel.County), cancellationToken);

    private Task<List<Guid>> TakenByOthersAsync(Volunteer volunteer, CancellationToken cancellationToken) =>
        db.Set<Volunteer>()
            .Where(other => other.StaffId != null && other.Id != volunteer.Id)
            .Select(other => other.StaffId!.Value)
            .ToListAsync(cancellationToken);
}
