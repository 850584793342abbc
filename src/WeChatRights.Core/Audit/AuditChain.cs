using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Telemetry;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Audit;

/// <summary>Seals entries that no link covers yet, oldest first, at most <paramref name="BatchSize"/>. Answers how many.</summary>
/// <param name="WholeLog">Also looks for entries that were committed more than an hour out of order, as after a clock set back.</param>
[SystemOnly]
public sealed record SealAuditEntries(int BatchSize = 2000, bool WholeLog = false) : ICommand<int>, IUnaudited;

internal sealed class SealAuditEntriesHandler(AppDbContext db, RingSealer sealer, CallContext call, CoreMeter meter)
    : ICommandHandler<SealAuditEntries, int>
{
    public async ValueTask<int> Handle(SealAuditEntries command, CancellationToken cancellationToken)
    {
        var last = await db.Set<AuditLink>().AsNoTracking().OrderByDescending(link => link.Sequence).FirstOrDefaultAsync(cancellationToken);
        // Entries are committed a little out of order, never by an hour: the look-back keeps this cheap on a long log.
        var lastAt = last is null
            ? default
            : await db.Set<AuditEntry>()
                .Where(entry => entry.Id == last.EntryId)
                .Select(entry => entry.At)
                .FirstOrDefaultAsync(cancellationToken);
        var since = lastAt == default || command.WholeLog ? DateTimeOffset.UnixEpoch : lastAt - TimeSpan.FromHours(1);
        var open = await db.Set<AuditEntry>()
            .AsNoTracking()
            .Where(entry => entry.At >= since)
            .Where(entry => !db.Set<AuditLink>().Any(link => link.EntryId == entry.Id))
            .OrderBy(entry => entry.Id)
            .Take(command.BatchSize)
            .ToListAsync(cancellationToken);
        var hash = last?.Hash ?? [];
        var sequence = last?.Sequence ?? 0;
        foreach (var entry in open)
        {
            hash = ChainHash.Next(sealer, hash, entry);
            db.Add(new AuditLink(++sequence, entry.Id, hash)); // Two sealers at once collide on the sequence: one of them starts over.
        }

        if (open.Count > 0)
        {
            call.AfterCommit(() => meter.WorkDone("seal-audit", call.Now - open[0].At));
        }

        return open.Count;
    }
}

internal static class ChainHash
{
    public static byte[] Next(RingSealer sealer, byte[] previous, AuditEntry entry) =>
        sealer.Digest(KeyPurpose.Audit, "chain", Convert.ToHexString(previous) + "\n" + entry.Canonical());
}

/// <summary>What a verification found.</summary>
/// <param name="Sealed">Links checked.</param>
/// <param name="Unsealed">Entries waiting for the next batch; their own MAC was checked.</param>
/// <param name="Faults">Empty when all is well; at most 100 otherwise.</param>
/// <param name="Head">Hash of the last link, to compare with a copy kept elsewhere.</param>
public sealed record AuditVerification(long Sealed, int Unsealed, IReadOnlyList<AuditFault> Faults, string Head);

public enum AuditFaultKind
{
    /// <summary>A link of the chain is not there.</summary>
    LinkMissing,

    /// <summary>The link is there, the entry it seals is not.</summary>
    EntryGone,

    /// <summary>An entry, or the order of entries, is not what was sealed.</summary>
    Changed,

    /// <summary>An entry that waits for the next batch is not what was written.</summary>
    UnsealedChanged,

    /// <summary>The chain differs from the head kept elsewhere: it was forged as a whole.</summary>
    HeadDiffers,

    /// <summary>The chain ends before the head kept elsewhere: its end was cut off.</summary>
    TailMissing,
}

/// <param name="Sequence">Number of the link; null for an entry that has none yet.</param>
public sealed record AuditFault(AuditFaultKind Kind, long? Sequence);

