using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Data;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Cases.Surveys;

/// <summary>Whether what was promised at the end is done.</summary>
public enum SurveyPerformed
{
    Yes,
    Partly,
    No,

    /// <summary>Nothing was promised.</summary>
    NothingOwed,
}

/// <summary>
/// 回访问卷: some time after the end she says whether it was done, whether she is safe, and how satisfied she is; once for each end, and never after she has withdrawn. Who is not safe is
/// in danger again: the matter goes on, with the promise and the first contact of a matter in danger. What she answers is sealed; her stars are the rating.
/// </summary>
/// <param name="Performed">Null only when she is not safe: then nothing else is asked of her.</param>
/// <param name="Stars">1 (bad) to 5 (good); null: not said. Ignored when she has rated already.</param>
/// <param name="Words">Optional, up to 500 characters.</param>
/// <exception cref="DomainException"><c>step-up-required</c>; <c>not-found</c>; <c>no-survey</c></exception>
[RequireCitizen]
public sealed record AnswerSurvey(
    Guid CaseId,
    [property: EnumDataType(typeof(SurveyPerformed), ErrorMessage = "请选一个：说好的事做到了没有。")] SurveyPerformed? Performed,
    bool Safe,
    [property: Range(1, 5, ErrorMessage = "请选满意不满意。")] int? Stars,
    [property: StringLength(500, ErrorMessage = "想说的最多写 500 个字，不写也可以。")] string? Words
) : ICommand<Unit>, IConcernsCase, IValidatableObject
{
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Safe && Performed is null)
        {
            yield return new ValidationResult("请选一个：说好的事做到了没有。", [nameof(Performed)]);
        }
    }

    public override string ToString() => $"AnswerSurvey({CaseId})";
}

internal sealed class AnswerSurveyHandler(
    AppDbContext db,
    CitizenCases cases,
    CallContext call,
    CaseKeyStore keys,
    WorkingCalendar calendar,
    IOptions<CaseOptions> options
) : ICommandHandler<AnswerSurvey, Unit>
{
    public async ValueTask<Unit> Handle(AnswerSurvey command, CancellationToken cancellationToken)
    {
        var about = await cases.GetAsync(command.CaseId, cancellationToken);
        if (
            !about.MayBeSurveyed
            || await db.Set<CaseEvent>()
                .AnyAsync(
                    entry => entry.CaseId == about.Id && entry.Kind == CaseEventKind.SurveyAnswered && entry.At >= about.ClosedAt,
                    cancellationToken
                )
        )
        {
            throw new DomainException(CaseErrors.NoSurvey);
        }

        using var words = new Words(SurveyWords.Of(command), await keys.GetAsync(about.Id, cancellationToken));
        var promise = SlaPolicy.Handling(call.Now, options.Value.HandlingDays, calendar);
        var contact = SlaPolicy.FirstContact(call.Now, danger: true, about.NeedToKnow, calendar);
        about.SurveyAnswered(command.Performed, command.Safe, command.Stars, promise, contact, words, call.Now);
        return Unit.Value;
    }
}

/// <summary>Her answers as staff read them on the time line, sealed there.</summary>
internal static class SurveyWords
{
    private static readonly string[] Satisfied = ["很不满意", "不太满意", "一般", "比较满意", "很满意"];

    public static string Of(AnswerSurvey said)
    {
        var words = said.Words?.Trim() is { Length: > 0 } text ? $"\n她说：{text}" : "";
        var performed = said.Performed is { } done ? $"；说好的事：{Word(done)}" : "";
        var satisfied = said.Stars is { } stars ? $"；办得：{Satisfied[stars - 1]}" : "";
        return $"现在：{(said.Safe ? "安全" : "不安全")}{performed}{satisfied}。{words}";
    }

    private static string Word(SurveyPerformed performed) =>
        performed switch
        {
            SurveyPerformed.Yes => "做到了",
            SurveyPerformed.Partly => "做到一部分",
            SurveyPerformed.No => "没有做到",
            _ => "没有说好要做的事",
        };
}
