using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Consultations.Absences;

/// <summary>Days on which a provider cannot come, the last included. No times are made on them.</summary>
internal sealed class Absence : Entity
{
    private Absence() { }

    public Absence(Guid id, Guid providerId, DateOnly from, DateOnly to, Guid recordedBy)
        : base(id) => (ProviderId, From, To, RecordedBy) = (providerId, from, to, recordedBy);

    public Guid ProviderId { get; private set; }
    public DateOnly From { get; private set; }
    public DateOnly To { get; private set; }
    public Guid RecordedBy { get; private set; }

    public bool Covers(DateOnly day) => From <= day && day <= To;
}

internal sealed class AbsenceConfiguration : IEntityTypeConfiguration<Absence>
{
    public void Configure(EntityTypeBuilder<Absence> builder)
    {
        builder.ToTable("Absences");
        builder.HasIndex(absence => new { absence.ProviderId, absence.To });
    }
}
