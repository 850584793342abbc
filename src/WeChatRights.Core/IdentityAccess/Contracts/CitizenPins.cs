using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Data;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.IdentityAccess.Contracts;

/// <summary>Her PINs: slow digests, each salted by its own row.</summary>
internal sealed class CitizenPins(AppDbContext db, CallContext call, BlindIndex slow)
{
    /// <summary>The row for this PIN, an earlier one when she used it before.</summary>
    public async Task<Guid> EnsureAsync(Guid? citizenId, string pin, CancellationToken cancellationToken)
    {
        if (citizenId is not null)
        {
            var rows = await OfAsync(citizenId.Value, cancellationToken);
            if (await MatchAsync(rows, pin, cancellationToken) is { } known)
            {
                return known;
            }

            if (rows.Count >= CitizenSessionPolicy.MaxPins)
            {
                throw new DomainException(CitizenErrors.TooManyPins);
            }
        }

        var id = Ids.New(call.Now);
        db.Add(new CitizenPin(id, citizenId, await DigestAsync(id, pin, cancellationToken)));
        return id;
    }

    public async Task<Guid?> FindAsync(Guid citizenId, string pin, CancellationToken cancellationToken) =>
        await MatchAsync(await OfAsync(citizenId, cancellationToken), pin, cancellationToken);

    public async Task<bool> IsAsync(Guid pinId, string pin, CancellationToken cancellationToken)
    {
        var row = await db.Set<CitizenPin>().AsNoTracking().FirstOrDefaultAsync(r => r.Id == pinId, cancellationToken);
        var digest = await DigestAsync(pinId, pin, cancellationToken);
        return row is not null && CryptographicOperations.FixedTimeEquals(digest, row.Digest);
    }

    private Task<List<CitizenPin>> OfAsync(Guid citizenId, CancellationToken cancellationToken) =>
        db.Set<CitizenPin>()
            .AsNoTracking()
            .Where(row => row.CitizenId == citizenId)
            .Take(CitizenSessionPolicy.MaxPins)
            .ToListAsync(cancellationToken);

    private async Task<Guid?> MatchAsync(List<CitizenPin> rows, string pin, CancellationToken cancellationToken)
    {
        Guid? match = null;
        foreach (var row in rows)
        {
            if (CryptographicOperations.FixedTimeEquals(await DigestAsync(row.Id, pin, cancellationToken), row.Digest))
            {
                match = row.Id; // No early exit: the time tells nothing about which one it was.
            }
        }

        return match;
    }

    private Task<byte[]> DigestAsync(Guid pinId, string pin, CancellationToken cancellationToken) =>
        slow.ComputeAsync($"pin|{pinId:N}", pin, cancellationToken);
}
