using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Privacy;

/// <param name="Short">What fits on one screen.</param>
/// <param name="Full">The whole notice (PIPL arts. 17 and 30: who, why, how, which data, how long, which rights).</param>
public sealed record ConsentText(string Scope, string Version, string Title, string Short, string Full, bool Required)
{
    public static IReadOnlyList<ConsentText> All { get; } = ReferenceData.Read<List<ConsentText>>("Privacy.Data.consents.json");

    internal static IEnumerable<string> RequiredForFiling => All.Where(text => text.Required).Select(text => text.Scope);
}
