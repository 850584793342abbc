using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using WeChatRights.Core.IdentityAccess.Accounts;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.IdentityAccess.Deletion;
using WeChatRights.Core.IdentityAccess.Handovers;
using WeChatRights.Core.IdentityAccess.Leaves;
using WeChatRights.Core.IdentityAccess.Phones;
using WeChatRights.Core.IdentityAccess.SignIn;

namespace WeChatRights.Core.IdentityAccess;

internal static class IdentityAccessModule
{
    public static IServiceCollection AddIdentityAccess(this IServiceCollection services) =>
        services
            .AddScoped<IStaffRightsReader, StaffRightsReader>()
            .AddScoped<OfficerDirectory>()
            .AddScoped<ActivePosts>()
            .AddScoped<RunningLeaves>()
            .AddScoped<LeaveBook>()
            .AddScoped<TurnLeavesJob>()
            .AddScoped<HandoverBook>()
            .AddScoped<TendHandoversJob>()
            .AddScoped<RoleAccounts>()
            .AddScoped<KinDirectory>()
            .AddScoped<CitizenDirectory>()
            .AddScoped<CitizenSessions>()
            .AddScoped<CitizenPins>()
            .AddScoped<StepUpLockout>()
            .AddScoped<StaffPhones>()
            .AddScoped<LeavingCitizen>()
            .AddScoped<AccountsToDelete>()
            .AddScoped<CitizenRemoval>()
            .AddScoped<DeleteAccountsJob>()
            .AddStaffSignIn();

    private static IServiceCollection AddStaffSignIn(this IServiceCollection services)
    {
        services
            .AddIdentityCore<StaffAccount>(options =>
            {
                options.Password = PasswordPolicy.LeftToTheValidator;
                options.User.AllowedUserNameCharacters = ""; // CreateStaffAccount says what a name may be.
            })
            .AddUserStore<StaffAccountStore>()
            .AddPasswordValidator<PasswordPolicy>();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = PasswordPolicy.HashIterations);
        return services.AddSingleton<UnknownNames>().AddSingleton<SignInTickets>().AddScoped<SignInDesk>().AddScoped<ManagedStaff>();
    }
}
