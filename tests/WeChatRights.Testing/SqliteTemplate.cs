using WeChatRights.Hosting.Databases;

namespace WeChatRights.Testing;

/// <summary>A migrated database with all divisions, made once a test run and copied for each test.</summary>
internal static class SqliteTemplate
{
    private static readonly Lazy<Task<string>> Made = new(() => PrepareAsync(mariaDb: null));

    public static async Task CopyToAsync(string directory) => CopyFiles(await Made.Value, directory);

    internal static void CopyFiles(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    /// <param name="mariaDb">Connection string; null for a file in the folder.</param>
    /// <returns>A folder that goes with the process.</returns>
    internal static async Task<string> PrepareAsync(string? mariaDb)
    {
        var directory = Directory.CreateTempSubdirectory("wechatrights-template-").FullName;
        var (provider, _) = TestCore.Build(directory, mariaDb, customise: null);
        await using (provider)
        {
            await DatabaseStartup.PrepareAsync(provider, CancellationToken.None);
        }

        SqlitePool.Clear(directory);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(directory, recursive: true);
        return directory;
    }
}
