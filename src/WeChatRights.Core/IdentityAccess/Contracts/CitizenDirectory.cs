using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Data;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.IdentityAccess.Contracts;

/// <summary>Finds a WeChat user by her open id, which is kept as a keyed digest and sealed.</summary>
internal sealed class CitizenDirectory(AppDbContext db, RingSealer sealer)
{
    internal const string DigestContext = "openid";
    internal const string SealPlace = "citizens|sealed_open_id";

    public byte[] DigestOf(string openId) => sealer.Digest(KeyPurpose.Citizen, DigestContext, openId);

    /// <returns>Null when she never signed in.</returns>
    public async Task<Guid?> FindAsync(string openId, CancellationToken cancellationToken)
    {
        var digest = DigestOf(openId);
        return await db.Set<Citizen>()
            .AsNoTracking()
            .Where(citizen => citizen.OpenIdDigest == digest)
            .Select(citizen => (Guid?)citizen.Id)
            .FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>Her WeChat account itself is gone, so ours will go too. Nothing happens when she is unknown.</summary>
    public async Task AskDeletionAsync(string openId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var digest = DigestOf(openId);
        (await db.Set<Citizen>().FirstOrDefaultAsync(citizen => citizen.OpenIdDigest == digest, cancellationToken))?.AskDeletion(now);
    }

    /// <summary>Her WeChat address, for sending to it.</summary>
    /// <returns>Null when she is unknown.</returns>
    public async Task<string?> OpenIdOfAsync(Guid citizenId, CancellationToken cancellationToken)
    {
        var cell = await db.Set<Citizen>()
            .AsNoTracking()
            .Where(citizen => citizen.Id == citizenId)
            .Select(citizen => citizen.SealedOpenId)
            .FirstOrDefaultAsync(cancellationToken);
        return cell is null ? null : sealer.Open(SealPlace, cell);
    }
}
