namespace WeChatRights.AdminUi.Tests;

internal static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "WeChatRights.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("WeChatRights.sln is in no folder above the tests");
        }

        return folder.FullName;
    }
}
