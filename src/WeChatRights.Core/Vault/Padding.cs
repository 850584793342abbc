using System.Buffers.Binary;

namespace WeChatRights.Core.Vault;

/// <summary>Hides the length of free text: 256 B, 1 K, 4 K, 16 K, then whole multiples of 16 K, with the true length in front.</summary>
internal static class Padding
{
    private static readonly int[] Steps = [256, 1024, 4096, 16384];

    public static byte[] Add(ReadOnlySpan<byte> text)
    {
        var needed = text.Length + sizeof(int);
        var size = Steps.FirstOrDefault(step => step >= needed);
        var padded = new byte[size != 0 ? size : (needed + 16383) / 16384 * 16384];
        BinaryPrimitives.WriteInt32BigEndian(padded, text.Length);
        text.CopyTo(padded.AsSpan(sizeof(int)));
        return padded;
    }

    public static ReadOnlySpan<byte> Remove(ReadOnlySpan<byte> padded) =>
        padded.Slice(sizeof(int), BinaryPrimitives.ReadInt32BigEndian(padded));
}
