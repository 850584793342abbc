using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.IdentityAccess.Contracts;

/// <summary>Her PINs: slow digests, each salted by its own row.</summary>
internal sealed class CitizenPins(AppDbContext db, CallContext call, BlindIndex slow)
{
    /// <summary>The row for this PIN, an earlier one when she used it before.</summary>
    public async Task<Guid> EnsureAsync(Guid? citizenId, string pin, CancellationToken cancellationToken)
    {
        var rows = citizenId is { } person ? await OfAsync(person, cancellationToken) : [];
        if (await MatchAsync(rows, pin, cancellationToken) is { } known)
        {
            return known;
        }

        if (rows.Count >= CitizenSessionPolicy.MaxPins)
        {
            throw new DomainException(CitizenErrors.TooManyPins);
        }

        var id = citizenId is { } owner ? FreeSlot(owner, rows) : Ids.New(call.Now);
        db.Add(new CitizenPin(id, citizenId, await DigestAsync(id, pin, cancellationToken)));
        return id;
    }

    /// <summary>Takes as long for somebody without any PIN as for somebody with five: the time does not tell whether she ever filed.</summary>
    public async Task<Guid?> FindAsync(Guid? citizenId, string pin, CancellationToken cancellationToken)
    {
        var rows = citizenId is { } id ? await OfAsync(id, cancellationToken) : [];
        var match = await MatchAsync(rows, pin, cancellationToken);
        for (var missing = rows.Count; missing < CitizenSessionPolicy.MaxPins; missing++)
        {
            await DigestAsync(Guid.Empty, pin, cancellationToken);
        }

        return match;
    }

    /// <summary>
    /// Checks the PIN that belongs to a receipt and notes the try. One slow digest in every case: for an unknown receipt
    /// (<paramref name="known"/> false), for one that needs no PIN, and for a real check.
    /// </summary>
    public async Task<bool> TryForReceiptAsync(bool known, Guid? pinId, string? pin, CancellationToken cancellationToken)
    {
        var row = pinId is null ? null : await db.Set<CitizenPin>().FirstOrDefaultAsync(r => r.Id == pinId, cancellationToken);
        var digest = await DigestAsync(row?.Id ?? Guid.Empty, pin ?? "", cancellationToken);
        return row is null ? known && pinId is null : row.Count(CryptographicOperations.FixedTimeEquals(digest, row.Digest), call.Now);
    }

    /// <summary>
    /// The id of her next PIN follows from the rows that were compared: of several complaints sent at once, all but one collide on it, run
    /// again and find the row. With an id of its own, or one from a second look that may see more, each would hang on a PIN of its own, and
    /// one step-up would show her only one of them.
    /// </summary>
    private static Guid FreeSlot(Guid citizenId, IReadOnlyCollection<CitizenPin> rows) =>
        Enumerable
            .Range(0, CitizenSessionPolicy.MaxPins)
            .Select(number => SlotOf(citizenId, number))
            .First(slot => rows.All(row => row.Id != slot));

    private static Guid SlotOf(Guid citizenId, int number) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"pin|{citizenId:N}|{number}")).AsSpan(0, 16));

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
