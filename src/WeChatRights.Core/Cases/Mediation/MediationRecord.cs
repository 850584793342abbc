using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Cases.Mediation;

/// <summary>One talk before a mediator. What was said stands sealed on the time line; here is what was agreed.</summary>
internal sealed class MediationRecord : Entity
{
    public static readonly SealedField<AgreementTerms> TermsField = new("mediation_records", "terms", Padded: true);

    private MediationRecord() { }

    public MediationRecord(Guid id, RecordMediation made, Sealed<AgreementTerms>? terms, Guid staffId)
        : base(id)
    {
        (CaseId, HeldOn, Outcome, HerRequest) = (made.CaseId, made.HeldOn, made.Outcome, made.HerRequest);
        (Terms, RecordedBy) = (terms, staffId);
    }

    public Guid CaseId { get; private set; }
    public DateOnly HeldOn { get; private set; }
    public MediationOutcome Outcome { get; private set; }

    /// <summary>She has asked for it in writing.</summary>
    public bool HerRequest { get; private set; }

    /// <summary>Set when they agreed, and only then.</summary>
    public Sealed<AgreementTerms>? Terms { get; private set; }
    public Guid RecordedBy { get; private set; }
}

internal sealed class MediationRecordConfiguration : IEntityTypeConfiguration<MediationRecord>
{
    public void Configure(EntityTypeBuilder<MediationRecord> builder)
    {
        builder.ToTable("MediationRecords");
        builder.HasIndex(record => record.CaseId);
        builder.HasOne<Case>().WithMany().HasForeignKey(record => record.CaseId).OnDelete(DeleteBehavior.Restrict);
    }
}
