using System.Buffers.Binary;
using System.IO.Compression;

namespace WeChatRights.EndToEnd.Tests.Canaries;

/// <summary>What was packed, found by its first bytes anywhere in a file: a dump may hold an archive in its middle.</summary>
internal static class Packed
{
    public const string Gzip = "\u001F\u008B\u0008";

    /// <summary>Header of one entry; no directory at the end is needed.</summary>
    public const string Zip = "PK\u0003\u0004";

    private const int ZipHeader = 30;
    private const int Deflated = 8;

    /// <summary>Unpacks as much as there is; what only looked like an archive by chance gives nothing.</summary>
    /// <returns>Null when it cannot be unpacked. The position of <paramref name="stream"/> is kept.</returns>
    public static MemoryStream? Open(Stream stream, long offset, string kind, long most)
    {
        var position = stream.Position;
        try
        {
            stream.Position = offset;
            if (kind == "zip" && !SkipZipHeader(stream))
            {
                return null;
            }

            using Stream inflating =
                kind == "gzip"
                    ? new GZipStream(stream, CompressionMode.Decompress, leaveOpen: true)
                    : new DeflateStream(stream, CompressionMode.Decompress, leaveOpen: true);
            return Read(inflating, most);
        }
        finally
        {
            stream.Position = position;
        }
    }

    private static bool SkipZipHeader(Stream stream)
    {
        Span<byte> header = stackalloc byte[ZipHeader];
        if (
            stream.ReadAtLeast(header, ZipHeader, throwOnEndOfStream: false) < ZipHeader
            || BinaryPrimitives.ReadUInt16LittleEndian(header[8..]) != Deflated
        )
        {
            return false; // An entry that is only stored lies open in the file itself.
        }

        stream.Position += BinaryPrimitives.ReadUInt16LittleEndian(header[26..]) + BinaryPrimitives.ReadUInt16LittleEndian(header[28..]);
        return true;
    }

    private static MemoryStream? Read(Stream inflating, long most)
    {
        var unpacked = new MemoryStream();
        var buffer = new byte[81920];
        try
        {
            for (int read; unpacked.Length < most && (read = inflating.Read(buffer)) > 0; )
            {
                unpacked.Write(buffer, 0, read);
            }
        }
        catch (InvalidDataException)
        {
            // Broken off, or no archive at all: what came out so far is looked through.
        }

        unpacked.Position = 0;
        return unpacked.Length > 0 ? unpacked : null;
    }
}
