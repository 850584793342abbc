using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Consultations.Contracts;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.Referrals.Contracts;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Vault;
using WeChatRights.Core.Volunteers.Contracts;

namespace WeChatRights.Core.Cases;

/// <summary>
/// Answers the vault: staff by visibility, a provider by the booking, a volunteer by the task, a partner unit by the referral, she by step-up, the system for delivering a message and nothing else.
/// </summary>
internal sealed class CaseScope(
    AppDbContext db,
    ComplaintAccess access,
    OwnConsultations consultations,
    OwnAssignments assignments,
    OwnReferrals referrals
) : ICaseScope
{
    public async Task<bool> MayUnsealAsync(CallContext call, Guid caseId, UnsealPurpose purpose, CancellationToken cancellationToken) =>
        call.Actor switch
        {
            StaffActor when purpose == UnsealPurpose.Consult => await consultations.MayOpenAsync(call, caseId, cancellationToken)
                && !await IsBarredAsync(call.RequireStaff(), caseId, cancellationToken),
            StaffActor when purpose == UnsealPurpose.Assist => await assignments.MayOpenAsync(call, caseId, cancellationToken)
                && !await IsBarredAsync(call.RequireStaff(), caseId, cancellationToken),
            StaffActor when purpose == UnsealPurpose.Referred => await referrals.MayOpenAsync(call, caseId, cancellationToken)
                && !await IsBarredAsync(call.RequireStaff(), caseId, cancellationToken),
            StaffActor => purpose is not (UnsealPurpose.OwnFile or UnsealPurpose.DeliverMessage)
                && call.Staff!.Has(Permission.UnsealCase)
                && await db.CasesVisibleTo(call.Staff).AnyAsync(c => c.Id == caseId, cancellationToken),
            CitizenActor citizen => purpose == UnsealPurpose.OwnFile
                && await access.IsUnlockedAsync(citizen, caseId, call.Now, cancellationToken),
            SystemActor => purpose == UnsealPurpose.DeliverMessage,
            _ => false,
        };

    public async Task<bool> HoldsKeysOfAsync(CallContext call, Guid caseId, CancellationToken cancellationToken)
    {
        if (call.Staff is not { } staff)
        {
            return call.Actor is SystemActor;
        }

        var place = await db.Set<Case>()
            .Where(c => c.Id == caseId)
            .Select(c => (DivisionCode?)c.Township)
            .FirstOrDefaultAsync(cancellationToken);
        return place is { } township && staff.Covers(Permission.ManageKeys, township);
    }

    public Task<bool> MayShredAsync(Guid caseId, CancellationToken cancellationToken) =>
        db.Set<Case>().AnyAsync(c => c.Id == caseId && !c.IsOpen, cancellationToken);

    private Task<bool> IsBarredAsync(StaffRights staff, Guid caseId, CancellationToken cancellationToken) =>
        db.Set<CaseMember>()
            .AnyAsync(m => m.CaseId == caseId && m.StaffId == staff.StaffId && m.Role == CaseMemberRole.Barred, cancellationToken);
}
