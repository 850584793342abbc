using System.Buffers.Text;
using System.Security.Cryptography;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.IdentityAccess;

/// <summary>The opaque bearer token of the mini-program: 256 random bits; only a keyed digest is kept.</summary>
internal static class SessionToken
{
    /// <summary>43 characters of base64url.</summary>
    public static string Create() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static byte[] Digest(RingSealer sealer, string token) => sealer.Digest(KeyPurpose.Citizen, "session-token", token);
}
