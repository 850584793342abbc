using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases.Minors.Access;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Cases;

/// <summary>
/// Looks for words in the narratives of the cases in one's sight, by opening them one after another: there is no index that could leak.
/// Newest first, at most 20,000 narratives; 30 searches an hour for each person; one audit row says how many were opened.
/// </summary>
/// <param name="Text">Every space-separated word must occur; capital letters do not matter.</param>
[RequirePermission(Permission.SearchNarratives)]
public sealed record SearchNarratives(
    [property: Required(ErrorMessage = "请写要找的词。"), StringLength(50, MinimumLength = 2, ErrorMessage = "请写 2 到 50 个字。")]
        string Text,
    CaseFilter Filter,
    [property: Range(1, SearchNarratives.MostHits)] int Limit = 50
) : IQuery<NarrativeSearchResult>
{
    public const int MostHits = 200;
    public const int MostScanned = 20_000;
    public const int PerHour = 30;

    public override string ToString() => "SearchNarratives(redacted)";
}

/// <param name="Scanned">How many narratives were opened.</param>
/// <param name="Complete">False when the limit of hits or of narratives ended the search early.</param>
public sealed record NarrativeSearchResult(IReadOnlyList<NarrativeHit> Hits, int Scanned, bool Complete);

/// <param name="Excerpt">Some words around the first place found.</param>
public sealed record NarrativeHit(CaseRow Row, string Excerpt)
{
    public override string ToString() => "NarrativeHit(redacted)";
}

internal sealed class SearchNarrativesHandler(
    AppDbContext db,
    CallContext call,
    NarrativeStream narratives,
    NarrativeSearch search,
    AuditTrail audit,
    CaseRowReader rows
) : IQueryHandler<SearchNarratives, NarrativeSearchResult>
{
    private const int BatchSize = 512;
    private static readonly int Workers = Math.Clamp(Environment.ProcessorCount, 1, 4);

    public async ValueTask<NarrativeSearchResult> Handle(SearchNarratives query, CancellationToken cancellationToken)
    {
        var staff = call.RequireStaff();
        if (await audit.CountSearchesAsync(staff.StaffId, call.Now - TimeSpan.FromHours(1), cancellationToken) >= SearchNarratives.PerHour)
        {
            throw new DomainException(CaseErrors.SearchQuota) { RetryAfter = TimeSpan.FromHours(1) };
        }

        var words = query.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var hits = new Dictionary<Guid, string>();
        foreach (var branch in db.CaseBranchesVisibleTo(staff))
        {
            var left = SearchNarratives.MostScanned - search.Opened;
            var cases = query
                .Filter.Apply(db.FilesOpenTo(branch, staff.StaffId, call.Now), db, staff, call.Now)
                .OrderByDescending(c => c.Id)
                .Select(c => c.Id)
                .Take(left);
            await ScanAsync(cases, words, query.Limit, hits, cancellationToken);
        }

        search.Finish();
        return new NarrativeSearchResult(
            await HitsAsync(hits, query.Limit, cancellationToken),
            search.Opened,
            hits.Count < query.Limit && search.Opened < SearchNarratives.MostScanned
        );
    }

    private async Task ScanAsync(
        IQueryable<Guid> cases,
        string[] words,
        int limit,
        Dictionary<Guid, string> hits,
        CancellationToken cancellationToken
    )
    {
        var batch = new List<SealedNarrative>(BatchSize);
        await foreach (var row in narratives.Of(cases).WithCancellation(cancellationToken))
        {
            batch.Add(row);
            if (batch.Count == BatchSize)
            {
                Match(batch, words, hits, cancellationToken);
                batch.Clear();
                if (hits.Count >= limit)
                {
                    return;
                }
            }
        }

        Match(batch, words, hits, cancellationToken);
    }

    private void Match(List<SealedNarrative> batch, string[] words, Dictionary<Guid, string> hits, CancellationToken cancellationToken)
    {
        var found = batch
            .AsParallel()
            .WithDegreeOfParallelism(Workers)
            .WithCancellation(cancellationToken)
            .Select(row => (row.Key.CaseId, Excerpt: NarrativeMatch.Find(NarrativeStream.Open(row, search), words)))
            .Where(hit => hit.Excerpt is not null);
        foreach (var (caseId, excerpt) in found)
        {
            hits.TryAdd(caseId, excerpt!);
        }
    }

    private async Task<IReadOnlyList<NarrativeHit>> HitsAsync(Dictionary<Guid, string> hits, int limit, CancellationToken cancellationToken)
    {
        var newest = hits.Keys.OrderByDescending(id => id.ToString("D"), StringComparer.Ordinal).Take(limit).ToList();
        var cases = await db.CasesVisibleTo(call.RequireStaff())
            .AsNoTracking()
            .Where(c => newest.Contains(c.Id))
            .ToListAsync(cancellationToken);
        var read = await rows.ReadAsync([.. cases.OrderBy(c => newest.IndexOf(c.Id))], cancellationToken);
        return [.. read.Select(row => new NarrativeHit(row, hits[row.Id]))];
    }
}
