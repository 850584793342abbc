using WeChatRights.Core.Data;

namespace WeChatRights.Core.Cases.Contracts;

/// <summary>Who waits for an answer, for queries of other modules.</summary>
internal sealed class OpenCases(AppDbContext db)
{
    /// <summary>WeChat users with an open case.</summary>
    public IQueryable<Guid> Citizens => db.Set<Case>().Where(c => c.IsOpen && c.CitizenId != null).Select(c => c.CitizenId!.Value);
}
