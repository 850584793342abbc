using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Data;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Vault;

/// <summary>Makes, finds, rewraps and destroys case keys. Knows nothing of who may read what.</summary>
internal sealed class CaseKeyStore(AppDbContext db, KeyRing ring)
{
    /// <summary>A new random key for a new case, saved with it.</summary>
    public CaseKey Create(Guid caseId)
    {
        var material = RandomNumberGenerator.GetBytes(32);
        db.Add(new CaseKeyRecord(caseId, ring.Active(KeyPurpose.Case).Id, Wrap(caseId, material)));
        return new CaseKey(caseId, material);
    }

    /// <summary>The key of a living case, for sealing additions. Opening what is sealed takes <see cref="CaseVault.UnsealAsync"/>.</summary>
    public async Task<CaseKey> GetAsync(Guid caseId, CancellationToken cancellationToken) =>
        Unwrap(
            await db.Set<CaseKeyRecord>().SingleOrDefaultAsync(key => key.CaseId == caseId, cancellationToken)
                ?? throw new DomainException(CommonErrors.NotFound)
        );

    public CaseKey Unwrap(CaseKeyRecord record)
    {
        if (record.DestroyedAt is not null)
        {
            throw new DomainException(VaultErrors.Shredded);
        }

        var epoch = ring.Find(record.Epoch) ?? throw new DomainException(VaultErrors.Shredded);
        return new CaseKey(record.CaseId, CellCipher.Open(epoch.Material, record.Wrapped, Place(record.CaseId)));
    }

    /// <summary>Wraps the same case key under the active epoch.</summary>
    public void Rewrap(CaseKeyRecord record)
    {
        var epoch = ring.Find(record.Epoch) ?? throw new DomainException(VaultErrors.Shredded);
        var material = CellCipher.Open(epoch.Material, record.Wrapped, Place(record.CaseId));
        record.Rewrap(ring.Active(KeyPurpose.Case).Id, Wrap(record.CaseId, material));
        CryptographicOperations.ZeroMemory(material);
    }

    private byte[] Wrap(Guid caseId, byte[] material)
    {
        var epoch = ring.Active(KeyPurpose.Case);
        return CellCipher.Seal(epoch.Material, epoch.Id, material, Place(caseId));
    }

    private static byte[] Place(Guid caseId) => Encoding.UTF8.GetBytes($"case_keys|wrapped|{caseId:N}");
}
