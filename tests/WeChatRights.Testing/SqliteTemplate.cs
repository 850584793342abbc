using WeChatRights.Hosting.Databases;

namespace WeChatRights.Testing;

/// <summary>A migrated database with all divisions, made once a test run and copied for each test.</summary>
internal static class SqliteTemplate
{
    private static readonly Lazy<Task<string>> Made = new(MakeAsync);

    public static async Task CopyToAsync(string directory)
    {
        var template = await Made.Value;
        foreach (var file in Directory.EnumerateFiles(template, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(directory, Path.GetRelativePath(template, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private static async Task<string> MakeAsync()
    {
        var directory = Directory.CreateTempSubdirectory("wechatrights-template-").FullName;
        var (provider, _) = TestCore.Build(directory, mariaDb: null, customise: null);
        await using (provider)
        {
            await DatabaseStartup.PrepareAsync(provider, CancellationToken.None);
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(directory, recursive: true);
        return directory;
    }
}
