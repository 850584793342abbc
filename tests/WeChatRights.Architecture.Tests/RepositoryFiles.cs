namespace WeChatRights.Architecture.Tests;

internal static class RepositoryFiles
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string directory) =>
        File.Exists(Path.Combine(directory, "WeChatRights.sln")) ? directory : Find(Path.GetDirectoryName(directory)!);
}
