using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Consultations.Desk;

/// <summary>
/// Somebody for whom a provider or his firm acts, and whom he therefore cannot act against (律师法 art. 39). Of the person only blind indexes
/// are kept; the label is the provider's own words and sealed.
/// </summary>
internal sealed class ProviderClient : Entity
{
    private ProviderClient() { }

    public ProviderClient(Guid id, Guid providerId, (byte[]? Phone, byte[]? IdNumber) person, DateTimeOffset now)
        : base(id) => (ProviderId, PhoneIndex, IdIndex, DeclaredAt) = (providerId, person.Phone, person.IdNumber, now);

    public Guid ProviderId { get; private set; }
    public byte[]? PhoneIndex { get; private set; }
    public byte[]? IdIndex { get; private set; }
    public byte[] Label { get; private set; } = [];
    public DateTimeOffset DeclaredAt { get; private set; }

    public IEnumerable<byte[]> Indexes => new[] { PhoneIndex, IdIndex }.OfType<byte[]>();

    public void Name(string label, RingSealer sealer) => Label = sealer.Seal(KeyPurpose.Staff, Place, label);

    public string NameWith(RingSealer sealer) => sealer.Open(Place, Label);

    private string Place => $"provider_clients|{Id:N}|label";
}

/// <summary>The provider has said that it cannot be him. He never gets this booking again, whoever falls ill.</summary>
internal sealed class ReportedConflict
{
    private ReportedConflict() { }

    public ReportedConflict(Guid bookingId, Guid providerId, DateTimeOffset now) =>
        (BookingId, ProviderId, ReportedAt) = (bookingId, providerId, now);

    public Guid BookingId { get; private set; }
    public Guid ProviderId { get; private set; }
    public DateTimeOffset ReportedAt { get; private set; }
}

internal sealed class ProviderClientConfiguration : IEntityTypeConfiguration<ProviderClient>, IEntityTypeConfiguration<ReportedConflict>
{
    public void Configure(EntityTypeBuilder<ProviderClient> builder)
    {
        builder.ToTable("ProviderClients");
        builder.Property(client => client.PhoneIndex).HasMaxLength(16);
        builder.Property(client => client.IdIndex).HasMaxLength(16);
        builder.Property(client => client.Label).HasMaxLength(512);
        builder.Ignore(client => client.Indexes);
        builder.HasIndex(client => client.ProviderId);
    }

    public void Configure(EntityTypeBuilder<ReportedConflict> builder)
    {
        builder.ToTable("ReportedConflicts");
        builder.HasKey(conflict => new { conflict.BookingId, conflict.ProviderId });
    }
}
