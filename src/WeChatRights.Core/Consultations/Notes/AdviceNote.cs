using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatRights.Core.Consultations.Contracts;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Consultations.Notes;

/// <summary>
/// 咨询意见书: the signed advice of one consultation. Never changed after signing; a correction is another note that names the one it
/// replaces. The words are sealed under the key of the case and go with it.
/// </summary>
internal sealed class AdviceNote : Entity
{
    private AdviceNote() { }

    /// <param name="advice">Already tidied: what is sealed is what is signed.</param>
    public AdviceNote(Guid caseId, Guid? replacesId, Signer signer, SignedAdvice advice, CaseKey key, DateTimeOffset now)
        : base(Ids.New(now))
    {
        (CaseId, ReplacesId, SignedAt) = (caseId, replacesId, now);
        (SignedBy, SignedName, SignedRole, SignedUnit) = (signer.StaffId, signer.Name, signer.Role, signer.Unit);
        Advice = key.Seal(AdviceFields.Advice, Id, advice);
        Hash = AdviceCanon.Hash(this, advice);
    }

    /// <summary>That of the booking and its case.</summary>
    public Guid CaseId { get; private set; }

    /// <summary>The note that this one corrects. One correction of one note: the next corrects the correction.</summary>
    public Guid? ReplacesId { get; private set; }
    public Guid SignedBy { get; private set; }

    /// <summary>As it was shown on that day.</summary>
    public string SignedName { get; private set; } = "";
    public StaffRole SignedRole { get; private set; }
    public DivisionCode SignedUnit { get; private set; }
    public DateTimeOffset SignedAt { get; private set; }
    public Sealed<SignedAdvice> Advice { get; private set; }

    /// <summary>SHA-256 of <see cref="AdviceCanon"/>, 64 lower-case hexadecimal digits.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>Whether words and signature are still those that were signed.</summary>
    public bool Fits(SignedAdvice advice) => string.Equals(Hash, AdviceCanon.Hash(this, advice), StringComparison.Ordinal);

    /// <summary>She has read the other one: she is told.</summary>
    public void TellHer(string words) => Raise(new AdviceCorrected(CaseId, words));
}

/// <summary>Who signs, as it stands under the note.</summary>
internal sealed record Signer(Guid StaffId, string Name, StaffRole Role, DivisionCode Unit);

/// <summary>All of a note that only the vault opens.</summary>
/// <param name="Adviser">Name of the provider who talked with her.</param>
/// <param name="HeldAt">When they talked.</param>
/// <param name="Salt">
/// Hexadecimal. Unknown to whoever has only the database: the hash beside it tells nothing of the words, also after the key is gone,
/// and cannot be made anew for another signature.
/// </param>
internal sealed record SignedAdvice(AdviceContent Content, string Adviser, DateTimeOffset HeldAt, string Salt)
{
    public override string ToString() => "SignedAdvice(redacted)";
}

internal static class AdviceFields
{
    public static readonly SealedField<SignedAdvice> Advice = new("advice_notes", "advice", Padded: true);
}

internal sealed class AdviceNoteConfiguration : IEntityTypeConfiguration<AdviceNote>
{
    public void Configure(EntityTypeBuilder<AdviceNote> builder)
    {
        builder.ToTable("AdviceNotes");
        builder.Property(note => note.SignedName).HasMaxLength(64);
        builder.Property(note => note.Hash).HasMaxLength(64).IsUnicode(false);
        builder.HasIndex(note => note.CaseId);
        builder.HasIndex(note => note.ReplacesId).IsUnique();
    }
}
