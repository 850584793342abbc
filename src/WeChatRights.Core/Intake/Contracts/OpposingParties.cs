using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Data;

namespace WeChatRights.Core.Intake.Contracts;

/// <summary>Does one person stand on both sides of different cases? By the blind indexes of phone and ID number only.</summary>
internal sealed class OpposingParties(AppDbContext db)
{
    /// <param name="caseId">A stored case, or the one that this call is about to store.</param>
    /// <param name="others">Cases that it is compared with.</param>
    /// <returns>Whether a client of one is the respondent of another.</returns>
    public async Task<bool> MeetAsync(Guid caseId, IQueryable<Guid> others, CancellationToken cancellationToken)
    {
        var stored = await db.Set<PersonIndex>().Where(index => index.CaseId == caseId).ToListAsync(cancellationToken);
        var here = stored.Union(db.Set<PersonIndex>().Local.Where(index => index.CaseId == caseId)).ToList();
        var clients = IndexesOf(here, CaseParty.Client);
        var respondents = IndexesOf(here, CaseParty.Respondent);
        return here.Count > 0
            && await db.Set<PersonIndex>()
                .Where(index => others.Contains(index.CaseId))
                .AnyAsync(
                    index =>
                        (index.Party == CaseParty.Client && respondents.Contains(index.Index))
                        || (index.Party == CaseParty.Respondent && clients.Contains(index.Index)),
                    cancellationToken
                );
    }

    private static List<byte[]> IndexesOf(IEnumerable<PersonIndex> indexes, CaseParty party) =>
        [.. indexes.Where(index => index.Party == party).Select(index => index.Index)];
}
