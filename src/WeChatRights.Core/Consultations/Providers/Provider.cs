using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Consultations.Providers;

public enum Profession
{
    /// <summary>律师</summary>
    Lawyer,

    /// <summary>基层法律服务工作者</summary>
    LegalWorker,

    /// <summary>心理咨询师、婚姻家庭咨询师</summary>
    Counsellor,
}

/// <summary>Who gives legal or other counsel to women, free of charge. Nothing here is secret: it is what she chooses by.</summary>
internal sealed class Provider : Entity
{
    private Provider() { }

    public Provider(Guid id, DivisionCode county)
        : base(id) => County = county;

    /// <summary>The county that verifies and answers for this person.</summary>
    public DivisionCode County { get; private set; }
    public string Name { get; private set; } = "";
    public Profession Profession { get; private set; }
    public Sex Sex { get; private set; }
    public string Firm { get; private set; } = "";
    public string LicenceNumber { get; private set; } = "";
    public DateOnly? LicenceUntil { get; private set; }

    /// <summary>Chapters of the catalogue, such as DEF.</summary>
    public string Specialities { get; private set; } = "";

    /// <summary>Languages and dialects beside Mandarin, as text.</summary>
    public string Languages { get; private set; } = "";

    /// <summary>Cleared for matters of minors (未成年人保护法 art. 62).</summary>
    public bool ForMinors { get; private set; }
    public DateTimeOffset? VerifiedAt { get; private set; }
    public Guid? VerifiedBy { get; private set; }
    public DateTimeOffset? LeftAt { get; private set; }

    /// <summary>The account with which this person sits at a desk of the product; null: none.</summary>
    public Guid? StaffId { get; private set; }

    /// <summary>Where it changes what was verified, that has to be verified anew: it is another statement now.</summary>
    /// <exception cref="DomainException"><c>licence-missing</c></exception>
    public void Describe(ProviderFacts facts)
    {
        if (facts.Profession != Profession.Counsellor && (facts.LicenceUntil is null || string.IsNullOrWhiteSpace(facts.LicenceNumber)))
        {
            throw new DomainException(ConsultationErrors.LicenceMissing);
        }

        var verified = (Name, Profession, LicenceNumber, LicenceUntil, ForMinors);
        (Name, Profession, Sex, Firm) = (facts.Name, facts.Profession, facts.Sex, facts.Firm);
        (LicenceNumber, LicenceUntil) = (facts.LicenceNumber, facts.LicenceUntil);
        (Specialities, Languages, ForMinors) = (facts.Specialities, facts.Languages, facts.ForMinors);
        if (verified != (Name, Profession, LicenceNumber, LicenceUntil, ForMinors))
        {
            (VerifiedAt, VerifiedBy) = (null, null);
        }
    }

    public void Verify(Guid staffId, DateTimeOffset now) => (VerifiedAt, VerifiedBy) = (now, staffId);

    /// <summary>The account is free for another provider then.</summary>
    public void Leave(DateTimeOffset now) => (LeftAt, StaffId) = (LeftAt ?? now, null);

    /// <summary>Who may sit at this desk is checked by <see cref="LinkProviderAccount"/>.</summary>
    public void LinkTo(Guid? staffId) => StaffId = staffId;

    /// <summary>May be asked about it: the same as a search for times goes by.</summary>
    public bool Knows(ConsultationTopic topic) =>
        (topic.Speciality is null || Specialities.Contains(topic.Speciality, StringComparison.Ordinal))
        && (!topic.ForMinors || ForMinors)
        && (Profession == Profession.Counsellor) == topic.Counsel;

    /// <summary>Verified, still here, and licensed on that day (律师法 art. 13: without a licence nobody acts as a lawyer).</summary>
    public bool MayServeOn(DateOnly day) => VerifiedAt is not null && LeftAt is null && (LicenceUntil is null || LicenceUntil >= day);
}

internal sealed class ProviderConfiguration : IEntityTypeConfiguration<Provider>
{
    public void Configure(EntityTypeBuilder<Provider> builder)
    {
        builder.ToTable("Providers");
        builder.Property(provider => provider.Name).HasMaxLength(32);
        builder.Property(provider => provider.Firm).HasMaxLength(64);
        builder.Property(provider => provider.LicenceNumber).HasMaxLength(32);
        builder.Property(provider => provider.Specialities).HasMaxLength(16).IsUnicode(false);
        builder.Property(provider => provider.Languages).HasMaxLength(64);
        builder.HasIndex(provider => provider.County);
        // One person, one desk, however quickly two clerks press.
        builder.HasIndex(provider => provider.StaffId).IsUnique();
    }
}
