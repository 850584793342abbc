using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WeChatRights.Core.Cases.Protection;

/// <summary>One of the five tasks of whoever hears of violence first was done (河南省反家庭暴力条例 art. 21): by whom and when, the first time.</summary>
internal sealed class FirstDutyDone
{
    private FirstDutyDone() { }

    public FirstDutyDone(Guid caseId, FirstDuty duty, Guid staffId, DateTimeOffset now) =>
        (CaseId, Duty, StaffId, At) = (caseId, duty, staffId, now);

    public Guid CaseId { get; private set; }
    public FirstDuty Duty { get; private set; }
    public Guid StaffId { get; private set; }
    public DateTimeOffset At { get; private set; }
}

internal sealed class FirstDutyDoneConfiguration : IEntityTypeConfiguration<FirstDutyDone>
{
    public void Configure(EntityTypeBuilder<FirstDutyDone> builder)
    {
        builder.ToTable("FirstDuties");
        builder.HasKey(done => new { done.CaseId, done.Duty });
        builder.HasOne<Case>().WithMany().HasForeignKey(done => done.CaseId).OnDelete(DeleteBehavior.Restrict);
    }
}
