using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WeChatRights.Core.Volunteers.Profiles;

internal sealed class VolunteerConfiguration : IEntityTypeConfiguration<Volunteer>
{
    public void Configure(EntityTypeBuilder<Volunteer> builder)
    {
        builder.ToTable("Volunteers");
        builder.Property(volunteer => volunteer.Name).HasMaxLength(32);
        builder.Property(volunteer => volunteer.Phone).HasMaxLength(256);
        builder.Property(volunteer => volunteer.PhoneIndex).HasMaxLength(16);
        builder.Property(volunteer => volunteer.Guardian).HasMaxLength(32);
        builder.Property(volunteer => volunteer.Dialects).HasMaxLength(64);
        builder.Property(volunteer => volunteer.Wishes).HasMaxLength(200);
        builder.Property(volunteer => volunteer.ExcludedStations).HasMaxLength(128).IsUnicode(false);
        builder.Property(volunteer => volunteer.StateReason).HasMaxLength(300);
        builder.Property(volunteer => volunteer.Applicant).HasMaxLength(32);
        builder.Property(volunteer => volunteer.AgreedRules).HasMaxLength(16).IsUnicode(false);
        builder.Ignore(volunteer => volunteer.AppliedOnline);
        builder.Ignore(volunteer => volunteer.Skills);
        builder.Ignore(volunteer => volunteer.Excluded);
        builder.HasIndex(volunteer => new { volunteer.Home, volunteer.State });
        // One person, one profile and one account, however quickly two clerks press.
        builder.HasIndex(volunteer => volunteer.PhoneIndex).IsUnique();
        builder.HasIndex(volunteer => volunteer.StaffId).IsUnique();
        builder.HasIndex(volunteer => volunteer.Version); // Whether anybody has changed is asked by every prepared week.
        builder.HasIndex(volunteer => volunteer.Applicant).IsUnique();
        builder.HasMany(volunteer => volunteer.Qualifications).WithOne().HasForeignKey(held => held.VolunteerId);
        builder.HasMany(volunteer => volunteer.Trainings).WithOne().HasForeignKey(training => training.VolunteerId);
        builder.HasMany(volunteer => volunteer.Exceptions).WithOne().HasForeignKey(day => day.VolunteerId);
        builder.HasMany(volunteer => volunteer.BlackOuts).WithOne().HasForeignKey(span => span.VolunteerId);
        builder.Navigation(volunteer => volunteer.Qualifications).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.Navigation(volunteer => volunteer.Trainings).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.Navigation(volunteer => volunteer.Exceptions).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.Navigation(volunteer => volunteer.BlackOuts).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class VolunteerPartsConfiguration
    : IEntityTypeConfiguration<Qualification>,
        IEntityTypeConfiguration<Training>,
        IEntityTypeConfiguration<ExceptionDay>,
        IEntityTypeConfiguration<BlackOutSpan>
{
    public void Configure(EntityTypeBuilder<Qualification> builder)
    {
        builder.ToTable("VolunteerQualifications");
        builder.Property(held => held.Id).ValueGeneratedNever();
        builder.Property(held => held.Title).HasMaxLength(64);
        builder.Property(held => held.ProofNumber).HasMaxLength(64);
        builder.Ignore(held => held.Facts);
    }

    public void Configure(EntityTypeBuilder<Training> builder)
    {
        builder.ToTable("VolunteerTrainings");
        builder.Property(training => training.Id).ValueGeneratedNever();
        builder.Property(training => training.Title).HasMaxLength(64);
    }

    public void Configure(EntityTypeBuilder<ExceptionDay> builder)
    {
        builder.ToTable("VolunteerExceptionDays");
        builder.Property(day => day.Id).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<BlackOutSpan> builder)
    {
        builder.ToTable("VolunteerBlackOuts");
        builder.Property(span => span.Id).ValueGeneratedNever();
    }
}
