using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Intake;
using WeChatRights.Core.Privacy;
using WeChatRights.Core.Vault;
using WeChatRights.Testing;

namespace WeChatRights.EndToEnd.Tests.Faults;

/// <summary>
/// Balances the books after the faults. A filing writes, in one transaction: complaint, case with its owner, time line and clocks, the key of the case,
/// the two consents, the idempotency record, the index of a named person's phone, and the audit row.
/// </summary>
internal static class Reconciliation
{
    private const int ConsentsOfOneFiling = 2;
    private const int ClocksOfOneFiling = 2;

    public static async Task<Balance> BalanceAsync(this TestCore core, FilingLoad load)
    {
        var books = await Books.ReadAsync(core);
        return new Balance(
            load.Keys,
            books.Complaints.Count,
            [.. load.Acknowledgements.Where(ack => !books.Has(ack)).Select(ack => $"lost: {ack}")],
            [
                .. load
                    .Acknowledgements.GroupBy(ack => ack.Key, StringComparer.Ordinal)
                    .Where(answers => answers.Distinct().Count() > 1)
                    .Select(answers => $"doubled: {string.Join(", ", answers.Distinct())}"),
            ],
            [.. books.Complaints.SelectMany(books.FlawsOf).Concat(books.Leftovers(load.Acknowledgements.Count))]
        );
    }

    private sealed record Books(
        IReadOnlyList<Complaint> Complaints,
        Dictionary<Guid, Case> Cases,
        ILookup<Guid, Guid> Clocks,
        ILookup<Guid, Guid> Events,
        ILookup<Guid, Guid> Keys,
        ILookup<Guid, Guid> Consents,
        ILookup<Guid, Guid> Records,
        ILookup<Guid, Guid> Indexes,
        int AuditRows
    )
    {
        private ILookup<string, Guid> Numbers { get; } = Complaints.ToLookup(c => c.Number, c => c.Id, StringComparer.Ordinal);

        public static Task<Books> ReadAsync(TestCore core) =>
            core.LookAsync(async db =>
            {
                var complaints = await db.Set<Complaint>().AsNoTracking().ToListAsync();
                var cases = await db.Set<Case>().AsNoTracking().ToDictionaryAsync(c => c.Id);
                var consents = await db.Set<Consent>().Where(c => c.ComplaintId != null).Select(c => c.ComplaintId!.Value).ToListAsync();
                return new Books(
                    complaints,
                    cases,
                    Count(await db.Set<CaseClock>().Select(c => c.CaseId).ToListAsync()),
                    Count(await db.Set<CaseEvent>().Select(e => e.CaseId).ToListAsync()),
                    Count(await db.Set<CaseKeyRecord>().Select(k => k.CaseId).ToListAsync()),
                    Count(consents),
                    Count(await db.Set<IdempotencyRecord>().Select(r => r.Id).ToListAsync()),
                    Count(await db.Set<PersonIndex>().Select(i => i.CaseId).ToListAsync()),
                    await db.Set<AuditEntry>().CountAsync(entry => entry.Action == nameof(FileComplaint))
                );
            });

        public bool Has(Acknowledgement ack) => Numbers[ack.Number].SequenceEqual([ack.Id]);

        public IEnumerable<string> FlawsOf(Complaint complaint)
        {
            var id = complaint.Id;
            (bool Whole, string What)[] parts =
            [
                (Cases.TryGetValue(complaint.CaseId, out var found) && found.Number == complaint.Number, "case"),
                (found?.OwnerId != Guid.Empty, "owner"),
                (Clocks[complaint.CaseId].Count() == ClocksOfOneFiling, "clocks"),
                (Events[complaint.CaseId].Any(), "time line"),
                (Keys[complaint.CaseId].Count() == 1, "case key"),
                (Consents[id].Count() == ConsentsOfOneFiling, "consents"),
                (Records[id].Count() == 1, "idempotency record"),
                (Indexes[complaint.CaseId].Count() == (complaint.Anonymous ? 0 : 1), "person index"),
            ];
            return parts.Where(part => !part.Whole).Select(part => $"torn: {complaint.Number} without its {part.What}");
        }

        /// <summary>Parts of a complaint that is not there.</summary>
        /// <param name="answers">Each 201, a repeated one too, has its own audit row; what was cut off before its answer may have one more.</param>
        public IEnumerable<string> Leftovers(int answers)
        {
            (int Found, string What)[] wholes =
            [
                (Cases.Count, "cases"),
                (Clocks.Count, "cases with clocks"),
                (Events.Count, "cases with a time line"),
                (Keys.Count, "case keys"),
                (Consents.Count, "complaints with consents"),
                (Records.Count, "idempotency records"),
            ];
            return wholes
                .Where(whole => whole.Found != Complaints.Count)
                .Select(whole => $"torn: {whole.Found} {whole.What}")
                .Concat(AuditRows < answers ? [$"torn: {AuditRows} audit rows for {answers} answers"] : []);
        }

        private static ILookup<Guid, Guid> Count(IEnumerable<Guid> ids) => ids.ToLookup(id => id);
    }
}
