using System.Security.Claims;

namespace WeChatRights.AdminUi.Authentication;

/// <summary>Claims of a signed-in member of the staff, as the frame shows them.</summary>
public static class StaffClaims
{
    /// <summary>The person's name as colleagues know it; without it the user name is shown.</summary>
    public const string DisplayName = "display_name";

    /// <summary>Name of the role in Chinese, for example 乡镇维权员. One claim for each post.</summary>
    public const string RoleName = "role_name";

    /// <summary>The station or area in Chinese. One claim for each post.</summary>
    public const string Place = "place";

    /// <summary>A permission held; the value is also the name of the policy that asks for it.</summary>
    public const string Permission = "permission";

    /// <summary>Present while a password set by someone else is still to be changed: no other page opens.</summary>
    public const string MustChangePassword = "must_change_password";

    public static string NameOf(ClaimsPrincipal user) => user.FindFirst(DisplayName)?.Value ?? user.Identity?.Name ?? "未登录";

    public static string PostOf(ClaimsPrincipal user) =>
        string.Join(
            " · ",
            new[] { user.FindFirst(Place)?.Value, user.FindFirst(RoleName)?.Value }.Where(part => !string.IsNullOrEmpty(part))
        );
}
