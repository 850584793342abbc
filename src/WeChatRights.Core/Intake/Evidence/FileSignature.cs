using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using static WeChatRights.Core.Intake.Evidence.EvidenceFormat;

namespace WeChatRights.Core.Intake.Evidence;

/// <summary>Recognises a file by its content. What is not in the table is refused; names and declared types count for nothing.</summary>
internal static class FileSignature
{
    /// <summary>The first bytes that <see cref="Candidates"/> wants to see.</summary>
    public const int HeadLength = 4096;

    private static readonly byte[] JpegStart = [0xFF, 0xD8, 0xFF];
    private static readonly byte[] PngStart = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];
    private static readonly string[] HeicBrands = ["heic", "heix", "heim", "heis", "hevc", "mif1", "msf1"];
    private static readonly string[] Mp4Brands =
    [
        "isom",
        "iso2",
        "iso4",
        "iso5",
        "iso6",
        "mp41",
        "mp42",
        "avc1",
        "MSNV",
        "M4V ",
        "dash",
        "mmp4",
    ];
    private static readonly string[] Markup = ["<html", "<!doc", "<script", "<svg", "<?xml", "<body", "<iframe"];

    /// <summary>What the file may be, by its beginning. Empty: nothing that we take.</summary>
    public static IReadOnlyList<EvidenceFormat> Candidates(ReadOnlySpan<byte> head)
    {
        head = head[..Math.Min(head.Length, HeadLength)];
        return Image(head) ?? Media(head) ?? Document(head) ?? [];
    }

    /// <summary>The second look, at a whole document: a ZIP must really be a Word file, a text must be text to its end.</summary>
    public static bool Confirms(EvidenceFormat format, byte[] whole) =>
        format == Docx ? IsWord(whole)
        : format == Text ? IsText(whole)
        : true;

    private static EvidenceFormat[]? Image(ReadOnlySpan<byte> head) =>
        head.StartsWith(JpegStart) ? [Jpeg]
        : head.StartsWith(PngStart) ? [Png]
        : head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8) ? [Gif]
        : IsRiff(head, "WEBP"u8) ? [Webp]
        : null;

    private static EvidenceFormat[]? Media(ReadOnlySpan<byte> head) =>
        IsRiff(head, "WAVE"u8) ? [Wav]
        : head.StartsWith("OggS"u8) ? [Ogg]
        : head.StartsWith("#!AMR"u8) ? [Amr]
        : head.StartsWith("ID3"u8) ? [Mp3, Aac]
        : head.Length > 11 && head[4..8].SequenceEqual("ftyp"u8) ? ByBrand(Encoding.Latin1.GetString(head[8..12]))
        : IsQuickTime(head) ? [Mov]
        : IsMpegAudio(head);

    private static EvidenceFormat[]? Document(ReadOnlySpan<byte> head) =>
        head.StartsWith("%PDF-"u8) ? [Pdf]
        : head.StartsWith("PK\x03\x04"u8) ? [Docx]
        : IsText(head) ? [Text]
        : null;

    private static EvidenceFormat[] ByBrand(string brand) =>
        HeicBrands.Contains(brand, StringComparer.Ordinal) ? [Heic]
        : brand is "M4A " or "M4B " ? [M4a]
        : brand == "qt  " ? [Mov]
        : brand.StartsWith("3g", StringComparison.Ordinal) ? [ThreeGp, Mp4, M4a]
        : Mp4Brands.Contains(brand, StringComparer.Ordinal) ? [Mp4, M4a, Mov]
        : [];

    private static bool IsRiff(ReadOnlySpan<byte> head, ReadOnlySpan<byte> kind) =>
        head.Length > 11 && head.StartsWith("RIFF"u8) && head[8..12].SequenceEqual(kind);

    /// <summary>Old QuickTime files begin with an atom of these and no brand.</summary>
    private static bool IsQuickTime(ReadOnlySpan<byte> head) =>
        head.Length > 7 && (head[4..8].SequenceEqual("moov"u8) || head[4..8].SequenceEqual("mdat"u8) || head[4..8].SequenceEqual("wide"u8));

    /// <summary>Frame sync of MPEG audio; layer bits 00 are AAC in ADTS.</summary>
    private static EvidenceFormat[]? IsMpegAudio(ReadOnlySpan<byte> head)
    {
        if (head.Length < 4 || (BinaryPrimitives.ReadUInt16BigEndian(head) & 0xFFE0) != 0xFFE0)
        {
            return null;
        }

        var (layer, bitRate, sampleRate) = (head[1] >> 1 & 3, head[2] >> 4, head[2] >> 2 & 3);
        return layer == 0
            ? (head[1] & 0xF0) == 0xF0
                ? [Aac]
                : null
            : bitRate is > 0 and < 15 && sampleRate < 3
                ? [Mp3]
                : null;
    }

    private static bool IsText(ReadOnlySpan<byte> bytes)
    {
        foreach (var b in bytes)
        {
            if (b is 0x7F or (< 0x20 and not ((byte)'\t' or (byte)'\n' or (byte)'\r' or 0x0C)))
            {
                return false;
            }
        }

        var start = Encoding
            .Latin1.GetString(bytes[..Math.Min(bytes.Length, 512)])
            .TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\t', '\r', '\n');
        return bytes.Length > 0 && !Markup.Any(tag => start.StartsWith(tag, StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsWord(byte[] whole)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(whole, writable: false), ZipArchiveMode.Read);
            return zip.Entries.Count < 5000
                && zip.GetEntry("word/document.xml") is not null
                && zip.GetEntry("[Content_Types].xml") is not null
                && !zip.Entries.Any(entry => entry.FullName.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase));
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}
