using System.Buffers;
using System.IO.Compression;
using System.Text;

namespace WeChatRights.EndToEnd.Tests.Canaries;

internal sealed record CanaryHit(string Where, string Encoding, string File, long Offset)
{
    public override string ToString() => $"{Where} as {Encoding} in {File} at {Offset}";
}

/// <summary>Looks for canaries in files of any kind, in every encoding of <see cref="Encodings"/>, also inside what was packed.</summary>
internal sealed class CanaryScanner
{
    private const int Block = 1 << 20;
    private const int MaxDepth = 3;
    private const long MostUnpacked = 64L << 20;

    private readonly Dictionary<string, (Canary Canary, string Encoding)> _patterns = new(StringComparer.Ordinal);
    private readonly SearchValues<string> _wanted;
    private readonly int _longest;

    public CanaryScanner(IEnumerable<Canary> canaries)
    {
        foreach (var canary in canaries)
        {
            foreach (var (name, bytes) in Encodings.Of(canary.Text))
            {
                var pattern = Encoding.Latin1.GetString(bytes);
                _patterns.TryAdd(pattern, (canary, name)); // ASCII looks the same in several encodings.
            }
        }

        _wanted = SearchValues.Create([.. _patterns.Keys, Packed.Gzip, Packed.Zip], StringComparison.Ordinal);
        _longest = _patterns.Keys.Max(pattern => pattern.Length);
    }

    public int Files { get; private set; }

    public long Bytes { get; private set; }

    /// <summary>Files, or folders with all that is in them.</summary>
    public IReadOnlyList<CanaryHit> Scan(params IEnumerable<string> places) =>
        [.. places.SelectMany(FilesIn).SelectMany(ScanFile).Distinct()];

    private static IEnumerable<string> FilesIn(string place) =>
        Directory.Exists(place) ? Directory.EnumerateFiles(place, "*", SearchOption.AllDirectories)
        : File.Exists(place) ? [place]
        : throw new FileNotFoundException("Nothing to scan there.", place);

    private List<CanaryHit> ScanFile(string file)
    {
        var hits = new List<CanaryHit>();
        if (Open(file) is { } stream)
        {
            using (stream)
            {
                Files++;
                Bytes += stream.Length;
                Scan(stream, file, 0, hits);
            }
        }

        return hits;
    }

    /// <summary>Null for a file that a running server has taken away meanwhile.</summary>
    private static FileStream? Open(string file)
    {
        try
        {
            return new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    private void Scan(Stream stream, string name, int depth, List<CanaryHit> hits)
    {
        // A tail of the last block is kept, so that nothing hides on a seam; one character more tells what stands before.
        var buffer = new byte[Block + _longest + 2];
        var (kept, start) = (0, 0L);
        for (int read; (read = stream.ReadAtLeast(buffer.AsSpan(kept, Block), Block, throwOnEndOfStream: false)) > 0; )
        {
            var length = kept + read;
            ScanBlock(Encoding.Latin1.GetString(buffer, 0, length), start, (stream, name, depth), hits);
            var keep = Math.Min(length, _longest + 2);
            buffer.AsSpan(length - keep, keep).CopyTo(buffer);
            (kept, start) = (keep, start + length - keep);
        }
    }

    private void ScanBlock(string block, long start, (Stream Stream, string Name, int Depth) source, List<CanaryHit> hits)
    {
        for (var at = 0; at < block.Length; at++)
        {
            var found = block.AsSpan(at).IndexOfAny(_wanted);
            if (found < 0)
            {
                return;
            }

            at += found;
            hits.AddRange(HitsAt(block, at, source.Name, start + at));
            if (source.Depth < MaxDepth)
            {
                Unpack(block, at, source, start + at, hits);
            }
        }
    }

    private IEnumerable<CanaryHit> HitsAt(string block, int at, string file, long offset) =>
        from pattern in _patterns
        where block.AsSpan(at).StartsWith(pattern.Key, StringComparison.Ordinal)
        let owner = pattern.Value
        where !owner.Canary.MustStandAlone || StandsAlone(block, at, pattern.Key.Length, owner.Encoding)
        select new CanaryHit(owner.Canary.Where, owner.Encoding, file, offset);

    private static bool StandsAlone(string block, int at, int length, string encoding)
    {
        var step = encoding.StartsWith("UTF-16", StringComparison.Ordinal) ? 2 : 1;
        return !IsWordAt(block, at - step) && !IsWordAt(block, at + length + (encoding == "UTF-16BE" ? 1 : 0));
    }

    private static bool IsWordAt(string block, int at) =>
        at >= 0 && at < block.Length && (char.IsAsciiLetterOrDigit(block[at]) || block[at] is '.' or '-' or '_');

    private void Unpack(string block, int at, (Stream Stream, string Name, int Depth) source, long offset, List<CanaryHit> hits)
    {
        var rest = block.AsSpan(at);
        var kind =
            rest.StartsWith(Packed.Gzip, StringComparison.Ordinal) ? "gzip"
            : rest.StartsWith(Packed.Zip, StringComparison.Ordinal) ? "zip"
            : null;
        if (kind is not null && Packed.Open(source.Stream, offset, kind, MostUnpacked) is { } unpacked)
        {
            using (unpacked)
            {
                Scan(unpacked, $"{source.Name}!{kind}@{offset}", source.Depth + 1, hits);
            }
        }
    }
}
