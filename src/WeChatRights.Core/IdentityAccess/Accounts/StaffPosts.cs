using System.ComponentModel.DataAnnotations;
using Mediator;
using WeChatRights.Core.IdentityAccess.Handovers;
using WeChatRights.Core.IdentityAccess.Leaves;
using WeChatRights.Core.Regions.Contracts;

namespace WeChatRights.Core.IdentityAccess.Accounts;

/// <summary>Gives a person one more post. Takes effect at the next sign-in: the present sessions end. Answers the post's id.</summary>
[RequirePermission(Permission.ManageStaff)]
public sealed record AppointStaff(Guid StaffId, [property: Required] PostRequest Post) : ICommand<Guid>;

/// <summary>Takes a post away. The person's sessions end within seconds; with the last one, what is in her name goes to others (ADR 24).</summary>
[RequirePermission(Permission.ManageStaff)]
public sealed record DismissPost(Guid StaffId, Guid PostId) : ICommand<Unit>;

internal sealed class AppointStaffHandler(ManagedStaff staff, HandoverBook handovers, DivisionDirectory divisions)
    : ICommandHandler<AppointStaff, Guid>
{
    public async ValueTask<Guid> Handle(AppointStaff command, CancellationToken cancellationToken)
    {
        var division = await divisions.RequireAsync(command.Post.Division, cancellationToken);
        staff.RequireArea(division);
        var account = await staff.LoadAsync(command.StaffId, $"Appoint:{command.Post.Role}@{division}", cancellationToken);
        if (LeaveBook.CarriesCases(command.Post.Role))
        {
            await handovers.MovesOnAsync(account.Id, cancellationToken);
        }

        return await staff.AppointAsync(account, command.Post.Role, division, command.Post.InCharge, cancellationToken);
    }
}

internal sealed class DismissPostHandler(ManagedStaff staff, HandoverBook handovers) : ICommandHandler<DismissPost, Unit>
{
    public async ValueTask<Unit> Handle(DismissPost command, CancellationToken cancellationToken)
    {
        var account = await staff.LoadAsync(command.StaffId, "Dismiss", cancellationToken);
        IReadOnlyList<StaffPost> before = [.. account.Posts];
        account.Dismiss(command.PostId);
        await handovers.BeginIfGoneAsync(account, before, cancellationToken);
        return Unit.Value;
    }
}
