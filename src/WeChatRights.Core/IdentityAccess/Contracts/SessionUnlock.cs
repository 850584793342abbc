using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WeChatRights.Core.IdentityAccess.Contracts;

/// <summary>What this session has proven: a PIN (all complaints filed with it) or one complaint's receipt. Runs out by itself.</summary>
internal sealed class SessionUnlock
{
    private SessionUnlock() { }

    public SessionUnlock(Guid id, Guid sessionId, Guid? pinId, Guid? complaintId, DateTimeOffset until)
    {
        Id = id;
        SessionId = sessionId;
        PinId = pinId;
        ComplaintId = complaintId;
        Until = until;
    }

    public Guid Id { get; private set; }
    public Guid SessionId { get; private set; }
    public Guid? PinId { get; private set; }
    public Guid? ComplaintId { get; private set; }
    public DateTimeOffset Until { get; private set; }
}

internal sealed class SessionUnlockConfiguration : IEntityTypeConfiguration<SessionUnlock>
{
    public void Configure(EntityTypeBuilder<SessionUnlock> builder)
    {
        builder.ToTable("SessionUnlocks");
        builder.Property(unlock => unlock.Id).ValueGeneratedNever();
        builder.HasIndex(unlock => new { unlock.SessionId, unlock.Until });
    }
}
