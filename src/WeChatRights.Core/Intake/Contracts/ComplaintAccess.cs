using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.IdentityAccess.Contracts;

namespace WeChatRights.Core.Intake.Contracts;

/// <summary>
/// Which complaints this session has proven to be hers. Being signed in to WeChat proves nothing: whoever holds the unlocked phone is.
/// </summary>
internal sealed class ComplaintAccess(AppDbContext db, CitizenSessions sessions)
{
    private const int MostComplaints = 200;

    public async Task<bool> IsUnlockedAsync(CitizenActor citizen, Guid caseId, DateTimeOffset now, CancellationToken cancellationToken) =>
        await Of(citizen, await sessions.LiveUnlocksAsync(citizen.SessionId, now, cancellationToken))
            .AnyAsync(complaint => complaint.CaseId == caseId, cancellationToken);

    /// <summary>Her complaints that are open to this session.</summary>
    /// <exception cref="DomainException"><c>step-up-required</c> when the session has proven nothing, whether or not there is anything to see.</exception>
    public async Task<IQueryable<Complaint>> UnlockedAsync(CallContext call, CancellationToken cancellationToken)
    {
        var citizen = call.Actor as CitizenActor ?? throw new DomainException(CommonErrors.SignInRequired);
        var unlocks = await sessions.LiveUnlocksAsync(citizen.SessionId, call.Now, cancellationToken);
        return unlocks.None ? throw new DomainException(IntakeErrors.StepUpRequired) : Of(citizen, unlocks);
    }

    /// <summary>Case ids and numbers of her complaints that are open to this session, newest first.</summary>
    /// <exception cref="DomainException"><c>step-up-required</c></exception>
    public async Task<IReadOnlyDictionary<Guid, string>> UnlockedCasesAsync(CallContext call, CancellationToken cancellationToken) =>
        await (await UnlockedAsync(call, cancellationToken))
            .AsNoTracking()
            .OrderByDescending(complaint => complaint.FiledAt)
            .Take(MostComplaints)
            .ToDictionaryAsync(complaint => complaint.CaseId, complaint => complaint.Number, cancellationToken);

    /// <exception cref="DomainException"><c>step-up-required</c> when the session has proven nothing.</exception>
    public async Task RequireAnyUnlockedAsync(CallContext call, CancellationToken cancellationToken) =>
        await UnlockedAsync(call, cancellationToken);

    /// <summary>Ids of her complaints that are open to this session, the newest ones.</summary>
    /// <exception cref="DomainException"><c>step-up-required</c></exception>
    public async Task<IReadOnlyList<Guid>> UnlockedIdsAsync(CallContext call, CancellationToken cancellationToken) =>
        await (await UnlockedAsync(call, cancellationToken))
            .OrderByDescending(complaint => complaint.FiledAt)
            .Select(complaint => complaint.Id)
            .Take(MostComplaints)
            .ToListAsync(cancellationToken);

    /// <exception cref="DomainException"><c>step-up-required</c>; <c>not-found</c> when this complaint is not open to the session.</exception>
    public async Task RequireUnlockedAsync(CallContext call, Guid caseId, CancellationToken cancellationToken)
    {
        if (!await (await UnlockedAsync(call, cancellationToken)).AnyAsync(complaint => complaint.CaseId == caseId, cancellationToken))
        {
            throw new DomainException(CommonErrors.NotFound);
        }
    }

    /// <summary>WeChat users who have ever filed, for queries of other modules.</summary>
    public IQueryable<Guid> Filers =>
        db.Set<Complaint>().Where(complaint => complaint.CitizenId != null).Select(complaint => complaint.CitizenId!.Value);

    private IQueryable<Complaint> Of(CitizenActor citizen, LiveUnlocks unlocks)
    {
        var (pins, complaints, citizenId) = (unlocks.Pins, unlocks.Complaints, citizen.CitizenId);
        return db.Set<Complaint>()
            .Where(complaint =>
                complaints.Contains(complaint.Id)
                || (
                    citizenId != null && complaint.CitizenId == citizenId && complaint.PinId != null && pins.Contains(complaint.PinId.Value)
                )
            );
    }
}
