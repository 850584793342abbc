using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatRights.Core.Cases.Risk;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Cases.Minors;

/// <summary>A report that was made, for the record and for counting. What was said stands sealed on the time line.</summary>
internal sealed class MandatoryReport : Entity
{
    private MandatoryReport() { }

    public MandatoryReport(Guid id, RecordMandatoryReport made, Guid staffId)
        : base(id)
    {
        (CaseId, Channel, ReportedAt, ReportedBy) = (made.CaseId, made.Channel, made.ReportedAt, staffId);
        (OrganTold, Situations) = (made.OrganTold, string.Join(',', made.Situations.Distinct().Order()));
    }

    public Guid CaseId { get; private set; }
    public string Situations { get; private set; } = "";
    public PoliceChannel Channel { get; private set; }
    public DateTimeOffset ReportedAt { get; private set; }
    public Guid ReportedBy { get; private set; }

    /// <summary>The department in charge was told too (强制报告制度 art. 5).</summary>
    public bool OrganTold { get; private set; }
}

internal sealed class MandatoryReportConfiguration : IEntityTypeConfiguration<MandatoryReport>
{
    private const int MaxSituations = 200;

    public void Configure(EntityTypeBuilder<MandatoryReport> builder)
    {
        builder.ToTable("MandatoryReports");
        builder.Property(report => report.Situations).HasMaxLength(MaxSituations).IsUnicode(false);
        builder.HasIndex(report => report.CaseId);
        builder.HasOne<Case>().WithMany().HasForeignKey(report => report.CaseId).OnDelete(DeleteBehavior.Restrict);
    }
}
