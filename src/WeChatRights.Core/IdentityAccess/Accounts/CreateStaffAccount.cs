using System.ComponentModel.DataAnnotations;
using Mediator;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.IdentityAccess.Accounts;

/// <summary>A role in a division, as asked for.</summary>
/// <param name="Division">Code of 4, 6, 9 or 12 digits.</param>
/// <param name="InCharge">The named person who answers for the unit.</param>
public sealed record PostRequest(StaffRole Role, [property: Required, MaxLength(12)] string Division, bool InCharge);

/// <param name="TemporaryPassword">Shown this once; must be changed at the first sign-in.</param>
public sealed record CreatedStaff(Guid StaffId, string UserName, string TemporaryPassword)
{
    public override string ToString() => $"{nameof(CreatedStaff)} {StaffId}";
}

/// <summary>Opens an account with its posts, all inside the administrator's area.</summary>
[RequirePermission(Permission.ManageStaff)]
public sealed record CreateStaffAccount(
    [property: Required(ErrorMessage = "请填登录名。"), RegularExpression(StaffNaming.UserName, ErrorMessage = StaffNaming.UserNameHelp)]
        string UserName,
    [property: Required(ErrorMessage = "请填姓名。"), MaxLength(64, ErrorMessage = "姓名最多 64 个字。")] string DisplayName,
    [property: MaxLength(32, ErrorMessage = "电话最多 32 个字符。")] string? OfficePhone,
    [property: MinLength(1, ErrorMessage = "请至少选一个岗位。"), MaxLength(10)] IReadOnlyList<PostRequest> Posts
) : ICommand<CreatedStaff>;

internal static class StaffNaming
{
    public const string UserName = "^[a-z0-9][a-z0-9._-]{2,31}$";
    public const string UserNameHelp = "登录名用 3–32 位小写字母、数字或 . _ -。";
}

internal sealed class CreateStaffAccountHandler(ManagedStaff staff, DivisionDirectory divisions, Demo.DemoMode demo)
    : ICommandHandler<CreateStaffAccount, CreatedStaff>
{
    public async ValueTask<CreatedStaff> Handle(CreateStaffAccount command, CancellationToken cancellationToken)
    {
        var password = PasswordPolicy.NewTemporary();
        var account = await staff.CreateAsync(command.UserName, command.DisplayName, command.OfficePhone, demo.IsOn, password);
        foreach (var post in command.Posts)
        {
            var division = await divisions.RequireAsync(post.Division, cancellationToken);
            staff.RequireArea(division);
            await staff.AppointAsync(account, post.Role, division, post.InCharge, cancellationToken);
        }

        return new CreatedStaff(account.Id, account.UserName, password);
    }
}

internal static class KnownDivisions
{
    /// <exception cref="DomainException"><c>not-found</c> for a code that no division has.</exception>
    public static async Task<DivisionCode> RequireAsync(
        this DivisionDirectory divisions,
        string code,
        CancellationToken cancellationToken
    ) =>
        DivisionCode.TryParse(code) is { } parsed && await divisions.FindAsync(parsed, cancellationToken) is not null
            ? parsed
            : throw new DomainException(CommonErrors.NotFound);
}
