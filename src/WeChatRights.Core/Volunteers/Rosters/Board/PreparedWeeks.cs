using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Volunteers.Profiles;
using WeChatRights.Core.Volunteers.Rosters.Planning;
using WeChatRights.Core.Volunteers.Rosters.Weeks;

namespace WeChatRights.Core.Volunteers.Rosters.Board;

/// <summary>
/// Prepared problems of the weeks that people work on, so that an answer does not wait for distances and candidates to be worked out anew. An entry counts only as
/// long as no volunteer has changed since: their versions are ordered by time, so the latest tells.
/// </summary>
internal sealed class PreparedWeeks(TimeProvider clock)
{
    /// <summary>
    /// The places of stations are not watched; they change once in years. Nor are tasks that somebody has just taken: who is asked for a duty meanwhile can
    /// say no.
    /// </summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <summary>Weeks that are worked on at the same time: the one under way, the next, and the draft.</summary>
    private const int Most = 6;
    private readonly ConcurrentDictionary<Guid, Entry> _weeks = new();

    private sealed record Entry(WeekProblem Problem, Guid Latest, DateTimeOffset At);

    public async Task<WeekProblem> GetAsync(RosterWeek week, AppDbContext db, WeekProblems problems, CancellationToken cancellationToken)
    {
        var latest = await db.Set<Volunteer>().MaxAsync(volunteer => (Guid?)volunteer.Version, cancellationToken) ?? Guid.Empty;
        var now = clock.GetUtcNow();
        if (_weeks.TryGetValue(week.Id, out var known) && known.Latest == latest && now - known.At < Longest)
        {
            return known.Problem;
        }

        var problem = await problems.BuildAsync(week, withPins: false, cancellationToken);
        if (
            _weeks.Count >= Most
            && _weeks.OrderBy(entry => entry.Value.At).Select(entry => (Guid?)entry.Key).FirstOrDefault() is { } oldest
        )
        {
            _weeks.TryRemove(oldest, out _);
        }

        _weeks[week.Id] = new Entry(problem, latest, now);
        return problem;
    }
}
