namespace WeChatRights.Testing.Servers;

/// <summary>Finds a program of the system, or names the Debian package that brings it.</summary>
public static class DebianBinary
{
    /// <summary>A plain user's PATH often lacks the folders of servers.</summary>
    private static readonly string[] ServerFolders = ["/usr/local/sbin", "/usr/sbin", "/sbin", "/usr/bin"];

    public static string Find(string name, string package)
    {
        var path = Environment.GetEnvironmentVariable("PATH") ?? "";
        var folders = path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Concat(ServerFolders);
        return folders.Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists)
            ?? throw new FileNotFoundException(
                $"The program '{name}' is missing. Install its Debian package: apt-get install {package}",
                name
            );
    }
}
