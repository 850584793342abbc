using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WeChatRights.Core.IdentityAccess;

/// <summary>
/// A PIN she chose when filing. Complaints hang on the PIN they were filed with: someone who holds her phone can file with a PIN of
/// their own and still see nothing of hers.
/// </summary>
internal sealed class CitizenPin : Entity
{
    private CitizenPin() { }

    public CitizenPin(Guid id, Guid? citizenId, byte[] digest)
        : base(id)
    {
        CitizenId = citizenId;
        Digest = digest;
    }

    /// <summary>Null for a filing without any session: the PIN then belongs to that one complaint.</summary>
    public Guid? CitizenId { get; private set; }
    public byte[] Digest { get; private set; } = [];

    /// <summary>Wrong tries with a right receipt code, since the last right one.</summary>
    public int FailedTries { get; private set; }
    public DateTimeOffset? LockedUntil { get; private set; }

    /// <summary>Notes a try beside a receipt code; while the lock is on, not even the right PIN counts.</summary>
    /// <returns>Whether the file may be opened.</returns>
    public bool Count(bool right, DateTimeOffset now)
    {
        if (LockedUntil > now)
        {
            return false;
        }

        FailedTries = right ? 0 : FailedTries + 1;
        LockedUntil = right ? null : now + CitizenSessionPolicy.LockAfter(FailedTries);
        return right;
    }
}

internal sealed class CitizenPinConfiguration : IEntityTypeConfiguration<CitizenPin>
{
    public void Configure(EntityTypeBuilder<CitizenPin> builder)
    {
        builder.ToTable("CitizenPins");
        builder.Property(pin => pin.Digest).HasMaxLength(16);
        builder.HasIndex(pin => pin.CitizenId);
    }
}
