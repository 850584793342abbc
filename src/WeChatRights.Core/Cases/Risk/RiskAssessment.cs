using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Cases.Risk;

/// <summary>What made somebody judge the danger now (rulebook §13.3: each of these asks for a new assessment).</summary>
public enum RiskOccasion
{
    First,
    NewIncident,
    Separation,
    Pregnancy,
    Release,
    CourtDate,
    OrderBreached,
    Stalking,
    Weapon,
    ThreatToChild,

    /// <summary>Some time has gone by.</summary>
    Routine,
}

/// <summary>One filled-in list of questions. Never changed afterwards; what was answered is sealed under the key of the case.</summary>
internal sealed class RiskAssessment
{
    public static readonly SealedField<string> AnswersField = new("risk_assessments", "answers", Padded: true);

    private RiskAssessment() { }

    public RiskAssessment(
        Guid id,
        Guid caseId,
        RiskInstrument instrument,
        RiskScore score,
        RiskLevel level,
        RiskOccasion occasion,
        Guid by,
        Sealed<string> answers,
        DateTimeOffset now
    )
    {
        (Id, CaseId, Code, InstrumentVersion) = (id, caseId, instrument.Code, instrument.Version);
        (Points, OpenItems, Level, Raised) = (score.Points, score.Open, level, level > score.Level);
        (Occasion, AssessedBy, Answers, At) = (occasion, by, answers, now);
    }

    public Guid Id { get; private set; }
    public Guid CaseId { get; private set; }
    public string Code { get; private set; } = "";
    public int InstrumentVersion { get; private set; }
    public int Points { get; private set; }
    public int OpenItems { get; private set; }
    public RiskLevel Level { get; private set; }

    /// <summary>Above what the points say, by the assessor's own judgement.</summary>
    public bool Raised { get; private set; }
    public RiskOccasion Occasion { get; private set; }
    public Guid AssessedBy { get; private set; }

    /// <summary>As JSON: the item's id and the answer.</summary>
    public Sealed<string> Answers { get; private set; }
    public DateTimeOffset At { get; private set; }
}

/// <summary>An instrument that was imported, word for word as it came. Those that travel with the product have no row.</summary>
internal sealed class ImportedInstrument
{
    private ImportedInstrument() { }

    public ImportedInstrument(RiskInstrument instrument, string content, DateTimeOffset now) =>
        (Code, InstrumentVersion, Content, ImportedAt) = (instrument.Code, instrument.Version, content, now);

    public string Code { get; private set; } = "";
    public int InstrumentVersion { get; private set; }
    public string Content { get; private set; } = "";
    public DateTimeOffset ImportedAt { get; private set; }
}

internal sealed class RiskAssessmentConfiguration : IEntityTypeConfiguration<RiskAssessment>
{
    public void Configure(EntityTypeBuilder<RiskAssessment> builder)
    {
        builder.ToTable("RiskAssessments");
        builder.Property(assessment => assessment.Id).ValueGeneratedNever();
        builder.Property(assessment => assessment.Code).HasMaxLength(32).IsUnicode(false);
        builder.HasIndex(assessment => new { assessment.CaseId, assessment.At });
        builder.HasOne<Case>().WithMany().HasForeignKey(assessment => assessment.CaseId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ImportedInstrumentConfiguration : IEntityTypeConfiguration<ImportedInstrument>
{
    public const int MaxContent = 60_000;

    public void Configure(EntityTypeBuilder<ImportedInstrument> builder)
    {
        builder.ToTable("RiskInstruments");
        builder.HasKey(instrument => new { instrument.Code, instrument.InstrumentVersion });
        builder.Property(instrument => instrument.Code).HasMaxLength(32).IsUnicode(false);
        builder.Property(instrument => instrument.Content).HasMaxLength(MaxContent);
    }
}
