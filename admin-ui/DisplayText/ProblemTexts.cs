namespace WeChatRights.AdminUi.DisplayText;

/// <summary>Turns an exception into words. Modules add the exceptions they know; nobody else's message reaches a screen.</summary>
public sealed class ProblemTexts
{
    private static readonly Problem Unknown = new("没有取到内容", "系统出了点问题，已记下。请稍后再试；一直不行，请告诉系统管理员。");

    private readonly List<Func<Exception, Problem?>> _known = [];

    public ProblemTexts()
    {
        Add<TimeoutException>(_ => new("等得太久了", "系统现在有点忙。请稍等一会儿再试。"));
        Add<HttpRequestException>(_ => new("连不上服务", "请检查网络，然后再试一次。"));
        Add<UnauthorizedAccessException>(_ => new("没有权限看这里", "工作需要的话，请找安全管理员开通岗位。", CanRetry: false));
    }

    /// <summary>The one added last is asked first.</summary>
    public ProblemTexts Add<TException>(Func<TException, Problem?> describe)
        where TException : Exception
    {
        _known.Insert(0, exception => exception is TException known ? describe(known) : null);
        return this;
    }

    public Problem Of(Exception exception) =>
        _known.Select(describe => describe(exception)).FirstOrDefault(problem => problem is not null) ?? Unknown;
}
