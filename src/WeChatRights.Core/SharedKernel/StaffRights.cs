namespace WeChatRights.Core.SharedKernel;

/// <summary>A person's rights as they stand in the database at this call.</summary>
/// <param name="MustChangePassword">Until she has chosen her own password, nothing else is allowed.</param>
internal sealed record StaffRights(Guid StaffId, string DisplayName, IReadOnlyList<Post> Posts, bool MustChangePassword = false)
{
    public bool Has(Permission permission) => Posts.Any(post => RolePermissions.Of(post.Role).Contains(permission));

    /// <summary>The areas in which the person holds <paramref name="permission"/>.</summary>
    public IEnumerable<DivisionCode> Areas(Permission permission) =>
        Posts.Where(post => RolePermissions.Of(post.Role).Contains(permission)).Select(post => post.Division).Distinct();

    public bool Covers(Permission permission, DivisionCode place) => Areas(permission).Any(area => area.Contains(place));
}

internal sealed record Post(StaffRole Role, DivisionCode Division, bool InCharge);
