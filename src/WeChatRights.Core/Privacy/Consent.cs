using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WeChatRights.Core.Privacy;

/// <summary>One agreement to one version of one text, and when it was taken back.</summary>
internal sealed class Consent
{
    private Consent() { }

    public Consent(Guid id, Guid? citizenId, Guid? complaintId, string scope, string version, DateTimeOffset now)
    {
        Id = id;
        CitizenId = citizenId;
        ComplaintId = complaintId;
        Scope = scope;
        TextVersion = version;
        GivenAt = now;
    }

    public Guid Id { get; private set; }
    public Guid? CitizenId { get; private set; }
    public Guid? ComplaintId { get; private set; }
    public string Scope { get; private set; } = "";
    public string TextVersion { get; private set; } = "";
    public DateTimeOffset GivenAt { get; private set; }
    public DateTimeOffset? WithdrawnAt { get; private set; }

    public void Withdraw(DateTimeOffset now) => WithdrawnAt ??= now;
}

internal sealed class ConsentConfiguration : IEntityTypeConfiguration<Consent>
{
    public void Configure(EntityTypeBuilder<Consent> builder)
    {
        builder.ToTable("Consents");
        builder.Property(consent => consent.Id).ValueGeneratedNever();
        builder.Property(consent => consent.Scope).HasMaxLength(32);
        builder.Property(consent => consent.TextVersion).HasMaxLength(16);
        builder.HasIndex(consent => new { consent.CitizenId, consent.Scope });
    }
}
