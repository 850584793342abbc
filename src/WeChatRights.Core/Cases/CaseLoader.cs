using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Data;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Cases;

/// <summary>Fetches one case for a change, with its members and clocks, within the actor's sight: outside it, it does not exist.</summary>
internal sealed class CaseLoader(AppDbContext db, CallContext call, CaseKeyStore keys)
{
    public async Task<Case> GetAsync(Guid caseId, CancellationToken cancellationToken) =>
        await db.CasesVisibleTo(call.RequireStaff())
            .Include(c => c.Members)
            .Include(c => c.Clocks)
            .AsSplitQuery()
            .FirstOrDefaultAsync(c => c.Id == caseId, cancellationToken)
        ?? throw new DomainException(CommonErrors.NotFound);

    /// <summary>For an action that not everybody who sees the case may do.</summary>
    /// <exception cref="DomainException"><c>case-not-yours</c>; a state that forbids the action is refused by the case itself.</exception>
    public async Task<Case> GetForAsync(Guid caseId, CaseAction action, CancellationToken cancellationToken)
    {
        var found = await GetAsync(caseId, cancellationToken);
        return CaseAuthority.Allows(call.RequireStaff(), found, action) ? found : throw new DomainException(CaseErrors.NotYours);
    }

    public async Task<Words> WordsAsync(Guid caseId, string text, CancellationToken cancellationToken) =>
        new(text, await keys.GetAsync(caseId, cancellationToken));

    /// <summary>The person acting, at the post nearest to the case.</summary>
    public CaseActor Acting(Case about)
    {
        var staff = call.RequireStaff();
        var post = staff
            .Posts.Where(post => post.Division.Contains(about.Township) || post.Division == about.Village)
            .OrderByDescending(post => post.Division.Value.Length)
            .FirstOrDefault();
        return new CaseActor(staff.StaffId, post?.Division ?? staff.Posts.Select(p => (DivisionCode?)p.Division).FirstOrDefault());
    }
}
