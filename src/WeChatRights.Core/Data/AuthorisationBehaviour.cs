using System.Reflection;
using Mediator;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Data;

/// <summary>First step of every call: may this actor send this message at all? Rights are read anew, so a change bites at once.</summary>
internal sealed class AuthorisationBehaviour<TMessage, TResponse>(
    CallContext call,
    IStaffRightsReader rights,
    Audit.DeniedCallRecorder denied
) : IPipelineBehavior<TMessage, TResponse>
    where TMessage : notnull, IMessage
{
    private static readonly AuthorisationAttribute? Rule = typeof(TMessage).GetCustomAttribute<AuthorisationAttribute>();

    public async ValueTask<TResponse> Handle(
        TMessage message,
        MessageHandlerDelegate<TMessage, TResponse> next,
        CancellationToken cancellationToken
    )
    {
        if (call.Actor is StaffActor staff)
        {
            call.Staff =
                await rights.ReadAsync(staff, call.Now, cancellationToken) ?? throw new DomainException(CommonErrors.SignInRequired);
        }

        var refusal = MustChangePasswordFirst() ? CommonErrors.PasswordChangeRequired : Refusal();
        if (refusal is not null)
        {
            await denied.RecordAsync(call, typeof(TMessage).Name, cancellationToken);
            throw new DomainException(refusal);
        }

        return await next(message, cancellationToken);
    }

    private bool MustChangePasswordFirst() =>
        call.Staff is { MustChangePassword: true }
        && Rule is RequirePermissionAttribute or RequireStaffAttribute { DuringPasswordChange: false };

    private DomainError? Refusal() =>
        Rule switch
        {
            AllowAnyoneAttribute => null,
            RequireCitizenAttribute => call.Actor is CitizenActor or SystemActor ? null : CommonErrors.SignInRequired,
            RequireStaffAttribute => call.Staff is not null ? null : CommonErrors.SignInRequired,
            RequirePermissionAttribute required => call.Actor is SystemActor || call.Staff?.Has(required.Permission) == true ? null
            : call.Actor is StaffActor ? CommonErrors.Forbidden
            : CommonErrors.SignInRequired,
            SystemOnlyAttribute => call.Actor is SystemActor ? null : CommonErrors.Forbidden,
            _ => CommonErrors.Forbidden,
        };
}
