using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatRights.Core.PetitionAgency.Mandates;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.PetitionAgency.Acts;

/// <summary>What was written of an act. Opened text of people: show it, never log it, keep it no longer than the page.</summary>
/// <param name="Organ">With whom, when it is not a unit of the directory.</param>
/// <param name="Papers">Which papers went or came; null: none.</param>
public sealed record AgencyActWriting(string? Organ, string Result, string? Papers)
{
    public override string ToString() => "AgencyActWriting(redacted)";
}

/// <summary>One thing that was done for her under a mandate. Never changed afterwards.</summary>
internal sealed class AgencyAct
{
    public static readonly SealedField<AgencyActWriting> WordsField = new("agency_acts", "act_words", Padded: true);

    private AgencyAct() { }

    public AgencyAct(
        Guid id,
        Mandate mandate,
        AgencyActKind kind,
        IReadOnlyCollection<Guid> agents,
        DateTimeOffset at,
        Guid? unitId,
        DateOnly? consentOn,
        Sealed<AgencyActWriting> writing,
        Guid by,
        DateTimeOffset now
    )
    {
        (Id, MandateId, CaseId, Kind, At) = (id, mandate.Id, mandate.CaseId, kind, at);
        (UnitId, ConsentOn, ActWords, By, RecordedAt) = (unitId, consentOn, writing, by, now);
        Agents = string.Join(',', agents.Select(agent => agent.ToString("N")));
    }

    public Guid Id { get; private set; }
    public Guid MandateId { get; private set; }
    public Guid CaseId { get; private set; }
    public AgencyActKind Kind { get; private set; }

    /// <summary>Who acted: ids separated by commas.</summary>
    public string Agents { get; private set; } = "";
    public DateTimeOffset At { get; private set; }

    /// <summary>A unit of the directory; null: named in words, or nobody.</summary>
    public Guid? UnitId { get; private set; }

    /// <summary>The day on which she agreed that this organ is told; null where nothing of her was handed over.</summary>
    public DateOnly? ConsentOn { get; private set; }
    public Sealed<AgencyActWriting> ActWords { get; private set; }
    public Guid By { get; private set; }
    public DateTimeOffset RecordedAt { get; private set; }

    public IReadOnlyList<Guid> AgentIds => [.. Agents.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Guid.Parse)];
}

/// <summary>A paper of the organ that deals with the matter, and what it moved.</summary>
internal sealed class OrganReceipt
{
    public static readonly SealedField<AgencyActWriting> WordsField = new("organ_receipts", "paper_words", Padded: true);

    private OrganReceipt() { }

    public OrganReceipt(
        Guid id,
        Mandate mandate,
        OrganReceiptKind kind,
        DateOnly on,
        Guid? unitId,
        bool movedLimit,
        Sealed<AgencyActWriting> writing,
        Guid by,
        DateTimeOffset now
    )
    {
        (Id, MandateId, CaseId, Kind, On) = (id, mandate.Id, mandate.CaseId, kind, on);
        (UnitId, MovedLimit, PaperWords, By, RecordedAt) = (unitId, movedLimit, writing, by, now);
    }

    public Guid Id { get; private set; }
    public Guid MandateId { get; private set; }
    public Guid CaseId { get; private set; }
    public OrganReceiptKind Kind { get; private set; }

    /// <summary>The day that stands on it.</summary>
    public DateOnly On { get; private set; }
    public Guid? UnitId { get; private set; }

    /// <summary>A limit of the case has begun, was moved or has ended with it.</summary>
    public bool MovedLimit { get; private set; }
    public Sealed<AgencyActWriting> PaperWords { get; private set; }
    public Guid By { get; private set; }
    public DateTimeOffset RecordedAt { get; private set; }
}

/// <summary>反馈: she was told, when and by which safe way.</summary>
internal sealed class AgencyReport
{
    public static readonly SealedField<string> WordsField = new("agency_reports", "report_words", Padded: true);

    private AgencyReport() { }

    public AgencyReport(
        Guid id,
        Mandate mandate,
        ReportChannel channel,
        DateTimeOffset at,
        bool confirmed,
        Sealed<string> text,
        Guid by,
        DateTimeOffset now
    ) =>
        (Id, MandateId, CaseId, Channel, At, Confirmed, ReportWords, By, RecordedAt) = (
            id,
            mandate.Id,
            mandate.CaseId,
            channel,
            at,
            confirmed,
            text,
            by,
            now
        );

    public Guid Id { get; private set; }
    public Guid MandateId { get; private set; }
    public Guid CaseId { get; private set; }
    public ReportChannel Channel { get; private set; }
    public DateTimeOffset At { get; private set; }

    /// <summary>She has said that she knows it now.</summary>
    public bool Confirmed { get; private set; }
    public Sealed<string> ReportWords { get; private set; }
    public Guid By { get; private set; }
    public DateTimeOffset RecordedAt { get; private set; }

    /// <summary>She has read it herself. Twice the same is heard once.</summary>
    public void Confirm() => Confirmed = true;
}

internal sealed class AgencyActConfiguration
    : IEntityTypeConfiguration<AgencyAct>,
        IEntityTypeConfiguration<OrganReceipt>,
        IEntityTypeConfiguration<AgencyReport>
{
    public void Configure(EntityTypeBuilder<AgencyAct> builder)
    {
        builder.ToTable("AgencyActs");
        builder.Property(act => act.Id).ValueGeneratedNever();
        builder.Ignore(act => act.AgentIds);
        builder.Property(act => act.Agents).HasMaxLength(200).IsUnicode(false);
        builder.HasIndex(act => new { act.MandateId, act.At });
        builder.HasOne<Mandate>().WithMany().HasForeignKey(act => act.MandateId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<OrganReceipt> builder)
    {
        builder.ToTable("OrganReceipts");
        builder.Property(receipt => receipt.Id).ValueGeneratedNever();
        builder.HasIndex(receipt => new { receipt.MandateId, receipt.On });
        builder.HasOne<Mandate>().WithMany().HasForeignKey(receipt => receipt.MandateId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<AgencyReport> builder)
    {
        builder.ToTable("AgencyReports");
        builder.Property(report => report.Id).ValueGeneratedNever();
        builder.HasIndex(report => new { report.MandateId, report.At });
        builder.HasOne<Mandate>().WithMany().HasForeignKey(report => report.MandateId).OnDelete(DeleteBehavior.Restrict);
    }
}
