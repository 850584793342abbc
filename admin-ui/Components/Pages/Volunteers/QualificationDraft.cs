using WeChatRights.AdminUi.DisplayText;
using WeChatRights.Core.Volunteers.Profiles;

namespace WeChatRights.AdminUi.Components.Pages.Volunteers;

/// <summary>A certificate as it is being typed.</summary>
public sealed class QualificationDraft
{
    public VolunteerSkill Skill { get; set; }
    public string? Title { get; set; }
    public string? ProofNumber { get; set; }
    public DateTime? Until { get; set; }

    public bool IsComplete => !string.IsNullOrWhiteSpace(Title) && !string.IsNullOrWhiteSpace(ProofNumber);

    public QualificationFacts Facts =>
        new(Skill, Title!.Trim(), ProofNumber!.Trim(), Until is { } until ? DateOnly.FromDateTime(until) : null);

    public static QualificationDraft Of(QualificationFacts facts) =>
        new()
        {
            Skill = facts.Skill,
            Title = facts.Title,
            ProofNumber = facts.ProofNumber,
            Until = facts.ValidUntil.AsDate(),
        };
}
