using WeChatRights.EndToEnd.Tests.Support;
using WeChatRights.Testing.Servers;

namespace WeChatRights.EndToEnd.Tests.Canaries;

/// <summary>
/// Everything that an installation leaves behind: data folder, keys, evidence, logs, temporary files, the database's own files with its
/// journals, a dump of it, what Redis wrote down, and what reached WeChat.
/// </summary>
internal sealed class Remains(Installation installation, MariaDbServer? server, RedisServer? redis) : IDisposable
{
    private readonly TemporaryFolder _copies = new();
    private readonly TemporaryFolder _wire = new();

    /// <summary>Where the processes write what nobody asked them to write.</summary>
    public TemporaryFolder Home { get; } = new();

    /// <summary>Logs, and whatever else is there.</summary>
    public List<string> Others { get; } = [];

    /// <summary>What is there now, ready to be searched.</summary>
    public async Task<IReadOnlyList<string>> CollectAsync(string? database, CancellationToken cancellationToken)
    {
        List<string> places = [.. Others, Home.Path, await CopyDataAsync(cancellationToken)];
        if (server is not null)
        {
            var dump = _copies.Combine("dump.sql");
            await server.DumpAsync(database!, dump, cancellationToken: cancellationToken);
            places.AddRange([dump, server.DataDirectory, server.LogFile]);
        }

        if (redis is not null)
        {
            places.Add(redis.DataDirectory);
        }

        return places;
    }

    /// <summary>What WeChat was told, apart: it knows who its users are.</summary>
    public async Task<string> CollectWireAsync(WeChatWire wire, CancellationToken cancellationToken)
    {
        var file = _wire.Combine("messages.json");
        await File.WriteAllTextAsync(file, await wire.ReadMessagesAsync(cancellationToken), cancellationToken);
        return file;
    }

    public void Dispose()
    {
        _copies.Dispose();
        _wire.Dispose();
        Home.Dispose();
    }

    /// <summary>
    /// By another process, and searched in the copy: closing a file of SQLite drops the locks that this whole process holds on it, and our
    /// own connection would be working on a file that others think is free.
    /// </summary>
    private async Task<string> CopyDataAsync(CancellationToken cancellationToken)
    {
        var copy = _copies.Combine(Guid.CreateVersion7().ToString("N"));
        await ExternalProgram.RunAsync("/bin/cp", ["-a", installation.Core.DataDirectory, copy], cancellationToken: cancellationToken);
        return copy;
    }
}
