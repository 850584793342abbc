using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.Regions.Contracts;

namespace WeChatRights.Core.Cases.Closing;

/// <summary>卷内目录: what lies in the file of a case, in order. Opens nothing of hers: titles and days, no words.</summary>
/// <exception cref="DomainException"><c>case-not-archived</c></exception>
[RequirePermission(Permission.UnsealCase)]
public sealed record GetArchiveCatalogue(Guid CaseId) : IQuery<ArchiveCatalogue>, IConcernsCase;

/// <param name="Unit">Path name of the division that handled it last.</param>
public sealed record ArchiveCatalogue(
    string Number,
    string CategoryName,
    string Unit,
    DateOnly ReceivedOn,
    DateOnly ClosedOn,
    CaseResult? Result,
    ClosingProof? Proof,
    DateOnly ArchivedOn,
    int KeepUntilYear,
    IReadOnlyList<ArchiveItem> Items
);

/// <param name="By">Who made it; null: she herself, or the system.</param>
public sealed record ArchiveItem(ArchivePart Part, CaseEventKind Kind, DateOnly On, string? By);

internal sealed class GetArchiveCatalogueHandler(AppDbContext db, CaseLoader cases, DivisionDirectory divisions)
    : IQueryHandler<GetArchiveCatalogue, ArchiveCatalogue>
{
    public async ValueTask<ArchiveCatalogue> Handle(GetArchiveCatalogue query, CancellationToken cancellationToken)
    {
        var about = await cases.GetAsync(query.CaseId, cancellationToken);
        if (about is not { ArchivedAt: { } archivedAt, KeepUntilYear: { } keep, ClosedAt: { } closedAt })
        {
            throw new DomainException(ClosingErrors.NotArchived);
        }

        var entries = await db.Set<CaseEvent>()
            .AsNoTracking()
            .Where(entry => entry.CaseId == about.Id)
            .OrderBy(entry => entry.At)
            .ThenBy(entry => entry.Id)
            .Select(entry => new
            {
                entry.Kind,
                entry.At,
                entry.StaffId,
            })
            .ToListAsync(cancellationToken);
        var names = await StaffNames.ByIdAsync(
            db,
            [.. entries.Select(entry => entry.StaffId).OfType<Guid>().Distinct()],
            cancellationToken
        );
        var items =
            from entry in entries
            let part = ArchivePolicy.PartOf(entry.Kind)
            where part is not null
            orderby part // Stable: by time within a part.
            select new ArchiveItem(
                part.Value,
                entry.Kind,
                entry.At.ChinaDate(),
                entry.StaffId is { } id ? names.GetValueOrDefault(id) : null
            );
        return new ArchiveCatalogue(
            about.Number,
            CategoryNames.Of(about.Category),
            await divisions.PathNameAsync(about.Unit, cancellationToken),
            about.ReceivedOn,
            closedAt.ChinaDate(),
            about.Result,
            about.Proof,
            archivedAt.ChinaDate(),
            keep,
            [.. items]
        );
    }
}
