using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess.Accounts;
using WeChatRights.Core.IdentityAccess.SignIn;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.IdentityAccess.Demo;

/// <summary>
/// Seeds one demo account, ready to sign in with <see cref="DemoMode.Password"/> and an ordinary authenticator secret. Refused
/// outside a demo. Answers the staff id.
/// </summary>
[SystemOnly]
public sealed record CreateDemoStaff(
    [property: Required, MaxLength(64)] string UserName,
    [property: Required, MaxLength(64)] string DisplayName,
    IReadOnlyList<PostRequest> Posts
) : ICommand<Guid>;

/// <summary>The demo accounts with their current code, for the sign-in page. Refused outside a demo, and when any account is not a demo account.</summary>
[AllowAnyone]
public sealed record ListDemoAccounts : IQuery<IReadOnlyList<DemoAccountRow>>;

/// <param name="Code">The six digits that would be accepted next.</param>
public sealed record DemoAccountRow(string UserName, string Password, string DisplayName, StaffRole? Role, string PlaceName, string Code);

internal sealed class CreateDemoStaffHandler(
    ManagedStaff staff,
    UserManager<StaffAccount> users,
    DivisionDirectory divisions,
    DemoMode demo
) : ICommandHandler<CreateDemoStaff, Guid>
{
    public async ValueTask<Guid> Handle(CreateDemoStaff command, CancellationToken cancellationToken)
    {
        if (!demo.IsOn)
        {
            throw new DomainException(StaffErrors.NoDemo);
        }

        var account = await staff.CreateAsync(command.UserName, command.DisplayName, officePhone: null, isDemo: true, DemoMode.Password);
        account.PasswordChanged();
        await users.ResetAuthenticatorKeyAsync(account);
        await users.SetTwoFactorEnabledAsync(account, enabled: true);
        foreach (var post in command.Posts)
        {
            await staff.AppointAsync(
                account,
                post.Role,
                await divisions.RequireAsync(post.Division, cancellationToken),
                post.InCharge,
                cancellationToken
            );
        }

        return account.Id;
    }
}

internal sealed class ListDemoAccountsHandler(
    AppDbContext db,
    CallContext call,
    UserManager<StaffAccount> users,
    DivisionDirectory divisions,
    DemoMode demo
) : IQueryHandler<ListDemoAccounts, IReadOnlyList<DemoAccountRow>>
{
    private const int MaxAccounts = 40;

    public async ValueTask<IReadOnlyList<DemoAccountRow>> Handle(ListDemoAccounts query, CancellationToken cancellationToken)
    {
        if (!demo.IsOn || await db.Set<StaffAccount>().AnyAsync(account => !account.IsDemo, cancellationToken))
        {
            throw new DomainException(StaffErrors.NoDemo);
        }

        var accounts = await db.Set<StaffAccount>()
            .AsNoTracking()
            .Include(account => account.Posts)
            .Where(account => account.AuthenticatorConfirmed && !account.Disabled && !account.MustChangePassword)
            .OrderBy(account => account.Id)
            .Take(MaxAccounts)
            .ToListAsync(cancellationToken);
        var rows = new List<DemoAccountRow>();
        foreach (var account in accounts)
        {
            var post = account.Posts.Count > 0 ? account.Posts[0] : null;
            var place = post is null ? "" : await divisions.PathNameAsync(post.Division, cancellationToken);
            var code = OneTimeCode.Next((await users.GetAuthenticatorKeyAsync(account))!, call.Now, account.LastTotpStep);
            rows.Add(new DemoAccountRow(account.UserName, DemoMode.Password, account.DisplayName, post?.Role, place, code));
        }

        return rows;
    }
}
