using System.Diagnostics.CodeAnalysis;

namespace WeChatRights.Testing;

/// <summary>Finds the repository from where the tests run, however deep the build put them.</summary>
public static class RepositoryRoot
{
    private static readonly Lazy<string> Root = new(() => Find(AppContext.BaseDirectory));

    [SuppressMessage("Naming", "CA1721", Justification = "The folder and a file in it.")]
    public static string Path => Root.Value;

    /// <summary>Debug or Release: the product's processes are taken from the same build as the tests.</summary>
    public static string BuildConfiguration =>
        AppContext.BaseDirectory.Contains(
            $"{System.IO.Path.DirectorySeparatorChar}Release{System.IO.Path.DirectorySeparatorChar}",
            StringComparison.Ordinal
        )
            ? "Release"
            : "Debug";

    public static string Combine(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    private static string Find(string from)
    {
        for (var folder = new DirectoryInfo(from); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "WeChatRights.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No WeChatRights.sln above {from}: run the tests from a build inside the repository.");
    }
}
