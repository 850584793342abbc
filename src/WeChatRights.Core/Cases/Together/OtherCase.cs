using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Data;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Cases.Together;

/// <summary>Shape of a case number that somebody types or reads off a page.</summary>
public sealed class CaseNumberAttribute : RegularExpressionAttribute
{
    public CaseNumberAttribute()
        : base(@"^\s*[A-Za-z][A-Za-z0-9\-]{5,19}\s*$")
    {
        ErrorMessage = "编号不对，请照案件上的编号填。";
    }
}

/// <summary>The second case of a call that concerns two. Outside of the actor's sight it does not exist.</summary>
internal sealed class OtherCase(AppDbContext db, CallContext call, CaseLoader cases)
{
    /// <param name="action">What has to be allowed to this person there as well.</param>
    /// <exception cref="DomainException"><c>invalid-input</c> on <c>otherNumber</c>; <c>case-not-yours</c></exception>
    public async Task<Case> FindAsync(string number, CaseAction action, CancellationToken cancellationToken)
    {
        var wanted = number.Trim().ToUpperInvariant();
        var id = await db.CasesVisibleTo(call.RequireStaff())
            .Where(c => c.Number == wanted)
            .Select(c => (Guid?)c.Id)
            .FirstOrDefaultAsync(cancellationToken);
        return id is { } found
            ? await cases.GetForAsync(found, action, cancellationToken)
            : throw DomainException.OfField("otherNumber", "没有找到这个编号的案件，或者它不在你的权限里。");
    }
}
