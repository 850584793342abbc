using System.Security.Cryptography;
using Mediator;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess.Accounts;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.IdentityAccess.Demo;

/// <summary>
/// Makes the accounts of a demo city, marked as such, each with its own authenticator and one short session for the seeding itself.
/// Does nothing, and answers an empty list, on a database that has any account: a real city never becomes a demo.
/// </summary>
/// <exception cref="DomainException"><c>no-demo</c>: this process is no demo.</exception>
[SystemOnly]
public sealed record SeedDemoStaff(IReadOnlyList<DemoPerson> Staff) : ICommand<IReadOnlyList<DemoAccount>>;

public sealed record DemoPerson(string UserName, string DisplayName, StaffRole Role, string Division, bool InCharge);

/// <param name="AuthenticatorKey">Base32, as authenticator apps take it.</param>
public sealed record DemoAccount(DemoPerson Person, Guid StaffId, Guid SessionId, string AuthenticatorKey)
{
    public override string ToString() => "DemoAccount(redacted)";
}

internal sealed class SeedDemoStaffHandler(
    AppDbContext db,
    CallContext call,
    RingSealer sealer,
    IPasswordHasher<StaffAccount> hasher,
    DemoMode demo
) : ICommandHandler<SeedDemoStaff, IReadOnlyList<DemoAccount>>
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>160 bits, as RFC 4226 recommends.</summary>
    private const int KeyLength = 32;

    public async ValueTask<IReadOnlyList<DemoAccount>> Handle(SeedDemoStaff command, CancellationToken cancellationToken)
    {
        if (!demo.IsOn)
        {
            throw new DomainException(StaffErrors.NoDemo);
        }

        if (await db.Set<StaffAccount>().AnyAsync(cancellationToken))
        {
            return [];
        }

        // One hash for all: the password is public, and three dozen slow hashes would only delay the start.
        var hash = hasher.HashPassword(null!, DemoMode.Password);
        return [.. command.Staff.Select(person => Create(person, hash))];
    }

    private DemoAccount Create(DemoPerson person, string hash)
    {
        var account = new StaffAccount(Ids.New(call.Now), person.UserName, person.DisplayName, isDemo: true) { PasswordHash = hash };
        var key = RandomNumberGenerator.GetString(Base32, KeyLength);
        account.AuthenticatorKey = sealer.Seal(KeyPurpose.Staff, StaffAccountStore.KeyPlace(account), key);
        account.AuthenticatorConfirmed = true;
        account.PasswordChanged();
        account.Appoint(Ids.New(call.Now), person.Role, DivisionCode.Parse(person.Division), person.InCharge);
        var session = new StaffSession(Ids.New(call.Now), account.Id, account.SecurityStamp, call.Now, call.Now + StaffSessionPolicy.Idle);
        db.Add(account);
        db.Add(session);
        return new DemoAccount(person, account.Id, session.Id, key);
    }
}

/// <summary>Ends the sessions that the seeding acted through.</summary>
[SystemOnly]
public sealed record EndDemoSessions(IReadOnlyList<Guid> SessionIds) : ICommand<Unit>;

internal sealed class EndDemoSessionsHandler(AppDbContext db, CallContext call) : ICommandHandler<EndDemoSessions, Unit>
{
    public async ValueTask<Unit> Handle(EndDemoSessions command, CancellationToken cancellationToken)
    {
        var sessions = await db.Set<StaffSession>()
            .Where(session => command.SessionIds.Contains(session.Id))
            .ToListAsync(cancellationToken);
        sessions.ForEach(session => session.End(call.Now));
        return Unit.Value;
    }
}
