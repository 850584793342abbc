using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Data;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.IdentityAccess.Accounts;

/// <summary>
/// What a security administrator may touch: accounts whose every post lies in the administrator's area, never the own one. Writes the
/// audit row that names the account. An account out of sight is answered like one that does not exist.
/// </summary>
internal sealed class ManagedStaff(AppDbContext db, CallContext call, AuditTrail audit, UserManager<StaffAccount> users)
{
    /// <exception cref="DomainException"><c>not-found</c>, <c>not-oneself</c> or <c>outside-area</c>.</exception>
    public async Task<StaffAccount> LoadAsync(Guid staffId, string action, CancellationToken cancellationToken)
    {
        if (call.Actor is StaffActor me && me.StaffId == staffId)
        {
            throw new DomainException(StaffErrors.NotOneself);
        }

        var account =
            await db.Set<StaffAccount>()
                .Include(account => account.Posts)
                .SingleOrDefaultAsync(account => account.Id == staffId, cancellationToken)
            ?? throw new DomainException(CommonErrors.NotFound);
        if (
            call.Actor is StaffActor
            && !await db.StaffVisibleTo(call.RequireStaff()).AnyAsync(visible => visible.Id == staffId, cancellationToken)
        )
        {
            throw new DomainException(CommonErrors.NotFound);
        }

        foreach (var post in account.Posts)
        {
            RequireArea(post.Division);
        }

        audit.RecordObject(call, action, staffId.ToString());
        return account;
    }

    public void RequireArea(DivisionCode division)
    {
        if (call.Actor is not SystemActor && !call.RequireStaff().Covers(Permission.ManageStaff, division))
        {
            throw new DomainException(StaffErrors.OutsideArea);
        }
    }

    /// <summary>A new account that must change <paramref name="password"/> and enrol an authenticator at its first sign-in.</summary>
    /// <exception cref="DomainException"><c>user-name-taken</c>.</exception>
    public async Task<StaffAccount> CreateAsync(string userName, string displayName, string? officePhone, bool isDemo, string password)
    {
        var account = new StaffAccount(Ids.New(call.Now), userName, displayName, isDemo);
        account.Describe(displayName, officePhone);
        var created = await users.CreateAsync(account, password);
        if (!created.Succeeded)
        {
            throw new DomainException(
                created.Errors.Any(error => error.Code == nameof(IdentityErrorDescriber.DuplicateUserName))
                    ? StaffErrors.UserNameTaken
                    : CommonErrors.Invalid
            );
        }

        audit.RecordObject(call, "StaffAccountCreated", account.Id.ToString());
        return account;
    }

    /// <summary>Gives the account a temporary password in place of the present one; every session ends.</summary>
    public async Task<string> SetTemporaryPasswordAsync(StaffAccount account)
    {
        var password = PasswordPolicy.NewTemporary();
        account.PasswordHash = users.PasswordHasher.HashPassword(account, password);
        account.SignInSucceeded();
        account.RequirePasswordChange();
        await users.UpdateSecurityStampAsync(account);
        return password;
    }

    /// <summary>Adds the post. Who answered for the unit in this role before steps back: there is one named person.</summary>
    /// <exception cref="DomainException"><c>outside-area</c>, <c>not-found</c>, <c>roles-exclude</c> or <c>role-level-mismatch</c>.</exception>
    public async Task<Guid> AppointAsync(
        StaffAccount account,
        StaffRole role,
        DivisionCode division,
        bool inCharge,
        CancellationToken cancellationToken
    )
    {
        var postId = Ids.New(call.Now);
        account.Appoint(postId, role, division, inCharge);
        if (inCharge)
        {
            await StepOthersBackAsync(account.Posts.Single(post => post.Id == postId), cancellationToken);
        }

        return postId;
    }

    /// <summary>There is one named person: who answered for the unit in this role before becomes a substitute.</summary>
    public async Task StepOthersBackAsync(StaffPost leading, CancellationToken cancellationToken)
    {
        var earlier = await db.Set<StaffPost>()
            .Where(post => post.Division == leading.Division && post.Role == leading.Role && post.InCharge && post.Id != leading.Id)
            .ToListAsync(cancellationToken);
        earlier.ForEach(post => post.StepBack());
    }
}
