using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Cases.Mediation;
using WeChatRights.Core.Cases.Together;
using WeChatRights.Core.Cases.Visits;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Cases;

/// <summary>What stands around a case on its page: time line, people, earlier contacts, who else is looking.</summary>
internal sealed class CaseSurroundings(AppDbContext db, CallContext call, EarlierContacts contacts, DivisionDirectory divisions)
{
    private const int MostEntries = 500;

    public async Task<IReadOnlyList<TimelineEntry>> TimelineAsync(Case about, UnsealedCase opened, CancellationToken cancellationToken)
    {
        var entries = await db.Set<CaseEvent>()
            .AsNoTracking()
            .Where(entry => entry.CaseId == about.Id)
            .OrderByDescending(entry => entry.At)
            .ThenByDescending(entry => entry.Id)
            .Take(MostEntries)
            .ToListAsync(cancellationToken);
        var people = entries.SelectMany(entry => new[] { entry.StaffId, entry.ToStaffId }).OfType<Guid>().Distinct().ToList();
        var names = await StaffNames.ByIdAsync(db, people, cancellationToken);
        var known = await divisions.AllAsync(cancellationToken);
        string? NameOf(Guid? staffId) => staffId is { } id ? names.GetValueOrDefault(id) : null;
        return
        [
            .. entries.Select(entry => new TimelineEntry(
                entry.Id,
                entry.Kind,
                entry.At,
                NameOf(entry.StaffId),
                entry.Unit is { } unit ? known.GetValueOrDefault(unit)?.Name : null,
                NameOf(entry.ToStaffId),
                entry.Text is { } text ? opened.Read(CaseFields.EventText, entry.Id, text) : null
            )),
        ];
    }

    public async Task<IReadOnlyList<MemberView>> MembersAsync(Case about, CancellationToken cancellationToken)
    {
        var names = await StaffNames.ByIdAsync(db, [.. about.Members.Select(member => member.StaffId).Distinct()], cancellationToken);
        return
        [
            .. about
                .Members.Where(member => member.Role != CaseMemberRole.Barred) // Being barred says whose kin one is.
                .OrderBy(member => member.Role)
                .Select(member => new MemberView(member.StaffId, names.GetValueOrDefault(member.StaffId, ""), member.Role)),
        ];
    }

    /// <summary>
    /// The cases in sight that share a number with this one or were tied to it by a person, and how many there are of the same client, leaving out
    /// those the actor is barred from.
    /// </summary>
    public async Task<(IReadOnlyList<RelatedCase> Visible, int SameClientTotal)> RelatedAsync(
        Case about,
        CancellationToken cancellationToken
    )
    {
        var staff = call.RequireStaff();
        var found = await contacts.OfAsync(about.Id, cancellationToken);
        var ties = await TiesAsync(about, cancellationToken);
        if (found.Count + ties.Count == 0)
        {
            return ([], 0);
        }

        var ids = found.Select(contact => contact.CaseId).Union(ties.Keys).ToList();
        var visible = await db.CasesVisibleTo(staff)
            .AsNoTracking()
            .Where(c => ids.Contains(c.Id))
            .Select(c => new
            {
                c.Id,
                c.Number,
                c.Category,
                c.Status,
                c.ReceivedAt,
            })
            .ToDictionaryAsync(c => c.Id, cancellationToken);
        var barred = await db.Set<CaseMember>()
            .Where(member => ids.Contains(member.CaseId) && member.StaffId == staff.StaffId && member.Role == CaseMemberRole.Barred)
            .Select(member => member.CaseId)
            .ToListAsync(cancellationToken);
        var alike = found.ToDictionary(contact => contact.CaseId);
        var rows = visible
            .Values.OrderByDescending(seen => ties.ContainsKey(seen.Id))
            .ThenByDescending(seen => seen.ReceivedAt)
            .Select(seen => new RelatedCase(
                seen.Id,
                seen.Number,
                CategoryNames.Of(seen.Category),
                seen.Status,
                seen.ReceivedAt,
                alike.GetValueOrDefault(seen.Id)?.SameClient == true,
                alike.GetValueOrDefault(seen.Id)?.SameRespondent == true,
                ties.GetValueOrDefault(seen.Id)
            ));
        return ([.. rows], found.Count(contact => contact.SameClient && !barred.Contains(contact.CaseId)));
    }

    public async Task<IReadOnlyList<ReturnVisitView>> VisitsAsync(Guid caseId, CancellationToken cancellationToken) =>
        await db.Set<ReturnVisit>()
            .AsNoTracking()
            .Where(visit => visit.CaseId == caseId && visit.State != ReturnVisitState.CalledOff)
            .OrderBy(visit => visit.DueOn)
            .Select(visit => new ReturnVisitView(visit.Id, visit.Cause, visit.Round, visit.DueOn, visit.State, visit.EndedAt, visit.Tries))
            .ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<MediationView>> MediationsAsync(Guid caseId, CancellationToken cancellationToken)
    {
        var records = await db.Set<MediationRecord>()
            .AsNoTracking()
            .Where(record => record.CaseId == caseId)
            .OrderByDescending(record => record.HeldOn)
            .ThenByDescending(record => record.Id)
            .Select(record => new
            {
                record.Id,
                record.HeldOn,
                record.Outcome,
            })
            .ToListAsync(cancellationToken);
        return
        [
            .. records.Select(record => new MediationView(
                record.Id,
                record.HeldOn,
                record.Outcome,
                record.Outcome == MediationOutcome.Agreed ? MediationPolicy.ConfirmBy(record.HeldOn) : null
            )),
        ];
    }

    private async Task<Dictionary<Guid, CaseTie>> TiesAsync(Case about, CancellationToken cancellationToken)
    {
        var linked = await db.Set<CaseLink>()
            .AsNoTracking()
            .Where(link => link.FirstId == about.Id || link.SecondId == about.Id)
            .Select(link => link.FirstId == about.Id ? link.SecondId : link.FirstId)
            .ToListAsync(cancellationToken);
        var mergedHere = await db.CasesVisibleTo(call.RequireStaff())
            .Where(c => c.MergedIntoId == about.Id)
            .Select(c => c.Id)
            .ToListAsync(cancellationToken);
        var ties = linked.ToDictionary(id => id, _ => CaseTie.Linked);
        mergedHere.ForEach(id => ties[id] = CaseTie.MergedHere);
        if (about.MergedIntoId is { } target)
        {
            ties[target] = CaseTie.MergedInto;
        }

        return ties;
    }

    public async Task<IReadOnlyList<string>> OpenedByOthersAsync(Guid caseId, CancellationToken cancellationToken)
    {
        var me = call.RequireStaff().StaffId;
        var others = await db.Set<CasePresence>()
            .AsNoTracking()
            .Where(presence => presence.CaseId == caseId && presence.StaffId != me && presence.Until > call.Now)
            .Select(presence => presence.StaffId)
            .ToListAsync(cancellationToken);
        var names = await StaffNames.ByIdAsync(db, others, cancellationToken);
        return [.. names.Values.Order(StringComparer.Ordinal)];
    }
}
