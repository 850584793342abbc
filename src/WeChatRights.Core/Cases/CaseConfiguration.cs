using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WeChatRights.Core.Cases;

internal sealed class CaseConfiguration : IEntityTypeConfiguration<Case>
{
    public void Configure(EntityTypeBuilder<Case> builder)
    {
        builder.ToTable("Cases");
        builder.Property(c => c.Number).HasMaxLength(20).IsUnicode(false);
        builder.Property(c => c.Category).HasMaxLength(8).IsUnicode(false);
        builder.HasIndex(c => c.Number).IsUnique();
        // One index for each jurisdiction a queue can have, in the order of the page: nothing is sorted, nothing outside the page is read.
        builder.HasIndex(c => new
        {
            c.IsOpen,
            c.NeedToKnow,
            c.DueAt,
            c.Id,
        });
        builder.HasIndex(c => new
        {
            c.County,
            c.IsOpen,
            c.NeedToKnow,
            c.DueAt,
            c.Id,
        });
        builder.HasIndex(c => new
        {
            c.Township,
            c.IsOpen,
            c.NeedToKnow,
            c.DueAt,
            c.Id,
        });
        builder.HasIndex(c => new
        {
            c.OwnerId,
            c.IsOpen,
            c.DueAt,
            c.Id,
        });
        builder.HasIndex(c => new
        {
            c.SupervisorId,
            c.IsOpen,
            c.DueAt,
            c.Id,
        });
        // Newest first is needed for the whole city; below it the open cases are few enough to be sorted.
        builder.HasIndex(c => new
        {
            c.IsOpen,
            c.NeedToKnow,
            c.ReceivedAt,
            c.Id,
        });
        builder.HasIndex(c => c.MergedIntoId);
        // Null for nearly all: what is to come back from a leave, and what waits for one person's second word.
        builder.HasIndex(c => c.OwnerLeaveId);
        builder.HasIndex(c => c.SupervisorLeaveId);
        builder.HasIndex(c => c.ClosingSecondId);
        builder.HasIndex(c => c.LoweringSecondId);
        builder.HasIndex(c => c.ChangedAt);
        builder.HasIndex(c => c.ReceivedOn);
        builder.HasMany(c => c.Members).WithOne().HasForeignKey(member => member.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(c => c.Clocks).WithOne().HasForeignKey(clock => clock.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(c => c.Timeline).WithOne().HasForeignKey(entry => entry.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(c => c.Members).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.Navigation(c => c.Clocks).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.Navigation(c => c.Timeline).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}
