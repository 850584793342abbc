using Mediator;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WeChatRights.Core.Cases;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Vault;
using WeChatRights.Testing;

namespace WeChatRights.Core.Tests.Cases;

internal static class CoreExtensions
{
    public static Task<Case> CaseAsync(this TestCore core, Guid caseId) =>
        core.LookAsync(db => db.Set<Case>().Include(c => c.Members).Include(c => c.Clocks).AsSplitQuery().SingleAsync(c => c.Id == caseId));

    public static async Task<DomainError> RefusalAsync<T>(this TestCore core, Actor actor, ICommand<T> command) =>
        (await Assert.ThrowsAsync<DomainException>(() => core.Dispatcher.SendAsync(actor, command))).Error;

    public static async Task<DomainError> RefusalAsync<T>(this TestCore core, Actor actor, IQuery<T> query) =>
        (await Assert.ThrowsAsync<DomainException>(() => core.Dispatcher.QueryAsync(actor, query))).Error;

    /// <summary>This person declares a number as a relative's.</summary>
    public static async Task DeclareKinAsync(this TestCore core, StaffActor staff, string phone)
    {
        var index = await core.Services.GetRequiredService<BlindIndex>().ComputeAsync("phone", phone, CancellationToken.None);
        await core.ArrangeAsync(db => db.Add(new StaffKin(Ids.New(core.Now), staff.StaffId, "phone", index)));
    }
}
