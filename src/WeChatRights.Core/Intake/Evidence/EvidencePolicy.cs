namespace WeChatRights.Core.Intake.Evidence;

/// <summary>Limits of evidence. Ours: wide enough for a phone's recordings, narrow enough for a county's disk.</summary>
public static class EvidencePolicy
{
    /// <summary>Bytes of every chunk but the last: 1 MiB.</summary>
    public const int ChunkSize = 1024 * 1024;

    public const int MaxFiles = 30;
    public const long MaxTotal = 1024L * 1024 * 1024;
    public const int MaxPixels = 50_000_000;
    private const long Megabyte = 1024 * 1024;

    /// <summary>An upload that nobody finishes is thrown away.</summary>
    public static readonly TimeSpan AbandonedAfter = TimeSpan.FromHours(24);

    /// <summary>Bytes.</summary>
    public static long MaxSize(EvidenceKind kind) =>
        kind switch
        {
            EvidenceKind.Audio => 100 * Megabyte,
            EvidenceKind.Video => 300 * Megabyte,
            _ => 20 * Megabyte,
        };

    public static int ChunksOf(long size) => (int)((size + ChunkSize - 1) / ChunkSize);

    public static int LengthOf(long size, int chunk) => (int)Math.Min(ChunkSize, size - ((long)chunk * ChunkSize));
}
