using System.Security.Cryptography;
using WeChatRights.Testing;

namespace WeChatRights.EndToEnd.Tests.Journeys.Client;

/// <summary>Photos as a phone takes them, as large as a test needs.</summary>
internal static class Photos
{
    private const int Megabyte = 1024 * 1024;

    /// <summary>A picture that every program can read, followed by what cameras leave at the end; a little more than so many megabytes.</summary>
    public static async Task<string> CreateAsync(int megabytes)
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("wechatrights-photo-").FullName, "演示照片.png");
        var picture = await File.ReadAllBytesAsync(RepositoryRoot.Combine("docs", "images", "triage.png"));
        var rest = RandomNumberGenerator.GetBytes(Math.Max(0, (megabytes * Megabyte) + 1000 - picture.Length));
        await File.WriteAllBytesAsync(path, [.. picture, .. rest]);
        return path;
    }
}
