using System.Security.Cryptography;
using System.Text;

namespace WeChatRights.Core.Vault;

/// <summary>Seals small values that belong to no case (WeChat address, authenticator secret), and makes keyed look-up digests.</summary>
internal sealed class RingSealer(KeyRing ring)
{
    public byte[] Seal(KeyPurpose purpose, string place, string value)
    {
        var key = ring.Active(purpose);
        return CellCipher.Seal(key.Material, key.Id, Encoding.UTF8.GetBytes(value), Encoding.UTF8.GetBytes(place));
    }

    public string Open(string place, byte[] cell)
    {
        var key = ring.Find(CellCipher.KeyIdOf(cell)) ?? throw new CryptographicException("The key of this value was destroyed.");
        return Encoding.UTF8.GetString(CellCipher.Open(key.Material, cell, Encoding.UTF8.GetBytes(place)));
    }

    /// <summary>
    /// HMAC-SHA256 under the first key of the purpose (peppers are not rolled: digests could not be recomputed). Fit for values of
    /// 100 bits and more: receipt codes, WeChat addresses, device-made keys. Never for phone numbers: see <see cref="BlindIndex"/>.
    /// </summary>
    public byte[] Digest(KeyPurpose purpose, string context, string value) =>
        HMACSHA256.HashData(ring.OfPurpose(purpose)[0].Material, Encoding.UTF8.GetBytes($"{context}|{value}"));
}
