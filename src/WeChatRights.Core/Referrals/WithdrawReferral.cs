using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Referrals.Contracts;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Referrals;

/// <summary>撤回转介: nothing is expected of the unit any more, and it can open nothing any more. The reason stays with the case (rulebook §3.7 (b)).</summary>
/// <exception cref="DomainException"><c>not-found</c>; <c>referral-state</c>; <c>case-not-yours</c></exception>
[RequirePermission(Permission.HandleCase)]
public sealed record WithdrawReferral(
    Guid CaseId,
    Guid ReferralId,
    [property:
        Required(ErrorMessage = "请写明为什么撤回。"),
        StringLength(1000, MinimumLength = 2, ErrorMessage = "理由写 2 到 1000 个字。")
    ]
        string Reason
) : ICommand<Unit>, IConcernsCase
{
    public override string ToString() => $"WithdrawReferral({ReferralId})";
}

internal sealed class WithdrawReferralHandler(CallContext call, CaseReferrals referrals, CaseKeyStore keys, ReferralFlow flow)
    : ICommandHandler<WithdrawReferral, Unit>
{
    public async ValueTask<Unit> Handle(WithdrawReferral command, CancellationToken cancellationToken)
    {
        var referral = await referrals.GetAsync(command.CaseId, command.ReferralId, cancellationToken);
        using var key = await keys.GetAsync(referral.CaseId, cancellationToken);
        referral.Withdraw(call.RequireStaff().StaffId, new ReferralWords(command.Reason, key), call.Now);
        await flow.TellCaseAsync(referral, ReferralNewsKind.Withdrawn, cancellationToken);
        await flow.TellUnitAsync(referral, PartnerNewsKind.Withdrawn, cancellationToken);
        return Unit.Value;
    }
}

/// <summary>Referrals of the cases that the caller decides on; the others do not exist for her.</summary>
internal sealed class CaseReferrals(AppDbContext db, HandledCases cases)
{
    /// <exception cref="DomainException"><c>not-found</c>; <c>case-not-yours</c></exception>
    public async Task<Referral> GetAsync(Guid caseId, Guid referralId, CancellationToken cancellationToken)
    {
        await cases.GetAsync(caseId, cancellationToken);
        return await FindAsync(caseId, referralId, cancellationToken);
    }

    /// <summary>Of a case that the caller may look at.</summary>
    /// <exception cref="DomainException"><c>not-found</c></exception>
    public async Task<Referral> SeeAsync(Guid caseId, Guid referralId, CancellationToken cancellationToken)
    {
        await cases.SeeAsync(caseId, cancellationToken);
        return await FindAsync(caseId, referralId, cancellationToken);
    }

    private async Task<Referral> FindAsync(Guid caseId, Guid referralId, CancellationToken cancellationToken) =>
        await db.Set<Referral>().FirstOrDefaultAsync(referral => referral.Id == referralId && referral.CaseId == caseId, cancellationToken)
        ?? throw new DomainException(CommonErrors.NotFound);
}
