using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Cases.Contracts;

/// <summary>
/// All that a brief for a conference is made from, and nothing else: no name, telephone, number, address, village, township, day, nor a word of what she told
/// (个人信息保护法 art. 6; ADR 20). A test holds this list.
/// </summary>
/// <param name="County">Name of the county; nothing nearer.</param>
/// <param name="Units">How many other organs were asked to help.</param>
public sealed record CaseBriefFacts(
    Guid CaseId,
    string CategoryName,
    Nature Nature,
    string County,
    int Year,
    int Month,
    PetitionClass? Class,
    ClaimRoute? Route,
    RiskLevel Risk,
    bool MinorInvolved,
    RespondentRelation? Relation,
    int Units,
    bool IsAccusation
);

/// <summary>Facts of a case for a brief that names nobody, and the check that it does not.</summary>
internal sealed class CaseBriefs(
    AppDbContext db,
    CallContext call,
    CaseLoader cases,
    CaseVault vault,
    ICaseScope scope,
    ComplaintReader complaints,
    Referrals.Contracts.ReferralsOfCase referrals,
    DivisionDirectory divisions
)
{
    private static readonly string[] Columns = [.. ComplaintReader.PartyColumns, ComplaintReader.DoorColumn];

    /// <exception cref="DomainException"><c>not-found</c>: out of sight.</exception>
    public async Task<CaseBriefFacts> FindAsync(string number, CancellationToken cancellationToken)
    {
        var wanted = number.Trim().ToUpperInvariant();
        var id = await db.CasesVisibleTo(call.RequireStaff())
            .Where(c => c.Number == wanted)
            .Select(c => (Guid?)c.Id)
            .FirstOrDefaultAsync(cancellationToken);
        return await FactsAsync(id ?? throw new DomainException(CommonErrors.NotFound), cancellationToken);
    }

    /// <exception cref="DomainException"><c>not-found</c>: out of sight.</exception>
    public async Task<CaseBriefFacts> FactsAsync(Guid caseId, CancellationToken cancellationToken)
    {
        var about = await cases.GetAsync(caseId, cancellationToken);
        return new CaseBriefFacts(
            about.Id,
            CategoryNames.Of(about.Category),
            about.Nature,
            (await divisions.FindAsync(about.County, cancellationToken))?.Name ?? "",
            about.ReceivedOn.Year,
            about.ReceivedOn.Month,
            about.PetitionClass,
            about.ClaimRoute,
            about.Risk,
            about.MinorInvolved,
            await complaints.RelationAsync(about.Id, cancellationToken),
            (await referrals.ListAsync(about.Id, cancellationToken)).Select(unit => unit.Unit).Distinct(StringComparer.Ordinal).Count(),
            about.IsAccusation
        );
    }

    /// <summary>Whether a text names one of the parties, or whoever told us. Opens their names, which is recorded.</summary>
    /// <returns>Null: the caller may not open this case, so that nobody has checked; the paper says so.</returns>
    public async Task<bool?> NamesAnybodyAsync(Guid caseId, IReadOnlyList<string> texts, CancellationToken cancellationToken)
    {
        if (await scope.WhyNotUnsealAsync(call, caseId, UnsealPurpose.PrepareReferral, cancellationToken) is not null)
        {
            return null;
        }

        using var opened = await vault.UnsealAsync(caseId, UnsealPurpose.PrepareReferral, Columns, cancellationToken);
        var (client, respondent) = await complaints.ReadPartiesAsync(caseId, opened, cancellationToken);
        var (_, door) = await complaints.ReadDoorAsync(caseId, opened, cancellationToken);
        string?[] known =
        [
            client?.Name,
            client?.Phone,
            client?.IdNumber,
            respondent?.Name,
            respondent?.Phone,
            respondent?.IdNumber,
            door?.Reporter?.Name,
            door?.Reporter?.Phone,
        ];
        return PartyWords.Found(texts, known);
    }
}

/// <summary>Looks for names and numbers in a text, however they are spaced. Pure.</summary>
internal static class PartyWords
{
    /// <summary>A single letter or character is no name that could be told from an ordinary word.</summary>
    private const int Shortest = 2;

    public static bool Found(IEnumerable<string> texts, IEnumerable<string?> known)
    {
        var words = known.Select(word => Bare(word ?? "")).Where(word => word.Length >= Shortest).ToList();
        return texts.Select(Bare).Any(text => words.Exists(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)));
    }

    private static string Bare(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
