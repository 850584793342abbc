using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace WeChatRights.Hosting.Databases;

/// <summary>
/// Both hosts may start at once on one data folder: they prepare it one after the other. The file lock is the operating system's, so a
/// killed process cannot leave it behind. On MariaDB the migrations take a server lock of their own.
/// </summary>
internal static class StartupTurn
{
    private const string File = ".starting";
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <returns>Null on MariaDB.</returns>
    public static async Task<IDisposable?> TakeAsync(DatabaseOptions options, CancellationToken cancellationToken)
    {
        if (options.Provider != DatabaseProvider.Sqlite)
        {
            return null;
        }

        var path = Path.Combine(options.Directory, File);
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (System.IO.File.Exists(path))
            {
                await Task.Delay(Pause, TimeProvider.System, cancellationToken);
            }
        }
    }

    /// <summary>
    /// A process killed while it migrated leaves EF's lock row for ever, and every later start would wait for it. We hold the file
    /// lock, so nobody else can be migrating.
    /// </summary>
    public static async Task ForgetDeadMigratorAsync(DatabaseOptions options, DatabaseFacade database, CancellationToken cancellationToken)
    {
        if (options.Provider == DatabaseProvider.Sqlite)
        {
            await database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancellationToken);
        }
    }
}
