namespace WeChatRights.Core.IdentityAccess;

public static class CitizenErrors
{
    public static readonly DomainError TooManyPins = new(
        "too-many-pins",
        ErrorKind.Unprocessable,
        "您设过的查询密码太多了。请用以前的密码，或先不设密码，凭回执查询。"
    );
}
