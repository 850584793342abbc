namespace WeChatRights.Testing.Servers;

internal static class LogTail
{
    private const int Lines = 25;

    public static string Of(string file) =>
        File.Exists(file)
            ? $"Last lines of {file}:\n{string.Join('\n', ReadAllText(file).Split('\n').TakeLast(Lines))}"
            : $"No log at {file}.";

    /// <summary>Reads a log while its writer still holds it.</summary>
    public static string ReadAllText(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
