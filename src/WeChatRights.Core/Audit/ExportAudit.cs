using System.ComponentModel.DataAnnotations;
using Mediator;
using WeChatRights.Core.Data;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Audit;

/// <summary>The newest entries that match, to take away as a file. A command, because taking the log away is itself written to it.</summary>
/// <param name="Filter">Its page is ignored.</param>
[RequirePermission(Permission.ReadAudit)]
public sealed record ExportAudit([property: Required] SearchAudit Filter) : ICommand<IReadOnlyList<AuditRow>>
{
    /// <summary>More does not fit one file that a person reads; she narrows the time instead.</summary>
    public const int Most = 10_000;
}

internal sealed class ExportAuditHandler(AppDbContext db) : ICommandHandler<ExportAudit, IReadOnlyList<AuditRow>>
{
    public async ValueTask<IReadOnlyList<AuditRow>> Handle(ExportAudit command, CancellationToken cancellationToken) =>
        await AuditRows.ReadAsync(db, command.Filter, skip: 0, ExportAudit.Most, cancellationToken);
}
