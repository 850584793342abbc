using WeChatRights.Core.Conferences;

namespace WeChatRights.AdminUi.Components.Pages.Conferences;

/// <summary>What the dialog of an item has asked for.</summary>
public sealed record AgendaDraft(string? Area, Guid? CaseId, bool Jurisdiction, AgendaFacts Facts)
{
    public override string ToString() => "AgendaDraft(redacted)";
}
