namespace WeChatRights.Core.Vault;

/// <summary>
/// What one guess at a number or a PIN costs whoever has stolen database and key. No setting changes it: tests alone put a cheaper one into the container.
/// </summary>
/// <param name="MemoryKiB">Memory of Argon2id.</param>
/// <param name="Passes">How often it goes through it.</param>
internal sealed record SlowDigestCost(int MemoryKiB, int Passes)
{
    /// <summary>19 MiB and 2 passes: OWASP's smallest recommended setting of Argon2id (Password Storage Cheat Sheet).</summary>
    public static readonly SlowDigestCost Production = new(MemoryKiB: 19 * 1024, Passes: 2);
}
