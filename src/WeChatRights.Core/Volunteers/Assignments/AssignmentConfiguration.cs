using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatRights.Core.Volunteers.Assignments.Hours;
using WeChatRights.Core.Volunteers.Assignments.Offers;
using WeChatRights.Core.Volunteers.Assignments.Tasks;
using WeChatRights.Core.Volunteers.Profiles;

namespace WeChatRights.Core.Volunteers.Assignments;

internal sealed class TaskConfiguration
    : IEntityTypeConfiguration<CaseTask>,
        IEntityTypeConfiguration<AssignmentOffer>,
        IEntityTypeConfiguration<OfferAnswer>
{
    public void Configure(EntityTypeBuilder<CaseTask> builder)
    {
        builder.ToTable("CaseTasks");
        builder.Property(task => task.DialectWish).HasMaxLength(32);
        builder.Ignore(task => task.Time);
        builder.HasIndex(task => new { task.CaseId, task.StartsAt });
        builder.HasIndex(task => new { task.State, task.StartsAt });
    }

    public void Configure(EntityTypeBuilder<AssignmentOffer> builder)
    {
        builder.ToTable("AssignmentOffers");
        builder.Property(offer => offer.Id).ValueGeneratedNever();
        builder.HasOne<CaseTask>().WithMany().HasForeignKey(offer => offer.TaskId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Volunteer>().WithMany().HasForeignKey(offer => offer.VolunteerId).OnDelete(DeleteBehavior.Restrict);
        // Nobody is asked twice for the same.
        builder.HasIndex(offer => new { offer.TaskId, offer.VolunteerId }).IsUnique();
        builder.HasIndex(offer => new { offer.VolunteerId, offer.AskedAt });
        builder.HasIndex(offer => offer.AnswerBy);
    }

    public void Configure(EntityTypeBuilder<OfferAnswer> builder)
    {
        builder.ToTable("OfferAnswers");
        // One answer to an offer, one person on a seat: whoever is second finds it out here.
        builder.HasKey(answer => answer.OfferId);
        builder.Property(answer => answer.OfferId).ValueGeneratedNever();
        builder.HasOne<AssignmentOffer>().WithOne().HasForeignKey<OfferAnswer>(answer => answer.OfferId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(answer => new { answer.TaskId, answer.Seat }).IsUnique();
    }
}

internal sealed class HoursConfiguration
    : IEntityTypeConfiguration<TaskReport>,
        IEntityTypeConfiguration<ServiceHours>,
        IEntityTypeConfiguration<ServiceRecord>
{
    public void Configure(EntityTypeBuilder<TaskReport> builder)
    {
        builder.ToTable("TaskReports");
        builder.Property(report => report.Id).ValueGeneratedNever();
        builder.HasIndex(report => report.TaskId);
    }

    public void Configure(EntityTypeBuilder<ServiceHours> builder)
    {
        builder.ToTable("ServiceHours");
        builder.Property(hours => hours.DisputeReason).HasMaxLength(300);
        builder.HasIndex(hours => new { hours.VolunteerId, hours.On });
        builder.HasIndex(hours => new { hours.State, hours.Place });
        builder.HasIndex(hours => new { hours.AskedBy, hours.State });
    }

    public void Configure(EntityTypeBuilder<ServiceRecord> builder)
    {
        builder.ToTable("ServiceRecords");
        builder.Property(record => record.Id).ValueGeneratedNever();
        builder.Property(record => record.Code).HasMaxLength(16).IsUnicode(false);
        builder.HasIndex(record => record.Code).IsUnique();
        builder.HasIndex(record => new { record.VolunteerId, record.IssuedAt });
    }
}
