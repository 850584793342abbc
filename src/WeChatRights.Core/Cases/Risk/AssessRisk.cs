using System.ComponentModel.DataAnnotations;
using Mediator;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Cases.Risk;

/// <summary>
/// 风险评估: the answers give the least level there is; whoever asked may raise it by her own judgement, with a reason. Nobody lowers it here.
/// Answers the level that was found.
/// </summary>
/// <param name="Code">Of the instrument that was asked.</param>
/// <param name="Answers">By the item's id; what is missing is open, not a no.</param>
/// <param name="WithHer">She answered herself.</param>
/// <param name="RaiseTo">Above what the answers give; null: as they give it.</param>
/// <exception cref="DomainException"><c>risk-instrument-unknown</c>, <c>invalid-input</c>, <c>case-state</c>, <c>case-not-yours</c></exception>
[RequirePermission(Permission.HandleCase)]
public sealed record AssessRisk(
    Guid CaseId,
    [property: Required, StringLength(32)] string Code,
    int InstrumentVersion,
    [property: Required] IReadOnlyDictionary<string, RiskAnswer> Answers,
    [property: EnumDataType(typeof(RiskOccasion), ErrorMessage = "请选择为什么现在评估。")] RiskOccasion Occasion,
    bool WithHer,
    RiskLevel? RaiseTo,
    [property: CaseText] string? Words
) : ICommand<RiskLevel>, IConcernsCase
{
    public override string ToString() => "AssessRisk(redacted)";
}

internal sealed class AssessRiskHandler(
    AppDbContext db,
    CaseLoader cases,
    CallContext call,
    RiskInstruments instruments,
    OfficerDirectory officers,
    CaseKeyStore keys
) : ICommandHandler<AssessRisk, RiskLevel>
{
    public async ValueTask<RiskLevel> Handle(AssessRisk command, CancellationToken cancellationToken)
    {
        var assessed = await cases.GetForAsync(command.CaseId, CaseAction.AssessRisk, cancellationToken);
        var instrument =
            await instruments.FindAsync(command.Code, command.InstrumentVersion, cancellationToken)
            ?? throw new DomainException(CaseErrors.InstrumentUnknown);
        var score = RiskScore.Of(instrument, Known(instrument, command.Answers));
        var level = Level(score, command);
        var duty =
            level == RiskLevel.High
                ? await officers.AnswerableForAsync(assessed.Township.AtLevel(DivisionLevel.County), assessed.Barred, cancellationToken)
                : null;
        using var key = await keys.GetAsync(command.CaseId, cancellationToken);
        var id = Ids.New(call.Now);
        var answers = key.Seal(RiskAssessment.AnswersField, id, RiskInstruments.Write(command.Answers));
        using var words = command.Words is { } text ? await cases.WordsAsync(command.CaseId, text, cancellationToken) : null;
        assessed.AssessRisk(cases.Acting(assessed), level, duty, command.WithHer, words, call.Now);
        db.Add(
            new RiskAssessment(id, assessed.Id, instrument, score, level, command.Occasion, call.RequireStaff().StaffId, answers, call.Now)
        );
        return level;
    }

    private static IReadOnlyDictionary<string, RiskAnswer> Known(
        RiskInstrument instrument,
        IReadOnlyDictionary<string, RiskAnswer> answers
    ) =>
        answers.All(answer => instrument.Items.Any(item => item.Id == answer.Key) && Enum.IsDefined(answer.Value))
            ? answers
            : throw new DomainException(CaseErrors.InstrumentUnknown);

    private static RiskLevel Level(RiskScore score, AssessRisk command)
    {
        if (command.RaiseTo is not { } raised)
        {
            return score.Level;
        }

        if (raised <= score.Level || !Enum.IsDefined(raised))
        {
            throw DomainException.OfField("raiseTo", "只能提高，不能降低。");
        }

        return command.Words is { Length: >= CaseTextAttribute.Min }
            ? raised
            : throw DomainException.OfField("words", "提高等级要写明理由。");
    }
}
