namespace WeChatRights.Core.IdentityAccess;

public static class CitizenErrors
{
    public static readonly DomainError TooManyPins = new(
        "too-many-pins",
        ErrorKind.Unprocessable,
        "你设过的查询密码太多了。请用以前的密码，或先不设密码，凭回执查询。"
    );

    /// <summary>A receipt opened the session: it stands for a complaint, not for a person.</summary>
    public static readonly DomainError NoAccount = new(
        "no-account",
        ErrorKind.NotFound,
        "这里没有登录微信，没有账号要注销。凭回执码还可以看进展。"
    );
}
