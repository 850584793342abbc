using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Data;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.IdentityAccess.Accounts;

/// <summary>
/// Opens the first account of an empty system: the security administrator of the city, who opens all others. Refused as soon as
/// there is any staff.
/// </summary>
[SystemOnly]
public sealed record BootstrapFirstAdministrators(
    [property: Required, RegularExpression(StaffNaming.UserName, ErrorMessage = StaffNaming.UserNameHelp)] string UserName,
    [property: Required, MaxLength(64)] string DisplayName
) : ICommand<CreatedStaff>;

internal sealed class BootstrapFirstAdministratorsHandler(
    AppDbContext db,
    ManagedStaff staff,
    DivisionDirectory divisions,
    Demo.DemoMode demo
) : ICommandHandler<BootstrapFirstAdministrators, CreatedStaff>
{
    public async ValueTask<CreatedStaff> Handle(BootstrapFirstAdministrators command, CancellationToken cancellationToken)
    {
        if (await db.Set<StaffAccount>().AnyAsync(cancellationToken))
        {
            throw new DomainException(StaffErrors.StaffExists);
        }

        var city = (await divisions.AllAsync(cancellationToken)).Keys.Single(code => code.Level == DivisionLevel.City);
        var password = PasswordPolicy.NewTemporary();
        var account = await staff.CreateAsync(command.UserName, command.DisplayName, officePhone: null, demo.IsOn, password);
        await staff.AppointAsync(account, StaffRole.SecurityAdministrator, city, inCharge: true, cancellationToken);
        return new CreatedStaff(account.Id, account.UserName, password);
    }
}
