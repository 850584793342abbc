using System.Buffers.Binary;
using System.Security.Cryptography;

#pragma warning disable RS0030 // AES-GCM: this file is the vault's cipher.

namespace WeChatRights.Core.Vault;

/// <summary>
/// Authenticated encryption of one cell. Algorithm 1 is AES-256-GCM; 2 is kept for SM4-GCM, which a certified module must supply.
/// The only place, besides WeChat's push envelope, that may use the platform's AES.
/// </summary>
internal static class CellCipher
{
    private const byte FormatVersion = 1;
    private const byte Aes256Gcm = 1;
    private const int HeaderLength = 6;
    private const int NonceLength = 12;
    private const int TagLength = 16;

    public static byte[] Seal(ReadOnlySpan<byte> key, int keyId, ReadOnlySpan<byte> plaintext, ReadOnlySpan<byte> place)
    {
        var cell = new byte[HeaderLength + NonceLength + plaintext.Length + TagLength];
        cell[0] = FormatVersion;
        cell[1] = Aes256Gcm;
        BinaryPrimitives.WriteInt32BigEndian(cell.AsSpan(2), keyId);
        var nonce = cell.AsSpan(HeaderLength, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagLength);
        var body = cell.AsSpan(HeaderLength + NonceLength);
        aes.Encrypt(nonce, plaintext, body[..plaintext.Length], body[plaintext.Length..], place);
        return cell;
    }

    /// <exception cref="CryptographicException">The cell was changed, moved to another place, or sealed under another key.</exception>
    public static byte[] Open(ReadOnlySpan<byte> key, ReadOnlySpan<byte> cell, ReadOnlySpan<byte> place)
    {
        if (cell.Length < HeaderLength + NonceLength + TagLength || cell[0] != FormatVersion || cell[1] != Aes256Gcm)
        {
            throw new CryptographicException("Not a cell of a known format.");
        }

        var body = cell[(HeaderLength + NonceLength)..];
        var plaintext = new byte[body.Length - TagLength];
        using var aes = new AesGcm(key, TagLength);
        aes.Decrypt(cell.Slice(HeaderLength, NonceLength), body[..^TagLength], body[^TagLength..], plaintext, place);
        return plaintext;
    }

    public static int KeyIdOf(ReadOnlySpan<byte> cell) => BinaryPrimitives.ReadInt32BigEndian(cell[2..]);
}
