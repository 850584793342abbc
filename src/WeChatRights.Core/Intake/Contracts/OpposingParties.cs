using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Data;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Intake.Contracts;

/// <summary>Does one person stand on both sides of different cases? By the blind indexes of phone and ID number only.</summary>
internal sealed class OpposingParties(AppDbContext db, BlindIndex blind)
{
    /// <param name="caseId">A stored case, or the one that this call is about to store, of which the database knows nothing yet.</param>
    public async Task<PartyNumbers> OfAsync(Guid caseId, CancellationToken cancellationToken)
    {
        var about = db.Set<PersonIndex>().Where(index => index.CaseId == caseId);
        var isNew = db.Set<Complaint>()
            .Local.Any(complaint => complaint.CaseId == caseId && db.Entry(complaint).State == EntityState.Added);
        if (!isNew)
        {
            await about.LoadAsync(cancellationToken);
        }

        // What is tracked: the stored ones, and those that this call is about to store.
        var here = db.Set<PersonIndex>().Local.Where(index => index.CaseId == caseId).ToList();
        return new PartyNumbers(isNew, IndexesOf(here, CaseParty.Client), IndexesOf(here, CaseParty.Respondent));
    }

    /// <param name="others">Cases that it is compared with.</param>
    /// <returns>Whether a client of one is the respondent of another.</returns>
    public async Task<bool> MeetAsync(PartyNumbers here, IQueryable<Guid> others, CancellationToken cancellationToken)
    {
        var (clients, respondents) = (here.Clients, here.Respondents);
        return here.Any
            && await db.Set<PersonIndex>()
                .Where(index => others.Contains(index.CaseId))
                .AnyAsync(
                    index =>
                        (index.Party == CaseParty.Client && respondents.Contains(index.Index))
                        || (index.Party == CaseParty.Respondent && clients.Contains(index.Index)),
                    cancellationToken
                );
    }

    /// <returns>Those of the others in which a client of this case is the respondent, or its respondent a client.</returns>
    public async Task<IReadOnlySet<Guid>> OpposedAsync(Guid caseId, IQueryable<Guid> others, CancellationToken cancellationToken)
    {
        var here = await OfAsync(caseId, cancellationToken);
        var (clients, respondents) = (here.Clients, here.Respondents);
        return !here.Any
            ? new HashSet<Guid>()
            : await db.Set<PersonIndex>()
                .Where(index => others.Contains(index.CaseId))
                .Where(index =>
                    (index.Party == CaseParty.Client && respondents.Contains(index.Index))
                    || (index.Party == CaseParty.Respondent && clients.Contains(index.Index))
                )
                .Select(index => index.CaseId)
                .ToHashSetAsync(cancellationToken);
    }

    /// <returns>The blind indexes of both sides, to be held against those of whoever is to help.</returns>
    public async Task<IReadOnlyList<byte[]>> IndexesAsync(Guid caseId, CancellationToken cancellationToken)
    {
        var here = await OfAsync(caseId, cancellationToken);
        return [.. here.Clients, .. here.Respondents];
    }

    /// <summary>The blind indexes of a person who is no party, comparable with those of parties.</summary>
    /// <param name="phone">As written; blank: none.</param>
    /// <param name="idNumber">As written; blank: none.</param>
    /// <exception cref="DomainException"><c>person-number-invalid</c>: neither was given, or one that is no number.</exception>
    public async Task<(byte[]? Phone, byte[]? IdNumber)> IndexAsync(string? phone, string? idNumber, CancellationToken cancellationToken)
    {
        var (number, id) = (Normalise.Phone(phone), Normalise.IdNumber(idNumber));
        if ((number ?? id) is null || IsLost(phone, number) || IsLost(idNumber, id))
        {
            throw new DomainException(IntakeContractErrors.PersonNumberInvalid);
        }

        return (
            number is null ? null : await blind.ComputeAsync(PersonIndexField.Phone, number, cancellationToken),
            id is null ? null : await blind.ComputeAsync(PersonIndexField.IdNumber, id, cancellationToken)
        );
    }

    private static bool IsLost(string? given, string? kept) => kept is null && !string.IsNullOrWhiteSpace(given);

    private static List<byte[]> IndexesOf(IEnumerable<PersonIndex> indexes, CaseParty party) =>
        [.. indexes.Where(index => index.Party == party).Select(index => index.Index)];
}
