namespace WeChatRights.Core.SharedKernel;

/// <summary>Identifiers made by the application, ordered by time, so that they exist before the row does (the vault binds to them).</summary>
public static class Ids
{
    public static Guid New(DateTimeOffset now) => Guid.CreateVersion7(now);
}
