using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Consultations.Waiting;

/// <summary>How many wait in one's counties, by topic: the most first. Where many wait, times are missing.</summary>
[RequirePermission(Permission.ManageConsultations)]
public sealed record CountWaiting : IQuery<IReadOnlyList<WaitingCount>>;

/// <param name="Since">The longest of them waits since then.</param>
public sealed record WaitingCount(string County, string Topic, bool Urgent, int Waiting, DateTimeOffset Since);

internal sealed class CountWaitingHandler(AppDbContext db, CallContext call, DivisionDirectory divisions)
    : IQueryHandler<CountWaiting, IReadOnlyList<WaitingCount>>
{
    public async ValueTask<IReadOnlyList<WaitingCount>> Handle(CountWaiting query, CancellationToken cancellationToken)
    {
        var staff = call.RequireStaff();
        var groups = await db.Set<WaitingEntry>()
            .Where(entry => entry.OpenPlace != null)
            .GroupBy(entry => new { entry.County, entry.Topic })
            .Select(group => new
            {
                group.Key.County,
                group.Key.Topic,
                Waiting = group.Count(),
                Since = group.Min(entry => entry.JoinedAt),
            })
            .ToListAsync(cancellationToken);
        var counts = new List<WaitingCount>();
        foreach (var group in groups.Where(group => staff.Covers(Permission.ManageConsultations, group.County)))
        {
            var (county, topic) = (await divisions.PathNameAsync(group.County, cancellationToken), ConsultationTopic.Of(group.Topic));
            counts.Add(new WaitingCount(county, topic.Words, topic.Urgent, group.Waiting, group.Since));
        }

        return [.. counts.OrderByDescending(count => count.Waiting).ThenBy(count => count.Since)];
    }
}
