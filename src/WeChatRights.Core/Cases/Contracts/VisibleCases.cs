using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess;

namespace WeChatRights.Core.Cases.Contracts;

/// <summary>The cases a person may see, for queries of other modules.</summary>
internal sealed class VisibleCases(AppDbContext db)
{
    public IQueryable<VisibleCase> To(StaffRights staff) =>
        db.CasesVisibleTo(staff).Select(c => new VisibleCase { Id = c.Id, Number = c.Number });
}

internal sealed class VisibleCase
{
    public Guid Id { get; init; }
    public string Number { get; init; } = "";
}
