using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Data;

namespace WeChatRights.Core.Audit;

/// <summary>The end of the chain as <c>sequence:hash</c>, to be kept on another machine; null while nothing is sealed.</summary>
[RequirePermission(Permission.ReadAudit)]
public sealed record GetAuditHead : IQuery<string?>;

internal sealed class GetAuditHeadHandler(AppDbContext db) : IQueryHandler<GetAuditHead, string?>
{
    public async ValueTask<string?> Handle(GetAuditHead query, CancellationToken cancellationToken)
    {
        var last = await db.Set<AuditLink>().AsNoTracking().OrderByDescending(link => link.Sequence).FirstOrDefaultAsync(cancellationToken);
        return last is null ? null : $"{last.Sequence}:{Convert.ToHexString(last.Hash)}";
    }
}

/// <summary>For how long the oldest entry has waited to be sealed; null when none waits.</summary>
[RequirePermission(Permission.OperateSystem)]
public sealed record GetAuditLag : IQuery<TimeSpan?>;

internal sealed class GetAuditLagHandler(AppDbContext db, CallContext call) : IQueryHandler<GetAuditLag, TimeSpan?>
{
    private static readonly TimeSpan LookBack = TimeSpan.FromDays(1);

    public async ValueTask<TimeSpan?> Handle(GetAuditLag query, CancellationToken cancellationToken)
    {
        var since = call.Now - LookBack;
        var oldest = await db.Set<AuditEntry>()
            .Where(entry => entry.At >= since && !db.Set<AuditLink>().Any(link => link.EntryId == entry.Id))
            .OrderBy(entry => entry.At)
            .Select(entry => (DateTimeOffset?)entry.At)
            .FirstOrDefaultAsync(cancellationToken);
        return call.Now - oldest;
    }
}
