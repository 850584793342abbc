using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Data;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Privacy.Contracts;

/// <summary>Who agreed to what, in which version, and when (PIPL arts. 14–16, 29).</summary>
internal sealed class ConsentLedger(AppDbContext db, CallContext call)
{
    /// <summary>Both are needed before a complaint: the general notice, and separately the one on sensitive data (PIPL art. 29).</summary>
    public static void RequireForFiling(IReadOnlyList<string> consents)
    {
        if (!ConsentText.RequiredForFiling.All(scope => consents.Contains(scope, StringComparer.Ordinal)))
        {
            throw new DomainException(PrivacyErrors.ConsentRequired);
        }
    }

    /// <summary>True until she has agreed to the current version of every required text, and again after a withdrawal.</summary>
    public async Task<bool> IsMissingAsync(Guid citizenId, CancellationToken cancellationToken)
    {
        var given = await db.Set<Consent>()
            .AsNoTracking()
            .Where(consent => consent.CitizenId == citizenId && consent.WithdrawnAt == null)
            .ToListAsync(cancellationToken);
        return IsMissing(given);
    }

    public static bool IsMissing(IReadOnlyCollection<Consent> consents) =>
        !ConsentText
            .All.Where(text => text.Required)
            .All(text =>
                consents.Any(consent => consent.WithdrawnAt is null && consent.Scope == text.Scope && consent.TextVersion == text.Version)
            );

    public void RecordForFiling(Guid? citizenId, Guid complaintId, IReadOnlyList<string> consents)
    {
        foreach (var text in ConsentText.All.Where(text => consents.Contains(text.Scope, StringComparer.Ordinal)))
        {
            db.Add(new Consent(Ids.New(call.Now), citizenId, complaintId, text.Scope, text.Version, call.Now));
        }
    }
}
