using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using SkiaSharp;

namespace WeChatRights.MiniprogramApi.Tests.Support;

/// <summary>Small real files.</summary>
internal static class TestFiles
{
    public const string Camera = "CANARYCAM";

    public static byte[] Png(int width = 40, int height = 20) => Encode(SKEncodedImageFormat.Png, width, height);

    /// <summary>A JPEG whose EXIF names the camera, says "turn me right", and tells where it was taken.</summary>
    public static byte[] JpegWithPlace(int width = 40, int height = 20)
    {
        var jpeg = Encode(SKEncodedImageFormat.Jpeg, width, height);
        var exif = Exif();
        return [.. jpeg[..2], 0xFF, 0xE1, (byte)((exif.Length + 2) >> 8), (byte)(exif.Length + 2), .. exif, .. jpeg[2..]];
    }

    public static byte[] Docx()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            zip.CreateEntry("[Content_Types].xml");
            zip.CreateEntry("word/document.xml");
        }

        return stream.ToArray();
    }

    /// <summary>An ordinary ZIP, whatever it is called.</summary>
    public static byte[] Zip()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            zip.CreateEntry("run.exe");
        }

        return stream.ToArray();
    }

    public static byte[] Mp4(int size = 5000)
    {
        var bytes = new byte[size];
        new Random(7).NextBytes(bytes);
        "\0\0\0\u0018ftypisom"u8.CopyTo(bytes);
        return bytes;
    }

    private static byte[] Encode(SKEncodedImageFormat format, int width, int height)
    {
        using var bitmap = new SKBitmap(width, height);
        bitmap.Erase(SKColors.CornflowerBlue);
        using var image = SKImage.FromBitmap(bitmap);
        using var data = image.Encode(format, 90);
        return data.ToArray();
    }

    /// <summary>TIFF, big-endian: IFD0 with Make, Orientation 6 and a GPS directory of latitude 33° 44′.</summary>
    private static byte[] Exif()
    {
        var tiff = new byte[120];
        "MM\0*\0\0\0\u0008"u8.CopyTo(tiff);
        BinaryPrimitives.WriteUInt16BigEndian(tiff.AsSpan(8), 3);
        Entry(tiff, 10, 0x010F, 2, 10, 50);
        Entry(tiff, 22, 0x0112, 3, 1, 6 << 16);
        Entry(tiff, 34, 0x8825, 4, 1, 60);
        Encoding.ASCII.GetBytes(Camera).CopyTo(tiff, 50);
        BinaryPrimitives.WriteUInt16BigEndian(tiff.AsSpan(60), 2);
        Entry(tiff, 62, 0x0001, 2, 2, (uint)'N' << 24);
        Entry(tiff, 74, 0x0002, 5, 3, 90);
        uint[] latitude = [33, 1, 44, 1, 0, 1];
        for (var i = 0; i < latitude.Length; i++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(tiff.AsSpan(90 + (4 * i)), latitude[i]);
        }

        return [.. "Exif\0\0"u8, .. tiff];
    }

    private static void Entry(byte[] tiff, int at, ushort tag, ushort type, uint count, uint value)
    {
        BinaryPrimitives.WriteUInt16BigEndian(tiff.AsSpan(at), tag);
        BinaryPrimitives.WriteUInt16BigEndian(tiff.AsSpan(at + 2), type);
        BinaryPrimitives.WriteUInt32BigEndian(tiff.AsSpan(at + 4), count);
        BinaryPrimitives.WriteUInt32BigEndian(tiff.AsSpan(at + 8), value);
    }
}
