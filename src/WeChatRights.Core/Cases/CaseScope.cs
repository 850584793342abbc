using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Cases.Major;
using WeChatRights.Core.Cases.Minors.Access;
using WeChatRights.Core.Conferences.Contracts;
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
/// Answers the vault: staff by visibility, a provider by the booking, a volunteer by the task, a partner unit by the referral, who coordinates a major case by name, who confers by the conference, she by step-up, the system for delivering a message and nothing else.
/// </summary>
internal sealed class CaseScope(
    AppDbContext db,
    ComplaintAccess access,
    OwnConsultations consultations,
    OwnAssignments assignments,
    OwnReferrals referrals,
    MajorScope major,
    OwnConferences conferences
) : ICaseScope
{
    public async Task<DomainError?> WhyNotUnsealAsync(
        CallContext call,
        Guid caseId,
        UnsealPurpose purpose,
        CancellationToken cancellationToken
    )
    {
        if (call.Staff is { } staff && !IsByTask(purpose))
        {
            return await WhyNotHandledAsync(staff, caseId, purpose, call.Now, cancellationToken);
        }

        var may = call.Actor switch
        {
            StaffActor => await MayByTaskAsync(call, caseId, purpose, cancellationToken)
                && !await IsBarredAsync(call.RequireStaff(), caseId, cancellationToken),
            CitizenActor citizen => purpose == UnsealPurpose.OwnFile
                && await access.IsUnlockedAsync(citizen, caseId, call.Now, cancellationToken),
            SystemActor => purpose == UnsealPurpose.DeliverMessage,
            _ => false,
        };
        return may ? null : CommonErrors.NotFound;
    }

    private static bool IsByTask(UnsealPurpose purpose) =>
        purpose
            is UnsealPurpose.Consult
                or UnsealPurpose.Assist
                or UnsealPurpose.Referred
                or UnsealPurpose.Coordinate
                or UnsealPurpose.Confer
                or UnsealPurpose.Screen;

    private Task<bool> MayByTaskAsync(CallContext call, Guid caseId, UnsealPurpose purpose, CancellationToken cancellationToken) =>
        purpose switch
        {
            UnsealPurpose.Consult => consultations.MayOpenAsync(call, caseId, cancellationToken),
            UnsealPurpose.Assist => assignments.MayOpenAsync(call, caseId, cancellationToken),
            UnsealPurpose.Referred => referrals.MayOpenAsync(call, caseId, cancellationToken),
            UnsealPurpose.Coordinate => major.MayOpenAsync(call, caseId, cancellationToken),
            UnsealPurpose.Confer => conferences.MayOpenAsync(call, caseId, cancellationToken),
            _ => Task.FromResult(false),
        };

    /// <summary>By visibility; the file of a child's matter by office or approval as well (未成年人网络保护条例 art. 36).</summary>
    private async Task<DomainError?> WhyNotHandledAsync(
        StaffRights staff,
        Guid caseId,
        UnsealPurpose purpose,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        if (purpose is UnsealPurpose.OwnFile or UnsealPurpose.DeliverMessage || !staff.Has(Permission.UnsealCase))
        {
            return CommonErrors.NotFound;
        }

        var seen = db.CasesVisibleTo(staff).Where(c => c.Id == caseId);
        if (await db.FilesOpenTo(seen, staff.StaffId, now).AnyAsync(cancellationToken))
        {
            return null;
        }

        return await seen.AnyAsync(cancellationToken) ? MinorAccessErrors.Needed : CommonErrors.NotFound;
    }

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
