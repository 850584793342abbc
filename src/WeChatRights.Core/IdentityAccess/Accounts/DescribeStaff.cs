using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Data;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.IdentityAccess.Accounts;

/// <summary>Corrects the name that colleagues see and the office telephone.</summary>
[RequirePermission(Permission.ManageStaff)]
public sealed record DescribeStaff(
    Guid StaffId,
    [property: Required(ErrorMessage = "请填姓名。"), MaxLength(64, ErrorMessage = "姓名最多 64 个字。")] string DisplayName,
    [property: MaxLength(32, ErrorMessage = "电话最多 32 个字符。")] string? OfficePhone
) : ICommand<Unit>;

/// <summary>Makes the holder of this post the named person who answers for the unit; who was it before keeps the post as a substitute.</summary>
[RequirePermission(Permission.ManageStaff)]
public sealed record PutInCharge(Guid StaffId, Guid PostId) : ICommand<Unit>;

internal sealed class DescribeStaffHandler(ManagedStaff staff) : ICommandHandler<DescribeStaff, Unit>
{
    public async ValueTask<Unit> Handle(DescribeStaff command, CancellationToken cancellationToken)
    {
        var account = await staff.LoadAsync(command.StaffId, "Describe", cancellationToken);
        var phone = command.OfficePhone?.Trim();
        account.Describe(command.DisplayName.Trim(), string.IsNullOrEmpty(phone) ? null : phone);
        return Unit.Value;
    }
}

internal sealed class PutInChargeHandler(ManagedStaff staff) : ICommandHandler<PutInCharge, Unit>
{
    public async ValueTask<Unit> Handle(PutInCharge command, CancellationToken cancellationToken)
    {
        var account = await staff.LoadAsync(command.StaffId, "PutInCharge", cancellationToken);
        var post = account.PutInCharge(command.PostId);
        await staff.StepOthersBackAsync(post, cancellationToken);
        return Unit.Value;
    }
}
