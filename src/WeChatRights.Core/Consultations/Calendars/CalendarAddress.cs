using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Consultations.Calendars;

/// <summary>Whoever knows the secret reads when a provider's times are, and nothing about any client. One for each provider; a new one replaces it.</summary>
internal sealed class CalendarAddress
{
    private CalendarAddress() { }

    public CalendarAddress(Guid providerId) => ProviderId = providerId;

    public Guid ProviderId { get; private set; }

    /// <summary>Of the secret, which is kept nowhere.</summary>
    public byte[] Digest { get; private set; } = [];
    public DateTimeOffset IssuedAt { get; private set; }

    public static byte[] DigestOf(RingSealer sealer, string secret) => sealer.Digest(KeyPurpose.Receipt, "calendar-address", secret);

    public void Renew(byte[] digest, DateTimeOffset now) => (Digest, IssuedAt) = (digest, now);
}

internal sealed class CalendarAddressConfiguration : IEntityTypeConfiguration<CalendarAddress>
{
    public void Configure(EntityTypeBuilder<CalendarAddress> builder)
    {
        builder.ToTable("CalendarAddresses");
        builder.HasKey(address => address.ProviderId);
        builder.Property(address => address.ProviderId).ValueGeneratedNever();
        builder.Property(address => address.Digest).HasMaxLength(32);
        builder.HasIndex(address => address.Digest).IsUnique();
    }
}
