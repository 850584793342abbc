using Mediator;

namespace WeChatRights.Core.Volunteers.Profiles;

/// <summary>Whether this account is tied to a volunteer, so that there is something behind <see cref="GetMyVolunteering"/>.</summary>
[RequireStaff]
public sealed record AmVolunteer : IQuery<bool>;

internal sealed class AmVolunteerHandler(OwnVolunteering own) : IQueryHandler<AmVolunteer, bool>
{
    public async ValueTask<bool> Handle(AmVolunteer query, CancellationToken cancellationToken) => await own.AnyAsync(cancellationToken);
}
