using Mediator;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.PetitionAgency.Acts;
using WeChatRights.Core.Referrals.Contracts;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.PetitionAgency.Mandates;

/// <summary>The mandates of a case, the latest first, with what was done under them. Opens nothing.</summary>
[RequirePermission(Permission.HandleCase)]
public sealed record ListCaseMandates(Guid CaseId) : IQuery<CaseMandateList>, IConcernsCase;

/// <param name="MayDraft">The caller decides on the open case, and no mandate of it is open.</param>
/// <param name="Candidates">Who could be an agent; empty for who may not write one.</param>
/// <param name="LongestTermDays">How long a mandate may hold at most.</param>
public sealed record CaseMandateList(
    IReadOnlyList<CaseMandateRow> Items,
    bool MayDraft,
    IReadOnlyList<AgentChoice> Candidates,
    string Township,
    bool MinorInvolved,
    int LongestTermDays
);

/// <param name="Place">Code of the post's unit.</param>
public sealed record AgentChoice(Guid StaffId, string Name, string Place);

/// <param name="Caller">Whose list this is.</param>
/// <param name="IsAgent">The caller may act under it now.</param>
/// <param name="MaySign">The caller may record the signature. So with the others: what this person may do now.</param>
public sealed record CaseMandateRow(
    Guid Id,
    MandateState State,
    MandatePrincipal Principal,
    IReadOnlyList<AgentRow> Agents,
    AgentsActing Acting,
    IReadOnlyList<AgencyActKind> Acts,
    DateOnly From,
    DateOnly Until,
    DateTimeOffset? SignedAt,
    SignatureWay? SignedWay,
    DateTimeOffset? EndedAt,
    DateTimeOffset? FirstActBy,
    DateTimeOffset? ReportBy,
    DateTimeOffset? ArchiveBy,
    DateTimeOffset? ArchivedAt,
    IReadOnlyList<AgencyActRow> Done,
    IReadOnlyList<OrganReceiptRow> Receipts,
    IReadOnlyList<AgencyReportRow> Reports,
    Guid Caller,
    bool IsAgent,
    bool MaySign,
    bool MayRevoke,
    bool MayEnd,
    bool MaySubstitute,
    bool MayRecord,
    bool MayArchive
);

/// <param name="Left">Does not act any more.</param>
public sealed record AgentRow(Guid StaffId, string Name, SubstituteGround? Ground, bool Left);

/// <param name="Unit">A unit of the directory; null: named in words, or nobody.</param>
public sealed record AgencyActRow(Guid Id, AgencyActKind Kind, DateTimeOffset At, string? Unit, IReadOnlyList<string> By);

public sealed record OrganReceiptRow(Guid Id, OrganReceiptKind Kind, DateOnly On, string? Unit, bool MovedLimit);

public sealed record AgencyReportRow(Guid Id, ReportChannel Channel, DateTimeOffset At, bool Confirmed);

/// <summary>One mandate with all words: opened for the case, with an audit row that names the columns.</summary>
/// <exception cref="DomainException"><c>not-found</c></exception>
[RequirePermission(Permission.UnsealCase)]
public sealed record ReadMandate(Guid CaseId, Guid MandateId) : IQuery<MandateRecord>, IConcernsCase;

/// <summary>Opened text of people: show it, never log it, keep it no longer than the page.</summary>
/// <param name="Words">What was written of acts, receipts and reports, by their ids.</param>
public sealed record MandateRecord(
    MandateWriting Writing,
    string? PaperPlace,
    Guid? PaperFileId,
    string? EndWords,
    IReadOnlyDictionary<Guid, AgencyActWriting> Words
)
{
    public override string ToString() => "MandateRecord(redacted)";
}

