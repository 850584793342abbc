using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Cases.Risk;

/// <summary>The instrument that is asked today.</summary>
[RequirePermission(Permission.HandleCase)]
public sealed record GetRiskInstrument : IQuery<RiskInstrument>;

internal sealed class GetRiskInstrumentHandler(RiskInstruments instruments) : IQueryHandler<GetRiskInstrument, RiskInstrument>
{
    public async ValueTask<RiskInstrument> Handle(GetRiskInstrument query, CancellationToken cancellationToken) =>
        await instruments.CurrentAsync(cancellationToken);
}

/// <summary>
/// How the danger was judged over time, the latest first, with what was answered. Opens the answers for the purpose of handling the case: one audit
/// row names the column.
/// </summary>
[RequirePermission(Permission.UnsealCase)]
public sealed record ListRiskAssessments(Guid CaseId) : IQuery<IReadOnlyList<AssessedRisk>>, IConcernsCase;

/// <summary>Opened answers of a person: never log them, keep them no longer than the page.</summary>
/// <param name="By">Who asked.</param>
/// <param name="Raised">Above what the points say, by her own judgement.</param>
/// <param name="Answers">In the order and with the words in which they were asked.</param>
public sealed record AssessedRisk(
    Guid Id,
    DateTimeOffset At,
    string By,
    string Instrument,
    RiskOccasion Occasion,
    RiskLevel Level,
    bool Raised,
    int Points,
    int OpenItems,
    IReadOnlyList<AnsweredItem> Answers
)
{
    public override string ToString() => "AssessedRisk(redacted)";
}

/// <param name="Answer">Null: it was not asked.</param>
public sealed record AnsweredItem(string Text, bool RedFlag, RiskAnswer? Answer)
{
    public override string ToString() => "AnsweredItem(redacted)";
}

internal sealed class ListRiskAssessmentsHandler(AppDbContext db, CaseLoader cases, CaseVault vault, RiskInstruments instruments)
    : IQueryHandler<ListRiskAssessments, IReadOnlyList<AssessedRisk>>
{
    private const int Most = 50;
    private static readonly string[] Columns = [RiskAssessment.AnswersField.Column];

    public async ValueTask<IReadOnlyList<AssessedRisk>> Handle(ListRiskAssessments query, CancellationToken cancellationToken)
    {
        await cases.GetAsync(query.CaseId, cancellationToken); // Out of sight it does not exist.
        var rows = await db.Set<RiskAssessment>()
            .AsNoTracking()
            .Where(assessment => assessment.CaseId == query.CaseId)
            .OrderByDescending(assessment => assessment.At)
            .ThenByDescending(assessment => assessment.Id)
            .Take(Most)
            .ToListAsync(cancellationToken);
        if (rows.Count == 0)
        {
            return []; // Nothing is opened, so nothing is written into the audit.
        }

        var names = await StaffNames.ByIdAsync(db, [.. rows.Select(row => row.AssessedBy).Distinct()], cancellationToken);
        using var opened = await vault.UnsealAsync(query.CaseId, UnsealPurpose.HandleCase, Columns, cancellationToken);
        var assessed = new List<AssessedRisk>();
        foreach (var row in rows)
        {
            var instrument = await instruments.FindAsync(row.Code, row.InstrumentVersion, cancellationToken);
            var answers = RiskInstruments.ReadAnswers(opened.Read(RiskAssessment.AnswersField, row.Id, row.Answers));
            assessed.Add(Of(row, instrument, answers, names.GetValueOrDefault(row.AssessedBy, "")));
        }

        return assessed;
    }

    private static AssessedRisk Of(
        RiskAssessment row,
        RiskInstrument? instrument,
        IReadOnlyDictionary<string, RiskAnswer> answers,
        string by
    ) =>
        new(
            row.Id,
            row.At,
            by,
            $"{instrument?.Name ?? row.Code}（{row.Code}，第 {row.InstrumentVersion} 版）",
            row.Occasion,
            row.Level,
            row.Raised,
            row.Points,
            row.OpenItems,
            [
                .. (instrument?.Items ?? []).Select(item => new AnsweredItem(
                    item.Text,
                    item.RedFlag,
                    answers.TryGetValue(item.Id, out var answer) ? answer : null
                )),
            ]
        );
}
