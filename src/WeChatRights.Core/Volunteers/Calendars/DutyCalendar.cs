using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatRights.Core.Vault;
using WeChatRights.Core.Volunteers.Profiles;

namespace WeChatRights.Core.Volunteers.Calendars;

/// <summary>Whoever knows the secret reads when a volunteer serves, and nothing about anybody she serves. One for each; a new one replaces it.</summary>
internal sealed class DutyCalendar
{
    private DutyCalendar() { }

    public DutyCalendar(Guid volunteerId) => VolunteerId = volunteerId;

    public Guid VolunteerId { get; private set; }

    /// <summary>Of the secret, which is kept nowhere.</summary>
    public byte[] Digest { get; private set; } = [];
    public DateTimeOffset IssuedAt { get; private set; }

    public static byte[] DigestOf(RingSealer sealer, string secret) => sealer.Digest(KeyPurpose.Receipt, "duty-calendar", secret);

    public void Renew(byte[] digest, DateTimeOffset now) => (Digest, IssuedAt) = (digest, now);
}

internal sealed class DutyCalendarConfiguration : IEntityTypeConfiguration<DutyCalendar>
{
    public void Configure(EntityTypeBuilder<DutyCalendar> builder)
    {
        builder.ToTable("DutyCalendars");
        builder.HasKey(calendar => calendar.VolunteerId);
        builder.Property(calendar => calendar.VolunteerId).ValueGeneratedNever();
        builder.Property(calendar => calendar.Digest).HasMaxLength(32);
        builder.HasIndex(calendar => calendar.Digest).IsUnique();
        builder
            .HasOne<Volunteer>()
            .WithOne()
            .HasForeignKey<DutyCalendar>(calendar => calendar.VolunteerId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}
