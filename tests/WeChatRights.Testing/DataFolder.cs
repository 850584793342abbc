using System.Text;

namespace WeChatRights.Testing;

/// <summary>What lies on the disk, for tests that look for words which must not be there.</summary>
public static class DataFolder
{
    private const int MostLooks = 20;

    /// <summary>Files that hold the text, as UTF-8 or UTF-16.</summary>
    public static async Task<IReadOnlyList<string>> FilesHoldingAsync(string directory, string text)
    {
        for (var look = 1; ; look++)
        {
            try
            {
                return await LookAsync(directory, [Encoding.UTF8.GetBytes(text), Encoding.Unicode.GetBytes(text)]);
            }
            // SQLite has folded a log into its database, which may hold now what was not there when we looked: from the beginning.
            catch (FileNotFoundException) when (look < MostLooks) { }
        }
    }

    private static async Task<IReadOnlyList<string>> LookAsync(string directory, byte[][] forms)
    {
        var holding = new List<string>();
        foreach (var file in Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories))
        {
            var bytes = await File.ReadAllBytesAsync(file);
            if (Array.Exists(forms, form => bytes.AsSpan().IndexOf(form) >= 0))
            {
                holding.Add(file);
            }
        }

        return holding;
    }
}
