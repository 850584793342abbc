using Mediator;
using WeChatRights.Core.IdentityAccess.Handovers;

namespace WeChatRights.Core.IdentityAccess.Accounts;

/// <summary>Closes an account; its sessions end within seconds, and what is in the person's name goes to others (ADR 24).</summary>
[RequirePermission(Permission.ManageStaff)]
public sealed record DisableStaff(Guid StaffId) : ICommand<Unit>;

[RequirePermission(Permission.ManageStaff)]
public sealed record EnableStaff(Guid StaffId) : ICommand<Unit>;

/// <summary>Sets a temporary password, which is the answer; ends the sessions and lifts a lock.</summary>
[RequirePermission(Permission.ManageStaff)]
public sealed record ResetStaffPassword(Guid StaffId) : ICommand<string>;

/// <summary>For a lost telephone: the person enrols anew at the next sign-in. Ends the sessions.</summary>
[RequirePermission(Permission.ManageStaff)]
public sealed record ResetAuthenticator(Guid StaffId) : ICommand<Unit>;

/// <summary>Signs the person out everywhere.</summary>
[RequirePermission(Permission.ManageStaff)]
public sealed record EndAllSessions(Guid StaffId) : ICommand<Unit>;

internal sealed class DisableStaffHandler(ManagedStaff staff, HandoverBook handovers) : ICommandHandler<DisableStaff, Unit>
{
    public async ValueTask<Unit> Handle(DisableStaff command, CancellationToken cancellationToken)
    {
        var account = await staff.LoadAsync(command.StaffId, "Disable", cancellationToken);
        account.Disable();
        await handovers.BeginIfGoneAsync(account, account.Posts, cancellationToken);
        return Unit.Value;
    }
}

internal sealed class EnableStaffHandler(ManagedStaff staff, HandoverBook handovers) : ICommandHandler<EnableStaff, Unit>
{
    public async ValueTask<Unit> Handle(EnableStaff command, CancellationToken cancellationToken)
    {
        (await staff.LoadAsync(command.StaffId, "Enable", cancellationToken)).Enable();
        await handovers.ComesBackAsync(command.StaffId, cancellationToken);
        return Unit.Value;
    }
}

internal sealed class ResetStaffPasswordHandler(ManagedStaff staff) : ICommandHandler<ResetStaffPassword, string>
{
    public async ValueTask<string> Handle(ResetStaffPassword command, CancellationToken cancellationToken) =>
        await staff.SetTemporaryPasswordAsync(await staff.LoadAsync(command.StaffId, "ResetPassword", cancellationToken));
}

internal sealed class ResetAuthenticatorHandler(ManagedStaff staff) : ICommandHandler<ResetAuthenticator, Unit>
{
    public async ValueTask<Unit> Handle(ResetAuthenticator command, CancellationToken cancellationToken)
    {
        (await staff.LoadAsync(command.StaffId, "ResetAuthenticator", cancellationToken)).ForgetAuthenticator();
        return Unit.Value;
    }
}

internal sealed class EndAllSessionsHandler(ManagedStaff staff) : ICommandHandler<EndAllSessions, Unit>
{
    public async ValueTask<Unit> Handle(EndAllSessions command, CancellationToken cancellationToken)
    {
        (await staff.LoadAsync(command.StaffId, "EndAllSessions", cancellationToken)).RotateStamp();
        return Unit.Value;
    }
}
