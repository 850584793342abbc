using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Cases;

/// <summary>
/// Gives an open case whose owner is gone to the person who answers for its unit now; one whose named superior is gone gets another, as when it was ended before she went and goes on
/// now. Harmless to repeat.
/// </summary>
[SystemOnly]
public sealed record ReownOrphanedCase(Guid CaseId) : ICommand<Unit>, IConcernsCase;

internal sealed class ReownOrphanedCaseHandler(AppDbContext db, OfficerDirectory officers, ActivePosts posts, CallContext call)
    : ICommandHandler<ReownOrphanedCase, Unit>
{
    public async ValueTask<Unit> Handle(ReownOrphanedCase command, CancellationToken cancellationToken)
    {
        var orphan = await db.Set<Case>()
            .Include(c => c.Members)
            .Include(c => c.Clocks)
            .AsSplitQuery()
            .FirstOrDefaultAsync(c => c.Id == command.CaseId && c.IsOpen, cancellationToken);
        if (orphan is null)
        {
            return Unit.Value;
        }

        if (await posts.IsHeldAsync(orphan.OwnerId, orphan.Unit, cancellationToken))
        {
            if (orphan.SupervisorId is { } superior && !await posts.Held.AnyAsync(post => post.StaffId == superior, cancellationToken))
            {
                orphan.PassOnAbove(await officers.AboveAsync(orphan.Unit, [.. orphan.Barred, orphan.OwnerId, superior], cancellationToken));
            }

            return Unit.Value;
        }

        var by = await officers.AnswerableForAsync(orphan.Unit, [.. orphan.Barred, orphan.OwnerId], cancellationToken);
        var supervisor = by is null ? null : await officers.AboveAsync(by.Unit, [.. orphan.Barred, by.StaffId], cancellationToken);
        orphan.TakeOver(by, supervisor, call.Now);
        return Unit.Value;
    }
}

/// <summary>Open cases whose owner's account is closed or no longer holds the post that the case lies with, and those whose named superior is no officer any more.</summary>
[SystemOnly]
public sealed record FindOrphanedCases(int Take = 500) : IQuery<IReadOnlyList<Guid>>;

internal sealed class FindOrphanedCasesHandler(AppDbContext db, ActivePosts posts) : IQueryHandler<FindOrphanedCases, IReadOnlyList<Guid>>
{
    public async ValueTask<IReadOnlyList<Guid>> Handle(FindOrphanedCases query, CancellationToken cancellationToken)
    {
        var held = posts.Held;
        return await db.Set<Case>()
            .AsNoTracking()
            .Where(c =>
                c.IsOpen
                && (
                    !held.Any(post => post.StaffId == c.OwnerId && post.Division == c.Unit)
                    || (c.SupervisorId != null && !held.Any(post => post.StaffId == c.SupervisorId))
                )
            )
            .OrderBy(c => c.DueAt)
            .Select(c => c.Id)
            .Take(query.Take)
            .ToListAsync(cancellationToken);
    }
}
