using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Data;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Telemetry;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Audit;

/// <summary>A message about one case, so that its audit row can be found by case.</summary>
public interface IConcernsCase
{
    Guid CaseId { get; }
}

/// <summary>A command that a page sends by itself every few seconds and that changes no record of anybody: it leaves no audit row.</summary>
public interface IHeartbeat;

/// <summary>Writes audit rows into the caller's transaction: no row, no effect.</summary>
internal sealed class AuditTrail(AppDbContext db, RingSealer sealer, CoreMeter meter)
{
    public const string UnsealAction = "Unseal";
    public const string StaffKind = "staff";

    public void RecordCommand(object message, CallContext call) =>
        Record(call, Subject(call), message.GetType().Name, AuditOutcome.Done, (message as IConcernsCase)?.CaseId);

    public void RecordUnseal(CallContext call, Guid caseId, UnsealPurpose purpose, string[] columns)
    {
        call.AfterCommit(() => meter.Unsealed(purpose.ToString()));
        Record(
            call,
            Subject(call) with
            {
                Purpose = purpose.ToString(),
                Fields = string.Join(',', columns),
            },
            UnsealAction,
            AuditOutcome.Done,
            caseId
        );
    }

    /// <summary>Something sealed that belongs to no case was opened.</summary>
    public void RecordUnseal(CallContext call, string objectId, UnsealPurpose purpose, string[] columns)
    {
        call.AfterCommit(() => meter.Unsealed(purpose.ToString()));
        Record(
            call,
            Subject(call) with
            {
                ObjectId = objectId,
                Purpose = purpose.ToString(),
                Fields = string.Join(',', columns),
            },
            UnsealAction,
            AuditOutcome.Done,
            null
        );
    }

    /// <summary>A search opened many narratives for one purpose: one row says so, with how many.</summary>
    public void RecordSearch(CallContext call, int opened)
    {
        call.AfterCommit(() => meter.Unsealed(nameof(UnsealPurpose.SearchNarratives)));
        Record(
            call,
            Subject(call) with
            {
                Purpose = nameof(UnsealPurpose.SearchNarratives),
                Fields = $"narrative x{opened}",
            },
            UnsealAction,
            AuditOutcome.Done,
            null
        );
    }

    /// <summary>How many searches of narratives this person has made since then, for the quota.</summary>
    public Task<int> CountSearchesAsync(Guid staffId, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var actor = staffId.ToString();
        return db.Set<AuditEntry>()
            .Where(entry => entry.ActorId == actor && entry.At > since && entry.Purpose == nameof(UnsealPurpose.SearchNarratives))
            .CountAsync(cancellationToken);
    }

    /// <summary>How often this person has done something of this name since then, for quotas.</summary>
    public Task<int> CountActionsAsync(Guid staffId, string action, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var actor = staffId.ToString();
        return db.Set<AuditEntry>()
            .Where(entry => entry.ActorId == actor && entry.At > since && entry.Action == action)
            .CountAsync(cancellationToken);
    }

    /// <summary>Something done to a case for one of a closed list of reasons.</summary>
    public void RecordCase(CallContext call, string action, Guid caseId, string reason) =>
        Record(call, Subject(call) with { Purpose = reason }, action, AuditOutcome.Done, caseId);

    public void RecordDenied(CallContext call, string message) => Record(call, Subject(call), message, AuditOutcome.Denied, null);

    /// <summary>Something about an object that is no case: a sign-in, an account, a key epoch.</summary>
    public void RecordObject(CallContext call, string action, string objectId, AuditOutcome outcome = AuditOutcome.Done) =>
        Record(call, Subject(call) with { ObjectId = objectId }, action, outcome, null);

    private void Record(CallContext call, AuditSubject subject, string action, AuditOutcome outcome, Guid? caseId)
    {
        var entry = AuditEntry.Create(Ids.New(call.Now), call.Now, subject, action, outcome, caseId);
        entry.Sign(sealer.Digest(KeyPurpose.Audit, "entry", entry.Canonical()));
        db.Add(entry);
    }

    private static AuditSubject Subject(CallContext call) =>
        call.Actor switch
        {
            StaffActor staff => new(
                StaffKind,
                staff.StaffId.ToString(),
                string.Join(',', call.Staff?.Posts.Select(post => $"{post.Role}@{post.Division}") ?? [])
            ),
            CitizenActor citizen => new("citizen", citizen.CitizenId?.ToString() ?? citizen.SessionId.ToString(), ""),
            SystemActor system => new("system", system.Job, ""),
            _ => new("nobody", "", ""),
        };
}

/// <summary>A refused call has no transaction of its own, so its row is saved here, at once.</summary>
internal sealed class DeniedCallRecorder(AppDbContext db, AuditTrail audit, IWriteGate gate)
{
    public async Task RecordAsync(CallContext call, string message, CancellationToken cancellationToken)
    {
        if (call.Actor is not StaffActor)
        {
            return; // Strangers may not fill our disk.
        }

        audit.RecordDenied(call, message);
        using var turn = await gate.EnterAsync(cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }
}
