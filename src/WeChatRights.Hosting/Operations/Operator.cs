namespace WeChatRights.Hosting.Operations;

/// <summary>Who sits at the server's console.</summary>
internal static class Operator
{
    private const int MaxName = 48;
    private const string Root = "root";

    public static Actor Current { get; } = Actor.System(Name(Environment.UserName, Environment.GetEnvironmentVariable("SUDO_USER")));

    /// <summary>The account of the operating system; the one behind <c>sudo</c> when there is one.</summary>
    public static string Name(string user, string? behindSudo) =>
        "operator:" + Plain(user == Root && !string.IsNullOrEmpty(behindSudo) ? behindSudo : user);

    private static string Plain(string name) =>
        new([.. name.Where(c => char.IsLetterOrDigit(c) || c is '.' or '_' or '-' or '@' or '\\').Take(MaxName)]);
}
