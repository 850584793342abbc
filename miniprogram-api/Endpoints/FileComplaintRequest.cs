using System.ComponentModel.DataAnnotations;
using WeChatRights.Core.Intake;
using WeChatRights.Core.Intake.Contracts;

namespace WeChatRights.MiniprogramApi.Endpoints;

/// <summary>What she files. The least is nature, category, township, narrative, anonymous and consents.</summary>
/// <param name="Category">A leaf of the catalogue, such as F1.</param>
/// <param name="Township">Nine digits. The case goes to the station there.</param>
/// <param name="Village">Twelve digits, inside the township.</param>
/// <param name="Narrative">1 to 5,000 characters.</param>
/// <param name="OccurredOn">Not in the future.</param>
/// <param name="AvoidVillage">"Not by my village": the case goes one level up.</param>
/// <param name="Pin">Six digits of her choice, to see the complaint later. Without one, only the receipt code opens it.</param>
/// <param name="Consents">Scopes of the texts she agreed to; privacy and sensitive are needed.</param>
internal sealed record FileComplaintRequest(
    [property: Required(ErrorMessage = "请选择要我们做什么。")] Nature? Nature,
    string? Category,
    string? Township,
    string? Village,
    string? Narrative,
    DateOnly? OccurredOn,
    RespondentRelation? RespondentRelation,
    Respondent? Respondent,
    [property: Required(ErrorMessage = "请选择是否匿名。")] bool? Anonymous,
    ClientIdentity? Identity,
    IReadOnlyList<SpecialGroup>? SpecialGroups,
    bool? MinorInvolved,
    bool? AvoidVillage,
    DangerAnswers? Danger,
    SafeContact? SafeContact,
    string? Pin,
    IReadOnlyList<string>? Consents
) : IRequestBody
{
    public FileComplaint ToCommand(string idempotencyKey) =>
        new(
            idempotencyKey,
            Nature!.Value,
            Category!,
            Township!,
            Blank(Village),
            Narrative!,
            OccurredOn,
            RespondentRelation,
            Respondent,
            Anonymous!.Value,
            Identity,
            SpecialGroups,
            MinorInvolved ?? false,
            AvoidVillage ?? false,
            Danger,
            SafeContact,
            Blank(Pin),
            Consents!
        );

    public override string ToString() => "FileComplaintRequest(redacted)";

    private static string? Blank(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
