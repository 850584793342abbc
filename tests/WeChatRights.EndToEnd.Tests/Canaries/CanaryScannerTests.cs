using System.IO.Compression;
using System.Text;
using WeChatRights.Testing.Servers;

namespace WeChatRights.EndToEnd.Tests.Canaries;

/// <summary>A scanner that finds nothing proves nothing: here it must find.</summary>
public sealed class CanaryScannerTests : IDisposable
{
    private const string Text = "演示鹮鷟鹇鷮+/&";
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Names => [.. Encodings.Of(Text).Select(encoding => encoding.Name).Distinct(StringComparer.Ordinal)];

    [Fact]
    public void Of_Text_HasEveryEncodingOfTheRule()
    {
        string[] rule = ["UTF-8", "UTF-16LE", "UTF-16BE", "\\u upper", "\\u lower", "URL", "URL lower", "hex upper", "hex lower"];

        Assert.Empty(rule.Except(Encodings.Of(Text).Select(encoding => encoding.Name), StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Scan_Planted_IsFound(string encoding)
    {
        var planted = Encodings.Of(Text).First(candidate => candidate.Name == encoding).Bytes;

        Assert.Equal("before ".Length, Assert.Single(Scan([.. "before "u8, .. planted, .. " after"u8])).Offset);
    }

    /// <summary>Inside a longer text, as a token or a body would be: the neighbours change the first and last letters.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("ab")]
    public void Scan_PlantedInBase64OfSomethingLonger_IsFound(string before) =>
        Assert.NotEmpty(Scan(Encoding.ASCII.GetBytes(Convert.ToBase64String(Encoding.UTF8.GetBytes($"{before}{Text}tail")))));

    [Theory]
    [InlineData((1 << 20) - 5)]
    [InlineData((2 << 20) - 1)]
    [InlineData(3 << 20)]
    public void Scan_PlantedOnTheSeamOfTwoBlocks_IsFoundAtItsPlace(int offset) =>
        Assert.Equal(offset, Assert.Single(Scan([.. new byte[offset], .. Encoding.UTF8.GetBytes(Text), .. new byte[99]])).Offset);

    [Fact]
    public void Scan_PlantedInGzipInTheMiddleOfAFile_IsFound()
    {
        var packed = Gzip(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Text, 50))));

        Assert.Contains(
            Scan([.. new byte[1000], .. packed, .. new byte[1000]]),
            hit => hit.File.EndsWith("!gzip@1000", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Scan_PlantedInZipInsideGzip_IsFound()
    {
        using var zipped = new MemoryStream();
        using (var archive = new ZipArchive(zipped, ZipArchiveMode.Create, leaveOpen: true))
        using (var entry = archive.CreateEntry("a.txt").Open())
        {
            entry.Write(Encoding.Unicode.GetBytes(string.Concat(Enumerable.Repeat(Text, 50))));
        }

        Assert.NotEmpty(Scan(Gzip(zipped.ToArray())));
    }

    [Theory]
    [InlineData("\"pin\":\"739184\"", 1)]
    [InlineData("pin=739184&x", 1)]
    [InlineData("07:13:33.739184", 0)]
    [InlineData("17391842", 0)]
    public void Scan_ShortNumber_CountsOnlyWhenItStandsAlone(string content, int hits) =>
        Assert.Equal(hits, new CanaryScanner([new Canary("pin", "739184")]).Scan(Write(Encoding.ASCII.GetBytes(content))).Count);

    [Fact]
    public void Scan_NothingPlanted_FindsNothing()
    {
        var noise = new byte[5 << 20];
        new Random(11).NextBytes(noise);

        Assert.Empty(Scan(noise));
    }

    [Fact]
    public void Scan_PlaceThatIsNotThere_IsNoSilentZero() =>
        Assert.Throws<FileNotFoundException>(() => new CanaryScanner([new Canary("x", Text)]).Scan(_folder.Combine("missing")));

    public void Dispose() => _folder.Dispose();

    private IReadOnlyList<CanaryHit> Scan(byte[] content) => new CanaryScanner([new Canary("planted", Text)]).Scan(Write(content));

    private string Write(byte[] content)
    {
        File.WriteAllBytes(_folder.Combine("file"), content);
        return _folder.Path;
    }

    private static byte[] Gzip(byte[] content)
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Optimal))
        {
            gzip.Write(content);
        }

        return stream.ToArray();
    }
}
