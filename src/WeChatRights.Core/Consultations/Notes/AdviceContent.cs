using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace WeChatRights.Core.Consultations.Notes;

/// <summary>What an advice note says.</summary>
/// <param name="Questions">What she asked and told, in short.</param>
/// <param name="Advice">For her, to read again.</param>
/// <param name="Articles">Codes of <see cref="LawArticle"/>, in the order of citing.</param>
/// <param name="Steps">What is to be done next, by whom and until when.</param>
public sealed partial record AdviceContent(
    [property:
        Required(ErrorMessage = "请写下她问了什么。"),
        StringLength(AdviceContent.MostQuestions, ErrorMessage = "她问的最多写 2000 个字。")
    ]
        string Questions,
    [property:
        Required(ErrorMessage = "请写下给她的建议。"),
        StringLength(AdviceContent.MostAdvice, ErrorMessage = "建议最多写 5000 个字。")
    ]
        string Advice,
    [property: MaxLength(AdviceContent.MostArticles, ErrorMessage = "法条最多引用 20 条。")] IReadOnlyList<string>? Articles = null,
    [property: MaxLength(AdviceContent.MostSteps, ErrorMessage = "下一步最多写 10 条。")] IReadOnlyList<FollowUpStep>? Steps = null
) : IValidatableObject
{
    public const int MostQuestions = 2000;
    public const int MostAdvice = 5000;
    public const int MostArticles = 20;
    public const int MostSteps = 10;

    /// <summary>Places of a template, such as 【哪一天】, that nobody has filled in yet.</summary>
    public static int CountBlanks(string? text) => Blank().Count(text ?? "");

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (CountBlanks(Questions) + CountBlanks(Advice) + (Steps ?? []).Sum(step => CountBlanks(step.What)) > 0)
        {
            yield return new ValidationResult("还有【】没有填，请填好或删掉。", [nameof(Advice)]);
        }

        if ((Articles ?? []).Any(code => LawArticle.Find(code) is null))
        {
            yield return new ValidationResult("有一条法条找不到，请重新选择。", [nameof(Articles)]);
        }
    }

    public override string ToString() => "AdviceContent(redacted)";

    /// <summary>As it is signed: trimmed, lines ended by LF, every article once.</summary>
    internal AdviceContent Tidied() =>
        new(
            Tidy(Questions),
            Tidy(Advice),
            [.. (Articles ?? []).Distinct(StringComparer.Ordinal)],
            [.. (Steps ?? []).Select(step => step with { What = Tidy(step.What) })]
        );

    private static string Tidy(string text) => text.ReplaceLineEndings("\n").Trim();

    [GeneratedRegex("【[^】]*】", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Blank();
}

/// <summary>One thing that is to be done after the talk.</summary>
/// <param name="Until">Last day, in China; null: no day was set.</param>
public sealed record FollowUpStep(
    [property: Required(ErrorMessage = "请写下一步做什么。"), StringLength(200, ErrorMessage = "下一步最多写 200 个字。")] string What,
    [property: EnumDataType(typeof(StepBy), ErrorMessage = "请选择由谁来办。")] StepBy Who,
    DateOnly? Until = null
)
{
    public override string ToString() => "FollowUpStep(redacted)";
}

/// <summary>Who does the next step.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<StepBy>))]
public enum StepBy
{
    /// <summary>Herself.</summary>
    Her,
    Station,
    Provider,
}
