using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Data;

namespace WeChatRights.Core.Intake.Contracts;

/// <summary>Has she come before? By the blind indexes of phone and ID number only; names never match.</summary>
internal sealed class EarlierContacts(AppDbContext db)
{
    private const int Most = 200;

    /// <returns>Other cases with the same client or the same respondent, newest first.</returns>
    public async Task<IReadOnlyList<EarlierContact>> OfAsync(Guid caseId, CancellationToken cancellationToken)
    {
        var here = db.Set<PersonIndex>().Where(index => index.CaseId == caseId);
        var found = await db.Set<PersonIndex>()
            .AsNoTracking()
            .Where(other => other.CaseId != caseId && here.Any(index => index.Index == other.Index && index.Party == other.Party))
            .Select(other => new { other.CaseId, other.Party })
            .Distinct()
            .Take(Most)
            .ToListAsync(cancellationToken);
        return
        [
            .. found
                .GroupBy(other => other.CaseId)
                .OrderByDescending(group => group.Key)
                .Select(group => new EarlierContact(
                    group.Key,
                    group.Any(other => other.Party == CaseParty.Client),
                    group.Any(other => other.Party == CaseParty.Respondent)
                )),
        ];
    }

    /// <returns>Cases in which this number is hers or that of whoever told us, the newest first.</returns>
    public async Task<IReadOnlyList<Guid>> OfCallerAsync(byte[] index, CancellationToken cancellationToken) =>
        await db.Set<PersonIndex>()
            .AsNoTracking()
            .Where(other => other.Index == index && other.Party != CaseParty.Respondent)
            .Select(other => other.CaseId)
            .Distinct()
            .OrderByDescending(caseId => caseId)
            .Take(Most)
            .ToListAsync(cancellationToken);
}

internal sealed record EarlierContact(Guid CaseId, bool SameClient, bool SameRespondent);
