using System.ComponentModel.DataAnnotations;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Volunteers.Profiles;

namespace WeChatRights.MiniprogramApi.Endpoints;

/// <summary>What somebody tells who applies. The least is name, phone, sex, birthDate, home, skills, the limits and rules.</summary>
/// <param name="Guardian">Name of the guardian who consents, and <paramref name="GuardianConsentOn"/> the day; for those under 18.</param>
/// <param name="Home">Nine digits for a township, twelve for a village.</param>
/// <param name="RadiusKm">Kilometres from home; 0: only where she lives.</param>
/// <param name="ExcludedStations">Codes of townships at whose stations she must not serve.</param>
/// <param name="Rules">The version of GET /volunteer-application that she agrees to.</param>
internal sealed record VolunteerApplicationRequest(
    [property: Required(ErrorMessage = "请填姓名。")] string? Name,
    [property: Required(ErrorMessage = "请填手机号。")] string? Phone,
    [property: Required(ErrorMessage = "请选择性别。")] Sex? Sex,
    [property: Required(ErrorMessage = "请填出生日期。")] DateOnly? BirthDate,
    string? Guardian,
    DateOnly? GuardianConsentOn,
    [property: Required(ErrorMessage = "请选择住在哪个乡镇或村。")] string? Home,
    [property: Required(ErrorMessage = "请选择能做什么。")] IReadOnlyList<VolunteerSkill>? Skills,
    IReadOnlyList<QualificationRequest>? Qualifications,
    string? Dialects,
    [property: Required(ErrorMessage = "请填能走多远。")] int? RadiusKm,
    [property: Required(ErrorMessage = "请填每周最多几次。")] int? ShiftsPerWeek,
    [property: Required(ErrorMessage = "请填每周最多几小时。")] int? HoursPerWeek,
    bool? Nights,
    bool? OnlyInPairs,
    string? Wishes,
    IReadOnlyList<string>? ExcludedStations,
    [property: Required(ErrorMessage = "请先看约定，同意了再交。")] string? Rules
) : IRequestBody, IValidatableObject
{
    public ApplyAsVolunteer ToCommand() =>
        new(
            new VolunteerFacts(
                Name!,
                Phone!,
                Sex!.Value,
                BirthDate!.Value,
                Guardian,
                GuardianConsentOn,
                Home!,
                Skills!,
                [.. (Qualifications ?? []).Select(held => held.ToFacts())],
                new ServiceTerms(
                    Dialects,
                    RadiusKm!.Value,
                    ShiftsPerWeek!.Value,
                    HoursPerWeek!.Value,
                    Nights ?? false,
                    OnlyInPairs ?? false,
                    Wishes,
                    ExcludedStations ?? [],
                    Experienced: false
                )
            ),
            Rules!
        );

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Qualifications?.Any(held => held is null) == true)
        {
            yield return new ValidationResult("请重新填资格证。", [nameof(Qualifications)]);
        }

        if (ExcludedStations?.Any(station => station is null) == true)
        {
            yield return new ValidationResult("请重新选择要避开的站。", [nameof(ExcludedStations)]);
        }
    }

    public override string ToString() => "VolunteerApplicationRequest(redacted)";
}

/// <param name="ProofNumber">Number of the certificate; the station looks at the original.</param>
/// <param name="ValidUntil">The last day; null: it does not end.</param>
internal sealed record QualificationRequest(
    [property: Required(ErrorMessage = "请选择资格证是哪一类。")] VolunteerSkill? Skill,
    [property: Required(ErrorMessage = "请填资格证的名称。")] string? Title,
    [property: Required(ErrorMessage = "请填证号。")] string? ProofNumber,
    DateOnly? ValidUntil
)
{
    public QualificationFacts ToFacts() => new(Skill!.Value, Title!, ProofNumber!, ValidUntil);

    public override string ToString() => "QualificationRequest(redacted)";
}
