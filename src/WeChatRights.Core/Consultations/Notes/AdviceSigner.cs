using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Consultations.Bookings;
using WeChatRights.Core.Consultations.Providers;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Consultations.Notes;

/// <summary>Makes the signed note of a consultation. Whether the person may was checked before.</summary>
internal sealed class AdviceSigner(AppDbContext db, CallContext call, CaseKeyStore keys)
{
    private const int SaltBytes = 16;

    /// <param name="replacesId">The note that is corrected; null for the first one.</param>
    /// <returns>The note, added to the transaction.</returns>
    /// <exception cref="DomainException"><c>case-shredded</c></exception>
    public async Task<AdviceNote> SignAsync(Booking booking, AdviceContent content, Guid? replacesId, CancellationToken cancellationToken)
    {
        var adviser = await db.Set<Provider>()
            .Where(provider => provider.Id == booking.ProviderId)
            .Select(provider => provider.Name)
            .FirstAsync(cancellationToken);
        var salt = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SaltBytes));
        var advice = new SignedAdvice(content, adviser, booking.StartsAt, salt);
        using var key = await keys.GetAsync(booking.Id, cancellationToken);
        var note = new AdviceNote(booking.Id, replacesId, SignerAt(booking), advice, key, call.Now);
        db.Add(note);
        return note;
    }

    /// <summary>Signs in the post nearest to the place of the consultation.</summary>
    private Signer SignerAt(Booking booking)
    {
        var staff = call.RequireStaff();
        var post =
            staff
                .Posts.Where(post => post.Division.Contains(booking.County))
                .OrderByDescending(post => post.Division.Value.Length)
                .FirstOrDefault()
            ?? staff.Posts[0];
        return new Signer(staff.StaffId, staff.DisplayName, post.Role, post.Division);
    }
}
