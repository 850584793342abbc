using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.Volunteers.Contracts;

namespace WeChatRights.Core.Messaging.StaffNotices;

/// <summary>
/// What a volunteer has done on her own phone is told to her station, else to her county, else to the city: whoever is there. Only that
/// something was done, not by whom: the list of volunteers says so to those who may see it.
/// </summary>
internal sealed class OnVolunteerNews(AppDbContext db, CallContext call, ActivePosts posts) : INotificationHandler<VolunteerNews>
{
    private static readonly DivisionLevel[] Levels = [DivisionLevel.Township, DivisionLevel.County, DivisionLevel.City];

    public async ValueTask Handle(VolunteerNews notification, CancellationToken cancellationToken)
    {
        if (!notification.ByHerself)
        {
            return;
        }

        foreach (var staffId in await NearestAsync(notification.Home, cancellationToken))
        {
            var id = Ids.New(call.Now);
            db.Add(new StaffNotice(id, id.ToString("N"), staffId, Guid.Empty, KindOf(notification.Kind), call.Now));
        }
    }

    private async Task<List<Guid>> NearestAsync(DivisionCode home, CancellationToken cancellationToken)
    {
        foreach (var place in Levels.Select(home.AtLevel))
        {
            var there = await posts
                .Held.Where(post => post.Division == place)
                .Select(post => post.StaffId)
                .Distinct()
                .ToListAsync(cancellationToken);
            if (there.Count > 0)
            {
                return there;
            }
        }

        return [];
    }

    private static StaffNoticeKind KindOf(VolunteerNewsKind kind) =>
        kind switch
        {
            VolunteerNewsKind.Applied => StaffNoticeKind.VolunteerApplied,
            VolunteerNewsKind.Paused => StaffNoticeKind.VolunteerPaused,
            VolunteerNewsKind.Resumed => StaffNoticeKind.VolunteerResumed,
            _ => StaffNoticeKind.VolunteerLeft,
        };
}
