using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace WeChatRights.WeChat.Simulator.Push;

/// <summary>The sender's half of the platform's push cryptography, written apart from the reader's so that one checks the other.</summary>
internal static class PushEnvelope
{
    private const int PaddingBlock = 32;

    public static string Sign(params string[] parts)
    {
        Array.Sort(parts, StringComparer.Ordinal);
#pragma warning disable CA5350 // The platform prescribes SHA-1.
        return Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(string.Concat(parts))));
#pragma warning restore CA5350
    }

    /// <summary>16 random bytes, 4 bytes of length, message, app id; padded to 32 and encrypted with the first half of the key as IV.</summary>
    public static string Encrypt(string message, string appId, string encodingAesKey)
    {
        var text = Encoding.UTF8.GetBytes(message);
        var app = Encoding.UTF8.GetBytes(appId);
        var used = 20 + text.Length + app.Length;
        var padding = PaddingBlock - (used % PaddingBlock);
        var plain = new byte[used + padding];
        RandomNumberGenerator.Fill(plain.AsSpan(0, 16));
        BinaryPrimitives.WriteInt32BigEndian(plain.AsSpan(16), text.Length);
        text.CopyTo(plain.AsSpan(20));
        app.CopyTo(plain.AsSpan(20 + text.Length));
        plain.AsSpan(used).Fill((byte)padding);

        var key = Convert.FromBase64String(encodingAesKey + "=");
#pragma warning disable RS0030 // The WeChat push envelope is AES-256-CBC by the platform's rules; it protects simulated events only.
        using var aes = Aes.Create();
#pragma warning restore RS0030
        aes.Key = key;
        return Convert.ToBase64String(aes.EncryptCbc(plain, key.AsSpan(0, 16), PaddingMode.None));
    }
}
