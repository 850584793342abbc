using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Intake;

/// <param name="Hours">Local hours as text; null when we have not verified them.</param>
/// <param name="VerifiedOn">When somebody last checked the number; null: still to be checked by the federation.</param>
public sealed record Hotline(string Number, string Name, string Scope, bool Emergency, string? Hours, DateOnly? VerifiedOn);

/// <summary>Hotlines are data (<c>Intake/Data/hotlines.json</c>), never constants in code (rulebook §10).</summary>
internal static class HotlineDirectory
{
    public static IReadOnlyList<Hotline> All { get; } = ReferenceData.Read<List<Hotline>>("Intake.Data.hotlines.json");
}
