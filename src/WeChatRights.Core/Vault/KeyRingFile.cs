using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace WeChatRights.Core.Vault;

public sealed class KeyRingOptions
{
    public const string Section = "Keys";

    /// <summary>Path of the key file. Default: <c>keys/keyring.json</c> in the data folder.</summary>
    public string Path { get; set; } = "";

    /// <summary>Make a key file when there is none. True in the embedded default; false in production, where a missing file is an error.</summary>
    public bool CreateIfMissing { get; set; }
}

/// <summary>The key file: written whole, flushed, and moved into place, readable by its owner only.</summary>
internal sealed class KeyRingFile(IOptions<KeyRingOptions> options, TimeProvider clock)
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true };
    private readonly string _path = options.Value.Path;

    public IReadOnlyList<RingKey> Load()
    {
        if (!File.Exists(_path))
        {
            if (!options.Value.CreateIfMissing)
            {
                throw new CryptographicException(
                    $"The key file {_path} is missing. Restore it from its own backup; a new one could not open old data."
                );
            }

            CreateFirst();
        }

        using var stream = File.OpenRead(_path);
        return JsonSerializer.Deserialize<List<RingKey>>(stream, Json)
            ?? throw new CryptographicException($"The key file {_path} is unreadable.");
    }

    /// <summary>Changes whenever the file is replaced.</summary>
    public DateTime Stamp() => File.GetLastWriteTimeUtc(_path);

    public void Save(IReadOnlyList<RingKey> keys)
    {
        var temporary = $"{_path}.{Environment.ProcessId}.new";
        using (var stream = new FileStream(temporary, OwnerOnly(FileMode.Create)))
        {
            JsonSerializer.Serialize(stream, keys, Json);
            stream.Flush(flushToDisk: true);
        }

        File.Move(temporary, _path, overwrite: true);
    }

    private void CreateFirst()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(_path))!);
        var now = clock.GetUtcNow();
        var keys = Enum.GetValues<KeyPurpose>()
            .Select((purpose, index) => new RingKey(index + 1, purpose, RandomNumberGenerator.GetBytes(32), now, Active: true))
            .ToList();
        try
        {
            // CreateNew: of two processes that start together, one wins and the other reads its file.
            using var stream = new FileStream(_path, OwnerOnly(FileMode.CreateNew));
            JsonSerializer.Serialize(stream, keys, Json);
            stream.Flush(flushToDisk: true);
        }
        catch (IOException) when (File.Exists(_path)) { }
    }

    private static FileStreamOptions OwnerOnly(FileMode mode)
    {
        var options = new FileStreamOptions
        {
            Mode = mode,
            Access = FileAccess.Write,
            Share = FileShare.None,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }
}
