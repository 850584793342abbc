using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WeChatRights.Core.PetitionAgency.Templates;

/// <summary>代理文书模板 (rulebook S64): a form that agents print and fill in, kept by the city. Each wording stays on record as a version.</summary>
internal sealed class AgencyTemplate : Entity
{
    private readonly List<AgencyTemplateVersion> _versions = [];

    private AgencyTemplate() { }

    public AgencyTemplate(Guid id, string name)
        : base(id) => Name = name.Trim();

    public string Name { get; private set; } = "";

    /// <summary>The number of the wording in use; the first is 1.</summary>
    public int Current { get; private set; }

    /// <summary>Nobody downloads it any more.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }
    public IReadOnlyList<AgencyTemplateVersion> Versions => _versions;

    public AgencyTemplateVersion Word(AgencyTemplateText text, Guid by, DateTimeOffset now)
    {
        Name = text.Name.Trim();
        WithdrawnAt = null;
        var fresh = new AgencyTemplateVersion(Ids.New(now), Id, ++Current, text, by, now);
        _versions.Add(fresh);
        return fresh;
    }

    public void Withdraw(DateTimeOffset now) => WithdrawnAt ??= now;
}

/// <summary>One wording. Never changed afterwards.</summary>
internal sealed class AgencyTemplateVersion
{
    private AgencyTemplateVersion() { }

    public AgencyTemplateVersion(Guid id, Guid templateId, int number, AgencyTemplateText text, Guid by, DateTimeOffset now)
    {
        (Id, TemplateId, Number, WrittenBy, WrittenAt) = (id, templateId, number, by, now);
        (Purpose, Body) = (text.Purpose.Trim(), text.Body.ReplaceLineEndings("\n").Trim());
    }

    public Guid Id { get; private set; }
    public Guid TemplateId { get; private set; }
    public int Number { get; private set; }

    /// <summary>When it is used, in a sentence.</summary>
    public string Purpose { get; private set; } = "";

    /// <summary>A line that ends with a colon is a line to be filled in; one that begins with # is a heading; the others are text.</summary>
    public string Body { get; private set; } = "";
    public Guid WrittenBy { get; private set; }
    public DateTimeOffset WrittenAt { get; private set; }
}

internal sealed class AgencyTemplateConfiguration
    : IEntityTypeConfiguration<AgencyTemplate>,
        IEntityTypeConfiguration<AgencyTemplateVersion>
{
    public void Configure(EntityTypeBuilder<AgencyTemplate> builder)
    {
        builder.ToTable("AgencyTemplates");
        builder.Property(template => template.Name).HasMaxLength(AgencyTemplateText.LongestName);
        builder
            .HasMany(template => template.Versions)
            .WithOne()
            .HasForeignKey(version => version.TemplateId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(template => template.Versions).UsePropertyAccessMode(PropertyAccessMode.Field);
    }

    public void Configure(EntityTypeBuilder<AgencyTemplateVersion> builder)
    {
        builder.ToTable("AgencyTemplateVersions");
        builder.Property(version => version.Id).ValueGeneratedNever();
        builder.Property(version => version.Purpose).HasMaxLength(AgencyTemplateText.LongestPurpose);
        builder.Property(version => version.Body).HasMaxLength(AgencyTemplateText.LongestBody);
        // Two who write at once: the second finds it out here.
        builder.HasIndex(version => new { version.TemplateId, version.Number }).IsUnique();
    }
}
