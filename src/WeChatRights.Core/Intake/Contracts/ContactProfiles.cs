using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Data;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Intake.Contracts;

/// <summary>How she may be reached, for whoever delivers to her.</summary>
internal sealed class ContactProfiles(AppDbContext db)
{
    /// <summary>To be named when unsealing.</summary>
    public static readonly string[] Columns = [ComplaintFields.SafeContact.Column];

    /// <returns>The profile, null when she gave none, and whether the matter is one of violence or children.</returns>
    public async Task<(SafeContact? Contact, bool Sensitive)> ReadAsync(
        Guid caseId,
        UnsealedCase opened,
        CancellationToken cancellationToken
    )
    {
        var complaint = await db.Set<Complaint>()
            .AsNoTracking()
            .Where(c => c.CaseId == caseId)
            .Select(c => new
            {
                c.Id,
                c.Category,
                c.MinorInvolved,
                c.DangerNow,
                c.Injured,
                c.SafeContact,
            })
            .FirstAsync(cancellationToken);
        var sensitive =
            complaint.MinorInvolved
            || complaint.DangerNow
            || complaint.Injured
            || CategoryCatalogue.Find(complaint.Category)?.Sensitive != false;
        return (opened.ReadOptional(ComplaintFields.SafeContact, complaint.Id, complaint.SafeContact), sensitive);
    }
}
