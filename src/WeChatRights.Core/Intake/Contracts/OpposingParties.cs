using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Data;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Intake.Contracts;

/// <summary>Does one person stand on both sides of different cases? By the blind indexes of phone and ID number only.</summary>
internal sealed class OpposingParties(AppDbContext db, BlindIndex blind)
{
    /// <param name="caseId">A stored case, or the one that this call is about to store.</param>
    /// <param name="others">Cases that it is compared with.</param>
    /// <returns>Whether a client of one is the respondent of another.</returns>
    public async Task<bool> MeetAsync(Guid caseId, IQueryable<Guid> others, CancellationToken cancellationToken)
    {
        var here = await OfCaseAsync(caseId, cancellationToken);
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

    /// <returns>Those of the others in which a client of this case is the respondent, or its respondent a client.</returns>
    public async Task<IReadOnlySet<Guid>> OpposedAsync(Guid caseId, IQueryable<Guid> others, CancellationToken cancellationToken)
    {
        var here = await OfCaseAsync(caseId, cancellationToken);
        var clients = IndexesOf(here, CaseParty.Client);
        var respondents = IndexesOf(here, CaseParty.Respondent);
        return here.Count == 0
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
    public async Task<IReadOnlyList<byte[]>> IndexesAsync(Guid caseId, CancellationToken cancellationToken) =>
        [.. (await OfCaseAsync(caseId, cancellationToken)).Select(index => index.Index)];

    /// <returns>Whether the other side that she named is one of these people.</returns>
    public async Task<bool> IsAgainstAsync(Guid caseId, IReadOnlyCollection<byte[]> people, CancellationToken cancellationToken) =>
        people.Count > 0
        && IndexesOf(await OfCaseAsync(caseId, cancellationToken), CaseParty.Respondent).Any(index => IsAmong(index, people));

    /// <returns>Whether either side is one of these people.</returns>
    public async Task<bool> ConcernsAsync(Guid caseId, IReadOnlyCollection<byte[]> people, CancellationToken cancellationToken) =>
        people.Count > 0 && (await OfCaseAsync(caseId, cancellationToken)).Any(index => IsAmong(index.Index, people));

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

    private static bool IsAmong(byte[] index, IReadOnlyCollection<byte[]> people) => people.Any(one => one.AsSpan().SequenceEqual(index));

    /// <summary>The stored ones, and those that this call is about to store.</summary>
    private async Task<List<PersonIndex>> OfCaseAsync(Guid caseId, CancellationToken cancellationToken)
    {
        var stored = await db.Set<PersonIndex>().Where(index => index.CaseId == caseId).ToListAsync(cancellationToken);
        return [.. stored.Union(db.Set<PersonIndex>().Local.Where(index => index.CaseId == caseId))];
    }

    private static List<byte[]> IndexesOf(IEnumerable<PersonIndex> indexes, CaseParty party) =>
        [.. indexes.Where(index => index.Party == party).Select(index => index.Index)];
}
