using WeChatRights.Core.Audit.Contracts;
using WeChatRights.Core.Regions.Contracts;

namespace WeChatRights.Core.Intake;

/// <summary>Tells her which offices opened her file, by the post that stands nearest to her place.</summary>
internal sealed class FileOpenings(AccessHistory history, DivisionDirectory divisions)
{
    public async Task<IReadOnlyList<FileOpening>> OfAsync(Guid caseId, DivisionCode township, CancellationToken cancellationToken)
    {
        var told = new List<FileOpening>();
        foreach (var opening in await history.OfCaseAsync(caseId, cancellationToken))
        {
            var post = opening
                .Posts.OrderByDescending(post => post.Division.Contains(township) || township.Contains(post.Division))
                .ThenByDescending(post => post.Division.Value.Length)
                .FirstOrDefault();
            if (post.Division.Value is not null)
            {
                told.Add(
                    new FileOpening(
                        opening.At.ChinaDate(),
                        post.Role,
                        RoleNames.Of(post.Role),
                        await divisions.PathNameAsync(post.Division, cancellationToken)
                    )
                );
            }
        }

        return [.. told.Distinct()];
    }
}
