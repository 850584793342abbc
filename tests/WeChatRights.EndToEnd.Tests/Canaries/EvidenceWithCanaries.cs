using System.Buffers.Binary;
using System.Text;
using SkiaSharp;

namespace WeChatRights.EndToEnd.Tests.Canaries;

internal static class EvidenceWithCanaries
{
    private const int Make = 0x010F;
    private const int Ascii = 2;

    /// <summary>A real photo whose EXIF names its camera.</summary>
    public static byte[] Photo(string camera)
    {
        using var bitmap = new SKBitmap(40, 20);
        bitmap.Erase(SKColors.CornflowerBlue);
        using var image = SKImage.FromBitmap(bitmap);
        using var data = image.Encode(SKEncodedImageFormat.Jpeg, 90);
        var jpeg = data.ToArray();
        var exif = Exif(camera);
        return [.. jpeg[..2], 0xFF, 0xE1, (byte)((exif.Length + 2) >> 8), (byte)(exif.Length + 2), .. exif, .. jpeg[2..]];
    }

    /// <summary>Longer than what is kept in memory of a request anywhere.</summary>
    public static byte[] Document(string words) => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat($"{words}\n", 5000)));

    /// <summary>TIFF, big-endian, with one entry in its only directory.</summary>
    private static byte[] Exif(string camera)
    {
        var tiff = new byte[26 + camera.Length + 1];
        "MM\0*\0\0\0\u0008"u8.CopyTo(tiff);
        BinaryPrimitives.WriteUInt16BigEndian(tiff.AsSpan(8), 1);
        BinaryPrimitives.WriteUInt16BigEndian(tiff.AsSpan(10), Make);
        BinaryPrimitives.WriteUInt16BigEndian(tiff.AsSpan(12), Ascii);
        BinaryPrimitives.WriteUInt32BigEndian(tiff.AsSpan(14), (uint)camera.Length + 1);
        BinaryPrimitives.WriteUInt32BigEndian(tiff.AsSpan(18), 26);
        Encoding.ASCII.GetBytes(camera).CopyTo(tiff, 26);
        return [.. "Exif\0\0"u8, .. tiff];
    }
}
