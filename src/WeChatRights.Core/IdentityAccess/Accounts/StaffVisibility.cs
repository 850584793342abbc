using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Data;
using WeChatRights.Core.Regions.Contracts;

namespace WeChatRights.Core.IdentityAccess.Accounts;

/// <summary>Who may see which account: posts inside one's area; who manages staff also sees accounts without any post.</summary>
internal static class StaffVisibility
{
    public static IQueryable<StaffAccount> StaffVisibleTo(this AppDbContext db, StaffRights viewer)
    {
        var areas = viewer.Areas(Permission.ViewDirectory).ToList();
        var visible = areas.Aggregate(db.Set<StaffAccount>().Where(account => false), (all, area) => all.Union(InArea(db, area)));
        return viewer.Has(Permission.ManageStaff)
            ? visible.Union(db.Set<StaffAccount>().Where(account => account.Posts.Count == 0))
            : visible;
    }

    /// <summary>Accounts with a post in the division or anything inside it.</summary>
    public static IQueryable<StaffAccount> InArea(this AppDbContext db, DivisionCode area)
    {
        var inside = area.Value + "%";
        return db.Set<StaffAccount>().Where(account => account.Posts.Any(post => EF.Functions.Like((string)(object)post.Division, inside)));
    }
}
