namespace WeChatRights.Core.Audit;

/// <summary>
/// A command without an audit row of its own: a sign of life that changes nothing, or a step of signing in, which writes more exact
/// rows itself and must not let strangers fill the log.
/// </summary>
public interface IUnaudited;
