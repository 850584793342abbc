namespace WeChatRights.AdminUi.DisplayText;

/// <summary>
/// Texts for the <c>message</c> code in the address of the sign-in pages. The address carries a code and never a text,
/// so a crafted link cannot put words into our mouth.
/// </summary>
public static class SignInMessages
{
    public const string Locked = "locked";

    /// <summary>No lock lasts longer; a later time in the address is a crafted one.</summary>
    private static readonly TimeSpan LongestLock = TimeSpan.FromHours(1);

    public static IReadOnlyDictionary<string, SignInMessage> All { get; } =
        new Dictionary<string, SignInMessage>(StringComparer.Ordinal)
        {
            ["failed"] = SignInMessage.Problem("账号或密码不对，请再试一次。"),
            [Locked] = SignInMessage.Problem("试错次数太多，账号已锁定。请 30 分钟后再试；着急的话，请安全管理员重设密码。"),
            ["code"] = SignInMessage.Problem("验证码不对或已过期，请填最新的 6 位数字。"),
            ["recovery"] = SignInMessage.Problem("恢复码不对，或已经用过。"),
            ["disabled"] = SignInMessage.Problem("这个账号已停用，请联系管理员。"),
            ["throttled"] = SignInMessage.Problem("操作太频繁，请过一分钟再试。"),
            ["form"] = SignInMessage.Problem("页面放得太久了，请重新填写。"),
            ["current-password"] = SignInMessage.Problem("当前密码不对。"),
            ["weak-password"] = SignInMessage.Problem("新密码太简单：至少 10 位，大写、小写、数字、符号要有三种，也不要含账号名。"),
            ["same-password"] = SignInMessage.Problem("新密码不能和当前密码一样。"),
            ["mismatch"] = SignInMessage.Problem("两次填的新密码不一样。"),
            ["must-change"] = SignInMessage.Note("这是初始密码，请先改成自己的密码。"),
            ["expired"] = SignInMessage.Note("太久没有操作，已自动退出。请重新登录。"),
            ["ended"] = SignInMessage.Note("这次登录已在别处退出。请重新登录。"),
            ["too-many-pages"] = SignInMessage.Note("同时最多打开 3 个页面，最早的一个已关掉。请回到另外的页面继续。"),
            ["revoked"] = SignInMessage.Note("账号的权限有变动，请重新登录。"),
            ["signed-out"] = SignInMessage.Good("已安全退出。"),
            ["password-changed"] = SignInMessage.Good("密码已修改，请用新密码登录。"),
        };

    /// <summary>Nothing for an unknown or missing code.</summary>
    public static SignInMessage? Find(string? code) => code is null ? null : All.GetValueOrDefault(code);

    /// <param name="until">Unix seconds from the address: the end of a lock.</param>
    public static SignInMessage? Find(string? code, long? until, DateTimeOffset now) =>
        code == Locked && EndOfLock(until, now) is { } end
            ? SignInMessage.Problem($"试错次数太多，账号锁定到{ChineseTime.Relative(end, now)}。到时再试；着急的话，请安全管理员重设密码。")
            : Find(code);

    private static DateTimeOffset? EndOfLock(long? until, DateTimeOffset now) =>
        until is { } seconds && seconds > now.ToUnixTimeSeconds() && seconds <= (now + LongestLock).ToUnixTimeSeconds()
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;
}
