using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.IdentityAccess;

public static class StaffErrors
{
    public static readonly DomainError RolesExclude = new(
        "roles-exclude",
        ErrorKind.Unprocessable,
        "系统、安全、审计管理员不能兼任，也不能再担任办案角色。请另开一个账号。"
    );
    public static readonly DomainError RoleLevelMismatch = new(
        "role-level-mismatch",
        ErrorKind.Unprocessable,
        "角色和所选地区的级别对不上，请重新选择地区。"
    );
    public static readonly DomainError UserNameTaken = new("user-name-taken", ErrorKind.Conflict, "这个登录名已有人用，请换一个。");
}
