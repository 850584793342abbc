using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace WeChatRights.WeChat.Push;

/// <summary>
/// The platform's push cryptography: SHA-1 over sorted parts, and AES-256-CBC whose padding block is 32 bytes, which .NET's own PKCS#7
/// would refuse or misread. (developers.weixin.qq.com, "消息推送"; its published examples are our tests.)
/// </summary>
internal static class PushCrypto
{
    private const int RandomPrefix = 16;
    private const int LengthPrefix = 4;
    private const int PaddingBlock = 32;
    private const int CipherBlock = 16;

    /// <summary>Constant-time in the signature. A missing part never matches.</summary>
    public static bool Matches(string? signature, params ReadOnlySpan<string?> parts)
    {
        var sorted = new List<string>(parts.Length);
        foreach (var part in parts)
        {
            if (string.IsNullOrEmpty(part))
            {
                return false;
            }

            sorted.Add(part);
        }

        sorted.Sort(StringComparer.Ordinal);
#pragma warning disable CA5350 // The platform prescribes SHA-1.
        var expected = Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(string.Concat(sorted))));
#pragma warning restore CA5350
        return signature is not null
            && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(signature));
    }

    /// <summary>
    /// The message inside, or null when it is malformed or for another app. Call it only after the signature matched: the answer to a
    /// forger must not depend on the padding.
    /// </summary>
    public static byte[]? Open(string encrypted, string encodingAesKey, string appId)
    {
        var cipher = new byte[encrypted.Length];
        if (!Convert.TryFromBase64String(encrypted, cipher, out var length) || length == 0 || length % CipherBlock != 0)
        {
            return null;
        }

        return Unpack(Decrypt(cipher.AsSpan(0, length), encodingAesKey), appId);
    }

    private static byte[] Decrypt(ReadOnlySpan<byte> cipher, string encodingAesKey)
    {
        var key = Convert.FromBase64String(encodingAesKey + "=");
#pragma warning disable RS0030 // The push envelope is one of the two places where AES belongs: the platform prescribes it.
        using var aes = Aes.Create();
#pragma warning restore RS0030
        aes.Key = key;
        return aes.DecryptCbc(cipher, key.AsSpan(0, CipherBlock), PaddingMode.None);
    }

    private static byte[]? Unpack(ReadOnlySpan<byte> plain, string appId)
    {
        int padding = plain[^1];
        if (padding is < 1 or > PaddingBlock || plain.Length < padding + RandomPrefix + LengthPrefix)
        {
            return null;
        }

        var body = plain[RandomPrefix..^padding];
        var length = BinaryPrimitives.ReadInt32BigEndian(body);
        var rest = body[LengthPrefix..];
        return length >= 0 && length <= rest.Length && rest[length..].SequenceEqual(Encoding.UTF8.GetBytes(appId))
            ? rest[..length].ToArray()
            : null;
    }
}
