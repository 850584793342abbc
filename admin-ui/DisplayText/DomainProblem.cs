namespace WeChatRights.AdminUi.DisplayText;

/// <summary>A refusal of the core in words: its own text is written for people, only the headline is ours.</summary>
public static class DomainProblem
{
    public static Problem Of(DomainException refusal) =>
        refusal.Error.Kind switch
        {
            ErrorKind.Invalid => new("有几处没填对", Advice(refusal), CanRetry: false),
            ErrorKind.Unauthenticated => new("登录已失效", refusal.Error.Text, CanRetry: false),
            ErrorKind.Forbidden => new("没有权限", refusal.Error.Text, CanRetry: false),
            ErrorKind.NotFound => new("没有找到", refusal.Error.Text, CanRetry: false),
            ErrorKind.Conflict => new("情况有变化", refusal.Error.Text),
            ErrorKind.Unprocessable => new("现在还不能这样做", refusal.Error.Text, CanRetry: false),
            ErrorKind.TooMany => new("太频繁了", refusal.Error.Text),
            _ => new("系统正忙", refusal.Error.Text),
        };

    /// <summary>What single fields are to blame for says more than the general text.</summary>
    private static string Advice(DomainException refusal) =>
        refusal.Fields.Count == 0
            ? refusal.Error.Text
            : string.Join("", refusal.Fields.Values.SelectMany(texts => texts).Distinct(StringComparer.Ordinal));
}