/// <summary>Walks the whole chain and recomputes every hash.</summary>
/// <param name="ExpectedHead">A head noted earlier on another machine, as <c>sequence:hash</c>; it must still be part of the chain.</param>
/// <param name="Progress">Told from time to time how far it is; a long log takes minutes.</param>
[RequirePermission(Permission.ReadAudit)]
public sealed record VerifyAudit(
    [property: RegularExpression(
        "^[0-9]{1,18}:([0-9A-Fa-f]{64})?$",
        ErrorMessage = "抄下的校验值不完整：应是数字、冒号和 64 位字母数字。请对照原件再填一次。"
    )]
        string? ExpectedHead = null,
    IProgress<AuditProgress>? Progress = null
) : IQuery<AuditVerification>;

/// <param name="Checked">Links checked so far.</param>
/// <param name="Total">Links there were at the start.</param>
public sealed record AuditProgress(long Checked, long Total);

internal sealed class VerifyAuditHandler(AppDbContext db, RingSealer sealer) : IQueryHandler<VerifyAudit, AuditVerification>
{
    private const int MaxFaults = 100;
    private const int ReportEvery = 500;

    public async ValueTask<AuditVerification> Handle(VerifyAudit query, CancellationToken cancellationToken)
    {
        var faults = new List<AuditFault>();
        byte[] hash = [];
        var sequence = 0L;
        var links = db.Set<AuditLink>()
            .AsNoTracking()
            .OrderBy(link => link.Sequence)
            .Select(link => new { Link = link, Entry = db.Set<AuditEntry>().FirstOrDefault(entry => entry.Id == link.EntryId) })
            .AsAsyncEnumerable();
        var expected = ParseHead(query.ExpectedHead);
        var total = query.Progress is null ? 0 : await db.Set<AuditLink>().LongCountAsync(cancellationToken);
        query.Progress?.Report(new(0, total));
        await foreach (var pair in links.WithCancellation(cancellationToken))
        {
            sequence++;
            CheckLink(pair.Link, pair.Entry, sequence, hash, faults);
            hash = pair.Link.Hash;
            sequence = pair.Link.Sequence;
            if (
                expected?.Sequence == sequence
                && !string.Equals(expected.Value.Hash, Convert.ToHexString(hash), StringComparison.OrdinalIgnoreCase)
            )
            {
                faults.Add(new(AuditFaultKind.HeadDiffers, sequence));
            }

            if (faults.Count >= MaxFaults)
            {
                break;
            }

            if (sequence % ReportEvery == 0)
            {
                query.Progress?.Report(new(sequence, total));
            }
        }

        if (expected?.Sequence > sequence)
        {
            faults.Add(new(AuditFaultKind.TailMissing, sequence));
        }

        var unsealed = await CheckUnsealedAsync(faults, cancellationToken);
        return new AuditVerification(sequence, unsealed, faults, $"{sequence}:{Convert.ToHexString(hash)}");
    }

    private void CheckLink(AuditLink link, AuditEntry? entry, long expected, byte[] previous, List<AuditFault> faults)
    {
        if (link.Sequence != expected)
        {
            faults.Add(new(AuditFaultKind.LinkMissing, expected));
        }

        if (entry is null)
        {
            faults.Add(new(AuditFaultKind.EntryGone, link.Sequence));
        }
        else if (!CryptographicOperations.FixedTimeEquals(link.Hash, ChainHash.Next(sealer, previous, entry)))
        {
            faults.Add(new(AuditFaultKind.Changed, link.Sequence));
        }
    }

    private async Task<int> CheckUnsealedAsync(List<AuditFault> faults, CancellationToken cancellationToken)
    {
        var unsealed = 0;
        var entries = db.Set<AuditEntry>()
            .AsNoTracking()
            .Where(entry => !db.Set<AuditLink>().Any(link => link.EntryId == entry.Id))
            .AsAsyncEnumerable();
        await foreach (var entry in entries.WithCancellation(cancellationToken))
        {
            unsealed++;
            if (
                !CryptographicOperations.FixedTimeEquals(entry.Mac, sealer.Digest(KeyPurpose.Audit, "entry", entry.Canonical()))
                && faults.Count < MaxFaults
            )
            {
                faults.Add(new(AuditFaultKind.UnsealedChanged, null));
            }
        }

        return unsealed;
    }

    private static (long Sequence, string Hash)? ParseHead(string? text) =>
        text?.Split(':') is [var sequence, var hash]
        && long.TryParse(sequence, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? (number, hash)
            : null;
}
