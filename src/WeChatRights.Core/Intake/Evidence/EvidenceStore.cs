using System.Globalization;
using Microsoft.Extensions.Options;

namespace WeChatRights.Core.Intake.Evidence;

public sealed class EvidenceOptions
{
    public const string Section = "Evidence";

    /// <summary>Folder of the sealed files; all nodes must see the same one. Default: <c>evidence</c> in the data folder.</summary>
    public string Directory { get; set; } = "";
}

/// <summary>
/// Sealed cells on the disk, a folder for each file. Knows nothing of keys or of what is inside. A cell is there whole or not at all,
/// and once written it outlives a power cut.
/// </summary>
internal sealed class EvidenceStore(IOptions<EvidenceOptions> options)
{
    private const string Ending = ".cell";
    public const string ViewingCopy = "view";

    private readonly string _root = Path.GetFullPath(options.Value.Directory);

    public static string ChunkName(int chunk) => chunk.ToString("D5", CultureInfo.InvariantCulture);

    public async Task WriteAsync(EvidenceFile file, string name, byte[] cell, CancellationToken cancellationToken)
    {
        var folder = MakeFolder(file);
        var target = Path.Combine(folder, name + Ending);
        var temporary = Path.Combine(folder, $"{name}.{Guid.CreateVersion7():N}.new");
        await using (var stream = new FileStream(temporary, OwnerOnly()))
        {
            await stream.WriteAsync(cell, cancellationToken);
            stream.Flush(flushToDisk: true);
        }

        File.Move(temporary, target, overwrite: true);
        DirectorySync.Flush(folder);
    }

    /// <exception cref="DomainException"><c>evidence-missing</c></exception>
    public byte[] Read(EvidenceFile file, string name)
    {
        try
        {
            return File.ReadAllBytes(Path.Combine(Folder(file), name + Ending));
        }
        catch (IOException)
        {
            throw new DomainException(EvidenceErrors.Missing);
        }
    }

    /// <summary>Numbers of the chunks that are here, in order.</summary>
    public IReadOnlyList<int> Chunks(EvidenceFile file) =>
        Directory.Exists(Folder(file))
            ?
            [
                .. Directory
                    .EnumerateFiles(Folder(file), "*" + Ending)
                    .Select(path =>
                        int.TryParse(Path.GetFileNameWithoutExtension(path), NumberStyles.None, CultureInfo.InvariantCulture, out var chunk)
                            ? chunk
                            : -1
                    )
                    .Where(chunk => chunk >= 0)
                    .Order(),
            ]
            : [];

    public void Delete(EvidenceFile file)
    {
        if (Directory.Exists(Folder(file)))
        {
            Directory.Delete(Folder(file), recursive: true);
        }
    }

    private string Folder(EvidenceFile file) => Path.Combine(_root, file.CaseId.ToString("N"), file.Id.ToString("N"));

    private string MakeFolder(EvidenceFile file)
    {
        var folder = Folder(file);
        if (Directory.Exists(folder))
        {
            return folder;
        }

        Make(_root);
        Make(Path.GetDirectoryName(folder)!);
        Make(folder);
        DirectorySync.Flush(_root);
        DirectorySync.Flush(Path.GetDirectoryName(folder)!);
        return folder;
    }

    private static void Make(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private static FileStreamOptions OwnerOnly()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
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
