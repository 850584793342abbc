using Microsoft.EntityFrameworkCore.Diagnostics;
using WeChatRights.Core.Audit;

namespace WeChatRights.Core.Tests.Access;

/// <summary>
/// Stops a command at the last moment before it saves: by then every rule has said yes, and nothing has changed for the next thousand
/// calls.
/// </summary>
internal sealed class SaveStopper : SaveChangesInterceptor
{
    private readonly AsyncLocal<bool> _on = new();

    public bool On
    {
        get => _on.Value;
        set => _on.Value = value;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    ) => On && !IsRowOfRefusal(eventData) ? throw new StoppedException() : base.SavingChangesAsync(eventData, result, cancellationToken);

    private static bool IsRowOfRefusal(DbContextEventData eventData) =>
        eventData.Context!.ChangeTracker.Entries().All(entry => entry.Entity is AuditEntry { Outcome: AuditOutcome.Denied });

    internal sealed class StoppedException : Exception;
}