internal sealed class ListCaseMandatesHandler(
    AppDbContext db,
    CallContext call,
    HandledCases cases,
    AgentChecks agents,
    PartnerNames partners,
    CaseVault vault,
    IOptions<AgencyOptions> options
) : IQueryHandler<ListCaseMandates, CaseMandateList>, IQueryHandler<ReadMandate, MandateRecord>
{
    private static readonly string[] Columns =
    [
        Mandate.WordingField.Column,
        Mandate.PaperField.Column,
        Mandate.EndField.Column,
        AgencyAct.WordsField.Column,
        OrganReceipt.WordsField.Column,
        AgencyReport.WordsField.Column,
    ];

    public async ValueTask<CaseMandateList> Handle(ListCaseMandates query, CancellationToken cancellationToken)
    {
        var (about, decides) = await cases.SeeAsync(query.CaseId, cancellationToken);
        var found = await db.Set<Mandate>()
            .AsNoTracking()
            .Include(mandate => mandate.Agents)
            .Where(mandate => mandate.CaseId == query.CaseId)
            .OrderByDescending(mandate => mandate.DraftedAt)
            .ThenByDescending(mandate => mandate.Id)
            .ToListAsync(cancellationToken);
        var candidates =
            decides || found.Exists(mandate => MayHandle(about, mandate, decides))
                ? await agents.CandidatesAsync(about, cancellationToken)
                : [];
        var items = found.Count == 0 ? [] : await RowsAsync(about, decides, found, cancellationToken);
        return new CaseMandateList(
            items,
            decides && !found.Exists(mandate => mandate.IsOpen),
            [.. candidates.Select(officer => new AgentChoice(officer.StaffId, officer.DisplayName, officer.Unit.Value))],
            about.Township.Value,
            about.MinorInvolved,
            options.Value.LongestTermDays
        );
    }

    public async ValueTask<MandateRecord> Handle(ReadMandate query, CancellationToken cancellationToken)
    {
        await cases.SeeAsync(query.CaseId, cancellationToken);
        var mandate =
            await db.Set<Mandate>()
                .AsNoTracking()
                .FirstOrDefaultAsync(found => found.Id == query.MandateId && found.CaseId == query.CaseId, cancellationToken)
            ?? throw new DomainException(CommonErrors.NotFound);
        using var opened = await vault.UnsealAsync(query.CaseId, UnsealPurpose.HandleCase, Columns, cancellationToken);
        var words = new Dictionary<Guid, AgencyActWriting>();
        foreach (var act in await db.Set<AgencyAct>().AsNoTracking().Where(a => a.MandateId == mandate.Id).ToListAsync(cancellationToken))
        {
            words[act.Id] = opened.Read(AgencyAct.WordsField, act.Id, act.ActWords);
        }

        foreach (
            var paper in await db.Set<OrganReceipt>().AsNoTracking().Where(r => r.MandateId == mandate.Id).ToListAsync(cancellationToken)
        )
        {
            words[paper.Id] = opened.Read(OrganReceipt.WordsField, paper.Id, paper.PaperWords);
        }

        foreach (
            var told in await db.Set<AgencyReport>().AsNoTracking().Where(r => r.MandateId == mandate.Id).ToListAsync(cancellationToken)
        )
        {
            words[told.Id] = new AgencyActWriting(null, opened.Read(AgencyReport.WordsField, told.Id, told.ReportWords), null);
        }

        return new MandateRecord(
            opened.Read(Mandate.WordingField, mandate.Id, mandate.Wording),
            opened.ReadOptional(Mandate.PaperField, mandate.Id, mandate.PaperPlace),
            mandate.PaperFileId,
            opened.ReadOptional(Mandate.EndField, mandate.Id, mandate.EndWords),
            words
        );
    }

    private async Task<IReadOnlyList<CaseMandateRow>> RowsAsync(
        HandledCase about,
        bool decides,
        List<Mandate> found,
        CancellationToken cancellationToken
    )
    {
        var acts = await db.Set<AgencyAct>()
            .AsNoTracking()
            .Where(act => act.CaseId == about.Id)
            .OrderBy(act => act.At)
            .ToListAsync(cancellationToken);
        var papers = await db.Set<OrganReceipt>()
            .AsNoTracking()
            .Where(r => r.CaseId == about.Id)
            .OrderBy(r => r.On)
            .ToListAsync(cancellationToken);
        var reports = await db.Set<AgencyReport>()
            .AsNoTracking()
            .Where(r => r.CaseId == about.Id)
            .OrderBy(r => r.At)
            .ToListAsync(cancellationToken);
        var units = await partners.ByIdAsync(
            [.. acts.Select(act => act.UnitId).Concat(papers.Select(paper => paper.UnitId)).OfType<Guid>().Distinct()],
            cancellationToken
        );
        var people = found.SelectMany(mandate => mandate.Agents).Select(agent => agent.StaffId).Distinct().ToList();
        var names = await StaffNames.ByIdAsync(db, people, cancellationToken);
        string Name(Guid staffId) => names.GetValueOrDefault(staffId, "");
        string? Unit(Guid? unitId) => unitId is { } id ? units.GetValueOrDefault(id) : null;
        return
        [
            .. found.Select(mandate =>
            {
                var me = call.RequireStaff().StaffId;
                var isAgent = mandate.Present.Contains(me);
                var may = MayHandle(about, mandate, decides);
                return new CaseMandateRow(
                    mandate.Id,
                    mandate.State,
                    mandate.Principal,
                    [
                        .. mandate.Agents.Select(agent => new AgentRow(
                            agent.StaffId,
                            Name(agent.StaffId),
                            agent.Ground,
                            agent.LeftAt is not null
                        )),
                    ],
                    mandate.Acting,
                    mandate.Permitted,
                    mandate.FromDay,
                    mandate.Until,
                    mandate.SignedAt,
                    mandate.SignedWay,
                    mandate.EndedAt,
                    mandate.FirstActBy,
                    mandate.ReportBy,
                    mandate.ArchiveBy,
                    mandate.ArchivedAt,
                    [
                        .. acts.Where(act => act.MandateId == mandate.Id)
                            .Select(act => new AgencyActRow(act.Id, act.Kind, act.At, Unit(act.UnitId), [.. act.AgentIds.Select(Name)])),
                    ],
                    [
                        .. papers
                            .Where(paper => paper.MandateId == mandate.Id)
                            .Select(paper => new OrganReceiptRow(paper.Id, paper.Kind, paper.On, Unit(paper.UnitId), paper.MovedLimit)),
                    ],
                    [
                        .. reports
                            .Where(report => report.MandateId == mandate.Id)
                            .Select(report => new AgencyReportRow(report.Id, report.Channel, report.At, report.Confirmed)),
                    ],
                    me,
                    isAgent && mandate.State == MandateState.Active,
                    decides && MandateTransitions.Allows(mandate.State, MandateAction.Sign),
                    MandateTransitions.Allows(mandate.State, MandateAction.Revoke),
                    may && MandateTransitions.Allows(mandate.State, MandateAction.End),
                    may && MandateTransitions.Allows(mandate.State, MandateAction.Substitute),
                    may && mandate.SignedAt is not null,
                    may && !mandate.IsOpen && mandate.SignedAt is not null && mandate.ArchivedAt is null
                );
            }),
        ];
    }

    /// <summary>Is or was agent of it, or decides on the case; its owner also after its end.</summary>
    private bool MayHandle(HandledCase about, Mandate mandate, bool decides) =>
        decides
        || about.OwnerId == call.RequireStaff().StaffId
        || mandate.Agents.Any(agent => agent.StaffId == call.RequireStaff().StaffId);
}
