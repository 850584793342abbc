using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Cases.Contracts;
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

    /// <summary>The cases in sight, and how many there are of the same client, leaving out those the actor is barred from.</summary>
    public async Task<(IReadOnlyList<RelatedCase> Visible, int SameClientTotal)> RelatedAsync(
        Case about,
        CancellationToken cancellationToken
    )
    {
        var staff = call.RequireStaff();
        var found = await contacts.OfAsync(about.Id, cancellationToken);
        if (found.Count == 0)
        {
            return ([], 0);
        }

        var ids = found.Select(contact => contact.CaseId).ToList();
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
        var rows = found
            .Where(contact => visible.ContainsKey(contact.CaseId))
            .Select(contact => (contact, seen: visible[contact.CaseId]))
            .Select(pair => new RelatedCase(
                pair.seen.Id,
                pair.seen.Number,
                CategoryNames.Of(pair.seen.Category),
                pair.seen.Status,
                pair.seen.ReceivedAt,
                pair.contact.SameClient,
                pair.contact.SameRespondent
            ));
        return ([.. rows], found.Count(contact => contact.SameClient && !barred.Contains(contact.CaseId)));
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
