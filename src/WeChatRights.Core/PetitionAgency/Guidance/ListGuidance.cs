using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.Referrals.Contracts;

namespace WeChatRights.Core.PetitionAgency.Guidance;

/// <summary>Questions of one's own, and for county and city those of their area: what waits longest for an answer first, then the latest.</summary>
[RequirePermission(Permission.HandleCase)]
public sealed record ListGuidance([property: Range(0, 100_000)] int Skip = 0, [property: Range(1, 100)] int Take = 20)
    : IQuery<GuidanceList>;

/// <param name="MayLead">The caller answers for the federation and publishes.</param>
public sealed record GuidanceList(IReadOnlyList<GuidanceThread> Items, int Total, bool MayLead);

/// <param name="AskedBy">Name of the officer; never shown to the petitions office.</param>
/// <param name="CaseId">Of the mandate that made her ask; null: of none, or of a case out of the caller's sight.</param>
/// <param name="Mine">The caller has asked it.</param>
/// <param name="ExampleId">It is published as this example; null: it is not.</param>
/// <param name="Steps">What the caller can do now.</param>
public sealed record GuidanceThread(
    Guid Id,
    GuidanceTopic Topic,
    GuidanceState State,
    string Area,
    string AskedBy,
    Guid? CaseId,
    string? CaseNumber,
    bool Mine,
    DateTimeOffset AskedAt,
    DateTimeOffset? AnswerBy,
    Guid? ExampleId,
    IReadOnlyList<GuidanceLine> Lines,
    IReadOnlyList<GuidanceStep> Steps
)
{
    public override string ToString() => "GuidanceThread(redacted)";
}

public sealed record GuidanceLine(GuidanceSide Side, string Words, DateTimeOffset At)
{
    public override string ToString() => "GuidanceLine(redacted)";
}

/// <summary>What the petitions office is asked: words and topic. Not who asks, of whom, of which case, or from where.</summary>
/// <param name="Answered">Those that it need not answer any more, the latest first.</param>
[RequirePermission(Permission.AnswerReferrals)]
public sealed record ListOfficeGuidance(
    bool Answered = false,
    [property: Range(0, 100_000)] int Skip = 0,
    [property: Range(1, 100)] int Take = 20
) : IQuery<OfficeGuidanceList>;

/// <param name="Office">Null: the account answers for no petitions office.</param>
public sealed record OfficeGuidanceList(string? Office, IReadOnlyList<OfficeGuidance> Items, int Total);

/// <summary>All that the petitions office learns of a question (rulebook S64; 个人信息保护法 art. 6). A test holds this list.</summary>
/// <param name="Id">Of the question, for the answer.</param>
public sealed record OfficeGuidance(
    Guid Id,
    GuidanceTopic Topic,
    GuidanceState State,
    DateTimeOffset AskedAt,
    DateTimeOffset? AnswerBy,
    IReadOnlyList<GuidanceLine> Lines
)
{
    public override string ToString() => "OfficeGuidance(redacted)";
}

/// <summary>案例问答 for all agents, the latest first; searched by words that stand in them.</summary>
/// <param name="Topic">Null: all of them.</param>
[RequirePermission(Permission.HandleCase)]
public sealed record ListGuidanceExamples(
    [property: StringLength(40, ErrorMessage = "查找最多写 40 个字。")] string? Search = null,
    GuidanceTopic? Topic = null
) : IQuery<IReadOnlyList<GuidanceExampleRow>>;

/// <param name="MayWithdraw">The caller keeps the guidance of the place that it comes from.</param>
public sealed record GuidanceExampleRow(
    Guid Id,
    GuidanceTopic Topic,
    string Title,
    string Question,
    string Answer,
    DateTimeOffset PublishedAt,
    bool MayWithdraw
);

