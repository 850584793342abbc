using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WeChatRights.Core.IdentityAccess;

/// <summary>
/// A PIN she chose when filing. Complaints hang on the PIN they were filed with: someone who holds her phone can file with a PIN of
/// their own and still see nothing of hers.
/// </summary>
internal sealed class CitizenPin : GuessedPin
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
