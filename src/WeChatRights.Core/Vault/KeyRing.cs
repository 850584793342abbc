using System.Security.Cryptography;

namespace WeChatRights.Core.Vault;

public enum KeyPurpose
{
    /// <summary>Wraps the random key of each case. Rolled over by epochs.</summary>
    Case,

    /// <summary>Seals what belongs to a citizen and no case: her WeChat address.</summary>
    Citizen,

    /// <summary>Seals authenticator secrets of the staff.</summary>
    Staff,

    /// <summary>Pepper of the blind indexes.</summary>
    Index,

    /// <summary>Pepper of receipt codes, PINs and idempotency keys.</summary>
    Receipt,

    /// <summary>The audit chain.</summary>
    Audit,
}

/// <param name="Id">Epoch number, unique over all purposes, written into each cell.</param>
internal sealed record RingKey(int Id, KeyPurpose Purpose, byte[] Material, DateTimeOffset CreatedAt, bool Active);

/// <summary>
/// The keys that live outside the database and outside its backups. Reads a file of mode 0600 in the embedded default; the same
/// file can come from a systemd credential or a secrets mount in production.
/// </summary>
internal sealed class KeyRing(KeyRingFile file)
{
    private readonly Lock _lock = new();
    private IReadOnlyDictionary<int, RingKey> _keys = file.Load().ToDictionary(key => key.Id);
    private DateTime _stamp = file.Stamp();

    /// <summary>Looks whether another process has changed the file first: what is sealed must be sealed under the newest key.</summary>
    public RingKey Active(KeyPurpose purpose)
    {
        ReloadIfChanged();
        return _keys.Values.Where(key => key.Purpose == purpose && key.Active).MaxBy(key => key.Id)
            ?? throw new CryptographicException($"No active key for {purpose}.");
    }

    /// <summary>Another process may have rolled the epoch: an unknown id is looked up once more in the file.</summary>
    public RingKey? Find(int id)
    {
        if (!_keys.TryGetValue(id, out var key))
        {
            Reload();
            _keys.TryGetValue(id, out key);
        }

        return key;
    }

    public IReadOnlyList<RingKey> OfPurpose(KeyPurpose purpose) =>
        [.. _keys.Values.Where(key => key.Purpose == purpose).OrderBy(key => key.Id)];

    /// <summary>Makes a new active key; earlier ones of the purpose can still open, but seal nothing new.</summary>
    public RingKey Roll(KeyPurpose purpose, DateTimeOffset now)
    {
        lock (_lock)
        {
            var keys = file.Load();
            var fresh = new RingKey(keys.Max(key => key.Id) + 1, purpose, RandomNumberGenerator.GetBytes(32), now, Active: true);
            file.Save([.. keys.Select(key => key.Purpose == purpose ? key with { Active = false } : key), fresh]);
            Reload();
            return fresh;
        }
    }

    /// <summary>Forgets the key for ever. What it wrapped cannot be opened again, not even from an old backup of the database.</summary>
    public void Destroy(int id)
    {
        lock (_lock)
        {
            file.Save([.. file.Load().Where(key => key.Id != id)]);
            Reload();
        }
    }

    public void Reload()
    {
        var stamp = file.Stamp();
        _keys = file.Load().ToDictionary(key => key.Id);
        _stamp = stamp; // Last: an unreadable file stays news until it can be read.
    }

    private void ReloadIfChanged()
    {
        if (file.Stamp() != _stamp)
        {
            Reload();
        }
    }
}
