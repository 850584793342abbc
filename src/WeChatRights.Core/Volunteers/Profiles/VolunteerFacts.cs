using System.ComponentModel.DataAnnotations;

namespace WeChatRights.Core.Volunteers.Profiles;

/// <summary>What somebody can do.</summary>
public enum VolunteerSkill
{
    /// <summary>律师</summary>
    Lawyer,

    /// <summary>心理咨询师、婚姻家庭咨询师</summary>
    Counsellor,

    /// <summary>人民调解员</summary>
    Mediator,

    /// <summary>社会工作者</summary>
    SocialWorker,

    /// <summary>陪同、代录、送材料</summary>
    Helper,
}

/// <summary>Who somebody is and on which terms she helps (志愿服务条例 arts. 7, 19: true, exact, complete).</summary>
/// <param name="Phone">Kept sealed; found again by its blind index.</param>
/// <param name="Guardian">Name of the guardian who consents, for those under 18.</param>
/// <param name="GuardianConsentOn">The day of the written consent.</param>
/// <param name="Home">Code of the township or village where she lives.</param>
public sealed record VolunteerFacts(
    [property: Required(ErrorMessage = "请填姓名。"), StringLength(32, ErrorMessage = "姓名最多 32 个字。")] string Name,
    [property: Required(ErrorMessage = "请填手机号。"), StringLength(32, ErrorMessage = "号码太长，请检查一下。")] string Phone,
    [property: EnumDataType(typeof(Sex), ErrorMessage = "请选择性别。")] Sex Sex,
    DateOnly BirthDate,
    [property: StringLength(32, ErrorMessage = "姓名最多 32 个字。")] string? Guardian,
    DateOnly? GuardianConsentOn,
    [property:
        Required(ErrorMessage = "请选择住在哪个乡镇或村。"),
        RegularExpression("^([0-9]{9}|[0-9]{12})$", ErrorMessage = "请选择住在哪个乡镇或村。")
    ]
        string Home,
    [property:
        Required(ErrorMessage = "请选择能做什么。"),
        MinLength(1, ErrorMessage = "请选择能做什么。"),
        MaxLength(5, ErrorMessage = "请重新选择能做什么。")
    ]
        IReadOnlyList<VolunteerSkill> Skills,
    [property:
        Required(ErrorMessage = "请重新填资格证。"),
        MaxLength(VolunteerPolicy.MostQualifications, ErrorMessage = "资格证最多填 10 个。")
    ]
        IReadOnlyList<QualificationFacts> Qualifications,
    [property: Required(ErrorMessage = "请填服务的条件。")] ServiceTerms Terms
) : IValidatableObject
{
    public override string ToString() => "VolunteerFacts(redacted)";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Skills is not null && (Skills.Distinct().Count() != Skills.Count || Skills.Any(skill => !Enum.IsDefined(skill))))
        {
            yield return new ValidationResult("请重新选择能做什么。", [nameof(Skills)]);
        }
    }
}

/// <param name="Skill">Which skill it is for.</param>
/// <param name="ProofNumber">Number of the certificate that somebody has seen.</param>
/// <param name="ValidUntil">The last day; null: it does not end.</param>
public sealed record QualificationFacts(
    [property: EnumDataType(typeof(VolunteerSkill), ErrorMessage = "请选择资格证是哪一类。")] VolunteerSkill Skill,
    [property: Required(ErrorMessage = "请填资格证的名称。"), StringLength(64, ErrorMessage = "名称最多 64 个字。")] string Title,
    [property: Required(ErrorMessage = "请填证号。"), StringLength(64, ErrorMessage = "证号最多 64 个字符。")] string ProofNumber,
    DateOnly? ValidUntil
)
{
    public override string ToString() => "QualificationFacts(redacted)";
}

/// <summary>How far, how often and how somebody wants to help. Her own limits: never more than she offers (志愿服务条例 arts. 3, 15, 25).</summary>
/// <param name="Dialects">Beside Mandarin, as text; sign language too.</param>
/// <param name="RadiusKm">How far she can get, in kilometres from home; 0: only where she lives.</param>
/// <param name="ExcludedStations">Codes of townships at whose stations she must not serve: kin or a conflict of interest.</param>
/// <param name="Experienced">May show newcomers the work.</param>
public sealed record ServiceTerms(
    [property: StringLength(64, ErrorMessage = "方言最多 64 个字。")] string? Dialects,
    [property: Range(0, 200, ErrorMessage = "能走多远，填 0 到 200 公里。")] int RadiusKm,
    [property: Range(1, 21, ErrorMessage = "每周次数填 1 到 21。")] int ShiftsPerWeek,
    [property: Range(1, 60, ErrorMessage = "每周小时数填 1 到 60。")] int HoursPerWeek,
    bool Nights,
    bool OnlyInPairs,
    [property: StringLength(200, ErrorMessage = "愿望最多 200 个字。")] string? Wishes,
    [property:
        Required(ErrorMessage = "请重新选择要避开的站。"),
        MaxLength(VolunteerPolicy.MostExcludedStations, ErrorMessage = "要避开的站最多选 10 个。")
    ]
        IReadOnlyList<string> ExcludedStations,
    bool Experienced
) : IValidatableObject
{
    public override string ToString() => "ServiceTerms(redacted)";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (ExcludedStations is not null && ExcludedStations.Any(code => code is not { Length: 9 } || !code.All(char.IsAsciiDigit)))
        {
            yield return new ValidationResult("请重新选择要避开的站。", [nameof(ExcludedStations)]);
        }
    }
}
