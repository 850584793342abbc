using Microsoft.EntityFrameworkCore;

namespace WeChatRights.Core.Conferences.Contracts;

/// <summary>For the vault: whether a person may read what was written of a case for a conference. That is a brief without names, and nothing else.</summary>
internal sealed class OwnConferences(AppDbContext db)
{
    public async Task<bool> MayOpenAsync(CallContext call, Guid caseId, CancellationToken cancellationToken)
    {
        var staff = call.RequireStaff();
        if (!staff.Has(Permission.UnsealCase))
        {
            return false;
        }

        var visible = db.ConferencesVisibleTo(staff);
        var items = await db.Set<AgendaItem>()
            .Where(item => item.CaseId == caseId)
            .Select(item => new
            {
                item.Area,
                Listed = db.Set<AgendaListing>()
                    .Any(listing => listing.ItemId == item.Id && visible.Any(conference => conference.Id == listing.ConferenceId)),
            })
            .ToListAsync(cancellationToken);
        return items.Exists(item => item.Listed || staff.Covers(Permission.ManageConferences, item.Area));
    }
}
