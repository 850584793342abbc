namespace WeChatRights.Core.Vault;

/// <summary>
/// A value that only the vault can open. Cell: version (1) | algorithm (1) | key epoch (4) | nonce (12) | ciphertext | tag (16).
/// </summary>
/// <typeparam name="T">What is inside, for the compiler only.</typeparam>
internal readonly record struct Sealed<T>(byte[] Cell)
{
    /// <summary>Never the content.</summary>
    public override string ToString() => "[sealed]";
}
