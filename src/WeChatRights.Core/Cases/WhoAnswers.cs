using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.IdentityAccess.Contracts;

namespace WeChatRights.Core.Cases;

/// <summary>Whom to tell of something about a case that may have ended long ago. Always a named person while anybody is there (件件有人抓).</summary>
internal sealed class WhoAnswers(OfficerDirectory officers)
{
    /// <summary>Whoever answers for it, when still there, or who stands in while she is away; else whoever answers for the unit now.</summary>
    /// <param name="about">With its members.</param>
    /// <param name="alsoAbove">The level above is told as well.</param>
    public async Task<IReadOnlyList<Guid>> ForAsync(Case about, bool alsoAbove, CancellationToken cancellationToken)
    {
        var post = await officers.PostCoveringAsync(about.OwnerId, about.Township, cancellationToken);
        var there = post is { } unit ? await officers.HerselfOrStandInAsync(about.OwnerId, unit, about.Barred, cancellationToken) : null;
        var answers = (there ?? await officers.AnswerableForAsync(about.Unit, about.Barred, cancellationToken))?.StaffId;
        var told = new List<Guid>(answers is { } first ? [first] : []);
        if (alsoAbove && await officers.AboveAsync(about.Unit, [.. about.Barred, .. told], cancellationToken) is { } above)
        {
            told.Add(above.StaffId);
        }

        return told;
    }
}
