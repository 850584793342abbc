using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.IdentityAccess;

public static class StaffErrors
{
    public static readonly DomainError RolesExclude = new(
        "roles-exclude",
        ErrorKind.Unprocessable,
        "系统、安全、审计管理员和合作单位的账号都不能兼任别的角色。请另开一个账号。"
    );
    public static readonly DomainError RoleLevelMismatch = new(
        "role-level-mismatch",
        ErrorKind.Unprocessable,
        "角色和所选地区的级别对不上，请重新选择地区。"
    );
    public static readonly DomainError UserNameTaken = new("user-name-taken", ErrorKind.Conflict, "这个登录名已有人用，请换一个。");
    public static readonly DomainError NotOneself = new(
        "not-oneself",
        ErrorKind.Forbidden,
        "不能改自己的账号和角色，请找另一位安全管理员。"
    );
    public static readonly DomainError OutsideArea = new("outside-area", ErrorKind.Forbidden, "这个地区不归你管，请找上级安全管理员。");
    public static readonly DomainError WeakPassword = new(
        "weak-password",
        ErrorKind.Invalid,
        "密码至少 10 位，大写、小写、数字、符号要有三种。"
    );
    public static readonly DomainError StaffExists = new("staff-exists", ErrorKind.Conflict, "已经有工作人员账号，不能再开首个管理员。");
    public static readonly DomainError PhoneSignInFailed = new(
        "staff-sign-in-failed",
        ErrorKind.Forbidden,
        "绑定码或密码不对。请检查后再试；试错多次要等一会儿。"
    );
    public static readonly DomainError KinNumberInvalid = new("kin-number-invalid", ErrorKind.Invalid, "请填一个完整的手机号或身份证号。");
    public static readonly DomainError NoDemo = new("no-demo", ErrorKind.NotFound, "没有找到。可能已被删除，或你没有权限查看。");
}
