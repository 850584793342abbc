using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Data;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.IdentityAccess.Accounts;

/// <summary>People of one's own area, by name. At most 200 a page.</summary>
/// <param name="Search">Part of the display name, or of the user name for who manages staff.</param>
/// <param name="Division">Only posts in this division and inside it.</param>
[RequirePermission(Permission.ViewDirectory)]
public sealed record ListStaff(
    [property: MaxLength(64)] string? Search = null,
    [property: MaxLength(12)] string? Division = null,
    bool IncludeDisabled = false,
    [property: Range(0, int.MaxValue)] int Skip = 0,
    [property: Range(1, 200)] int Take = 50
) : IQuery<Page<StaffRow>>;

/// <param name="Division">Code of the division.</param>
/// <param name="PlaceName">For example 叶县 · 任店镇.</param>
public sealed record StaffPostRow(Guid PostId, StaffRole Role, string Division, string PlaceName, bool InCharge);

/// <param name="UserName">Null for viewers who do not manage staff: half of a sign-in is nobody else's business.</param>
public sealed record StaffRow(
    Guid StaffId,
    string DisplayName,
    string? UserName,
    string? OfficePhone,
    bool Disabled,
    IReadOnlyList<StaffPostRow> Posts
);

internal sealed class ListStaffHandler(AppDbContext db, CallContext call, DivisionDirectory divisions)
    : IQueryHandler<ListStaff, Page<StaffRow>>
{
    public async ValueTask<Page<StaffRow>> Handle(ListStaff query, CancellationToken cancellationToken)
    {
        var viewer = call.RequireStaff();
        var found = Filter(db.StaffVisibleTo(viewer), query, viewer.Has(Permission.ManageStaff)).AsNoTracking();
        var total = await found.CountAsync(cancellationToken);
        var ids = await found
            .OrderBy(account => account.DisplayName)
            .ThenBy(account => account.Id)
            .Skip(query.Skip)
            .Take(query.Take)
            .Select(account => account.Id)
            .ToListAsync(cancellationToken);
        var accounts = await db.Set<StaffAccount>()
            .AsNoTracking()
            .Include(account => account.Posts)
            .Where(account => ids.Contains(account.Id))
            .ToDictionaryAsync(account => account.Id, cancellationToken);
        var rows = new List<StaffRow>();
        foreach (var account in ids.Select(id => accounts[id]))
        {
            var userName = viewer.Has(Permission.ManageStaff) ? account.UserName : null;
            rows.Add(
                new StaffRow(
                    account.Id,
                    account.DisplayName,
                    userName,
                    account.OfficePhone,
                    account.Disabled,
                    await account.PostRowsAsync(divisions, cancellationToken)
                )
            );
        }

        return new Page<StaffRow>(rows, total);
    }

    private IQueryable<StaffAccount> Filter(IQueryable<StaffAccount> accounts, ListStaff query, bool byUserName)
    {
        accounts = query.IncludeDisabled ? accounts : accounts.Where(account => !account.Disabled);
        if (DivisionCode.TryParse(query.Division) is { } division)
        {
            var inside = db.InArea(division).Select(account => account.Id);
            accounts = accounts.Where(account => inside.Contains(account.Id));
        }

        return query.Search?.Trim() is not { Length: > 0 } search
            ? accounts
            : accounts.Where(account => account.DisplayName.Contains(search) || (byUserName && account.UserName.Contains(search)));
    }
}

internal static class StaffPostRows
{
    public static async Task<IReadOnlyList<StaffPostRow>> PostRowsAsync(
        this StaffAccount account,
        DivisionDirectory divisions,
        CancellationToken cancellationToken
    )
    {
        var rows = new List<StaffPostRow>();
        foreach (var post in account.Posts.OrderBy(post => post.Division.Value, StringComparer.Ordinal))
        {
            rows.Add(
                new StaffPostRow(
                    post.Id,
                    post.Role,
                    post.Division.Value,
                    await divisions.PathNameAsync(post.Division, cancellationToken),
                    post.InCharge
                )
            );
        }

        return rows;
    }
}
