using System.ComponentModel.DataAnnotations;
using Mediator;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.Privacy.Contracts;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.IdentityAccess;

/// <summary>
/// Signs a WeChat user in after WeChat has told who she is. Sent by the host itself, never from a request, because the open id is
/// not proven by anything in here.
/// </summary>
[SystemOnly]
public sealed record OpenSession([property: Required, StringLength(64, MinimumLength = 1)] string OpenId) : ICommand<OpenedSession>
{
    public override string ToString() => "OpenSession(redacted)";
}

/// <param name="Token">Bearer token, shown once.</param>
/// <param name="ConsentRequired">She has not agreed to the current texts, or took it back.</param>
public sealed record OpenedSession(string Token, DateTimeOffset ExpiresAt, bool ConsentRequired)
{
    public override string ToString() => "OpenedSession(redacted)";
}

internal sealed class OpenSessionHandler(
    AppDbContext db,
    CallContext call,
    RingSealer sealer,
    CitizenDirectory citizens,
    CitizenSessions sessions,
    ConsentLedger consents
) : ICommandHandler<OpenSession, OpenedSession>
{
    public async ValueTask<OpenedSession> Handle(OpenSession command, CancellationToken cancellationToken)
    {
        var citizenId = await citizens.FindAsync(command.OpenId, cancellationToken) ?? Welcome(command.OpenId);
        var issued = sessions.Open(citizenId);
        return new OpenedSession(issued.Token, issued.ExpiresAt, await consents.IsMissingAsync(citizenId, cancellationToken));
    }

    /// <summary>Two first sign-ins at once collide on the digest; the loser runs again and finds her.</summary>
    private Guid Welcome(string openId)
    {
        var citizen = new Citizen(
            Ids.New(call.Now),
            citizens.DigestOf(openId),
            sealer.Seal(KeyPurpose.Citizen, CitizenDirectory.SealPlace, openId),
            call.Now
        );
        db.Add(citizen);
        return citizen.Id;
    }
}
