namespace WeChatRights.Core.Vault;

/// <summary>
/// Seals the keys of cookies and forms under the key file, wherever the host keeps them: who copies that place still cannot make a
/// cookie of the staff.
/// </summary>
public sealed class CookieKeySealer
{
    private const string Place = "cookie-key";
    private readonly RingSealer _sealer;

    internal CookieKeySealer(RingSealer sealer) => _sealer = sealer;

    public byte[] Seal(string key) => _sealer.Seal(KeyPurpose.Staff, Place, key);

    /// <exception cref="System.Security.Cryptography.CryptographicException">Changed, or its epoch was destroyed.</exception>
    public string Open(byte[] cell) => _sealer.Open(Place, cell);
}