internal sealed class ListGuidanceHandler(
    AppDbContext db,
    CallContext call,
    GuidanceDesk desk,
    PetitionsOffices offices,
    VisibleCases cases,
    Regions.Contracts.DivisionDirectory divisions
)
    : IQueryHandler<ListGuidance, GuidanceList>,
        IQueryHandler<ListOfficeGuidance, OfficeGuidanceList>,
        IQueryHandler<ListGuidanceExamples, IReadOnlyList<GuidanceExampleRow>>
{
    private static readonly GuidanceStep[] OfAsker = [GuidanceStep.AskAgain, GuidanceStep.Close];
    private static readonly GuidanceStep[] OfFederation = [GuidanceStep.Answer, GuidanceStep.Publish];

    public async ValueTask<GuidanceList> Handle(ListGuidance query, CancellationToken cancellationToken)
    {
        var staff = call.RequireStaff();
        var all = db.GuidanceVisibleTo(staff).AsNoTracking();
        var page = await all.Include(question => question.Entries)
            .OrderBy(question => question.State == GuidanceState.Open ? 0 : 1)
            .ThenBy(question => question.AnswerBy)
            .ThenByDescending(question => question.AskedAt)
            .ThenBy(question => question.Id)
            .Skip(query.Skip)
            .Take(query.Take)
            .ToListAsync(cancellationToken);
        var ids = page.ConvertAll(question => (Guid?)question.Id);
        var examples = await db.Set<GuidanceExample>()
            .Where(example => ids.Contains(example.ShownQuestionId))
            .ToDictionaryAsync(example => example.ShownQuestionId!.Value, example => example.Id, cancellationToken);
        var names = await StaffNames.ByIdAsync(db, [.. page.Select(question => question.AskedBy).Distinct()], cancellationToken);
        var about = page.Select(question => question.CaseId).OfType<Guid>().Distinct().ToList();
        var numbers = await cases
            .To(staff)
            .Where(known => about.Contains(known.Id))
            .ToDictionaryAsync(known => known.Id, known => known.Number, cancellationToken);
        var rows = new List<GuidanceThread>();
        foreach (var question in page)
        {
            var (mine, leads) = (question.AskedBy == staff.StaffId, staff.Covers(Permission.ManageGuidance, question.Area));
            Guid? shown = examples.TryGetValue(question.Id, out var example) ? example : null;
            Guid? seen = question.CaseId is { } caseId && numbers.ContainsKey(caseId) ? caseId : null;
            rows.Add(
                new GuidanceThread(
                    question.Id,
                    question.Topic,
                    question.State,
                    await divisions.PathNameAsync(question.Area, cancellationToken),
                    names.GetValueOrDefault(question.AskedBy, ""),
                    seen,
                    seen is { } number ? numbers[number] : null,
                    mine,
                    question.AskedAt,
                    question.AnswerBy,
                    shown,
                    Lines(question),
                    [.. Steps(question, mine, leads).Where(step => step != GuidanceStep.Publish || shown is null)]
                )
            );
        }

        var mayLead = staff.Has(Permission.ManageGuidance);
        return new GuidanceList(rows, await all.CountAsync(cancellationToken), mayLead);
    }

    public async ValueTask<OfficeGuidanceList> Handle(ListOfficeGuidance query, CancellationToken cancellationToken)
    {
        if (await offices.OwnAsync(cancellationToken) is not { } office)
        {
            return new OfficeGuidanceList(null, [], 0);
        }

        var city = office.Area.Level == DivisionLevel.City;
        var all = db.Set<GuidanceQuestion>().AsNoTracking().Where(question => city || question.Area == office.Area);
        all = query.Answered
            ? all.Where(question => question.State == GuidanceState.Answered)
                .OrderByDescending(question => question.AskedAt)
                .ThenBy(q => q.Id)
            : all.Where(question => question.State == GuidanceState.Open).OrderBy(question => question.AnswerBy).ThenBy(q => q.Id);
        var page = await all.Include(question => question.Entries).Skip(query.Skip).Take(query.Take).ToListAsync(cancellationToken);
        return new OfficeGuidanceList(
            office.Name,
            [
                .. page.Select(question => new OfficeGuidance(
                    question.Id,
                    question.Topic,
                    question.State,
                    question.AskedAt,
                    question.AnswerBy,
                    Lines(question)
                )),
            ],
            await all.CountAsync(cancellationToken)
        );
    }

    public async ValueTask<IReadOnlyList<GuidanceExampleRow>> Handle(ListGuidanceExamples query, CancellationToken cancellationToken)
    {
        var staff = call.RequireStaff();
        var shown = await db.Set<GuidanceExample>()
            .AsNoTracking()
            .Where(example => example.WithdrawnAt == null && (query.Topic == null || example.Topic == query.Topic))
            .OrderByDescending(example => example.PublishedAt)
            .ThenBy(example => example.Id)
            .ToListAsync(cancellationToken);
        return
        [
            .. shown
                .Where(example => Matches(example, query.Search))
                .Select(example => new GuidanceExampleRow(
                    example.Id,
                    example.Topic,
                    example.Title,
                    example.Question,
                    example.Answer,
                    example.PublishedAt,
                    staff.Covers(Permission.ManageGuidance, example.Area)
                )),
        ];
    }

    private static IEnumerable<GuidanceStep> Steps(GuidanceQuestion question, bool mine, bool leads) =>
        (mine ? OfAsker : [])
            .Concat(leads ? OfFederation : [])
            .Where(step => GuidanceTransitions.Allows(question.State, step))
            .Where(step => step != GuidanceStep.Publish || question.Entries.Any(entry => entry.Side != GuidanceSide.Asker));

    private IReadOnlyList<GuidanceLine> Lines(GuidanceQuestion question) =>
        [
            .. question
                .Entries.OrderBy(entry => entry.At)
                .ThenBy(entry => entry.Id)
                .Select(entry => new GuidanceLine(entry.Side, desk.Open(entry), entry.At)),
        ];

    /// <summary>Each word has to stand somewhere. In memory: there are some hundreds, and text comparison differs between the databases.</summary>
    private static bool Matches(GuidanceExample example, string? search) =>
        (search ?? "")
            .Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .All(word =>
                new[] { example.Title, example.Question, example.Answer }.Any(text =>
                    text.Contains(word, StringComparison.OrdinalIgnoreCase)
                )
            );
}
