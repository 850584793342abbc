namespace WeChatRights.Core.Data;

/// <summary>
/// A command that waits for nothing but the database: it keeps one connection from its first statement to its commit, as a query does. Not for one
/// that computes a slow digest, reads a file or asks another system (<c>docs/adr/0010-a-query-keeps-one-connection.md</c>).
/// </summary>
public interface IBrief;
