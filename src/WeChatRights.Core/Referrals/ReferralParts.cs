using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatRights.Core.Referrals.Directory;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Referrals;

public enum ReferralEntryKind
{
    Sent,
    Accepted,
    Returned,
    Withdrawn,
    Progress,
    Closed,
    Urged,
}

/// <summary>One step of a referral. What people wrote is sealed under the key of the case.</summary>
internal sealed class ReferralEntry
{
    public static readonly SealedField<string> TextField = new("referral_entries", "text", Padded: true);

    private ReferralEntry() { }

    public ReferralEntry(Guid id, Guid referralId, ReferralEntryKind kind, Guid? by, Sealed<string>? text, DateTimeOffset now) =>
        (Id, ReferralId, Kind, StaffId, Text, At) = (id, referralId, kind, by, text, now);

    public Guid Id { get; private set; }
    public Guid ReferralId { get; private set; }
    public ReferralEntryKind Kind { get; private set; }

    /// <summary>Null: the matter has ended by her own wish.</summary>
    public Guid? StaffId { get; private set; }

    /// <summary>Reason, progress, or result and proof.</summary>
    public Sealed<string>? Text { get; private set; }
    public DateTimeOffset At { get; private set; }
}

/// <summary>
/// 个人信息提供记录: what of her was handed to whom, on which basis and when (个人信息保护法 arts. 23, 29, 13(3), 13(4)). Never changed afterwards. Which fields and which basis
/// stand in clear, so that they outlive the key of the case; the words do not.
/// </summary>
internal sealed class Disclosure
{
    public static readonly SealedField<ReferralPacket> PacketField = new("disclosures", "packet", Padded: true);
    public static readonly SealedField<string> BasisField = new("disclosures", "basis_words", Padded: true);

    private Disclosure() { }

    public Disclosure(Referral referral, ReferralFacts facts, ReferralPacket packet, CaseKey key)
    {
        (Id, CaseId, UnitId, By, At) = (referral.Id, referral.CaseId, referral.UnitId, referral.SentBy, referral.SentAt);
        Fields = string.Join(',', facts.Fields.Order());
        Basis = facts.Basis;
        if (facts.Consent is { } consent && facts.Basis == ReferralBasis.SeparateConsent)
        {
            (ConsentAt, ConsentWay, ConsentBy) = (consent.At, consent.Way, consent.By);
        }

        Packet = key.Seal(PacketField, Id, packet);
        BasisWords = facts.BasisWords?.Trim() is { Length: > 0 } words ? key.Seal(BasisField, Id, words) : null;
    }

    /// <summary>Of the referral that it belongs to.</summary>
    public Guid Id { get; private set; }
    public Guid CaseId { get; private set; }
    public Guid UnitId { get; private set; }

    /// <summary>Names of <see cref="ReferralField"/>, separated by commas; empty for a sealed accusation.</summary>
    public string Fields { get; private set; } = "";
    public ReferralBasis Basis { get; private set; }

    /// <summary>When she was asked, by <see cref="By"/>; null unless she has consented.</summary>
    public DateTimeOffset? ConsentAt { get; private set; }
    public ConsentWay? ConsentWay { get; private set; }
    public ConsentGiver? ConsentBy { get; private set; }

    /// <summary>Which duty, or which danger; with a consent what else there is to say.</summary>
    public Sealed<string>? BasisWords { get; private set; }
    public Sealed<ReferralPacket> Packet { get; private set; }
    public Guid By { get; private set; }
    public DateTimeOffset At { get; private set; }
}

internal sealed class ReferralConfiguration
    : IEntityTypeConfiguration<Referral>,
        IEntityTypeConfiguration<ReferralEntry>,
        IEntityTypeConfiguration<Disclosure>
{
    public void Configure(EntityTypeBuilder<Referral> builder)
    {
        builder.ToTable("Referrals");
        // Two at once to the same unit: the second run finds the first one open.
        builder.HasIndex(referral => new { referral.CaseId, referral.OpenUnitId }).IsUnique();
        builder.HasIndex(referral => new
        {
            referral.UnitId,
            referral.State,
            referral.SentAt,
        });
        builder.HasIndex(referral => referral.DueAt);
        builder.HasOne<PartnerUnit>().WithMany().HasForeignKey(referral => referral.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(referral => referral.Entries).WithOne().HasForeignKey(entry => entry.ReferralId).OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(referral => referral.Entries).UsePropertyAccessMode(PropertyAccessMode.Field);
    }

    public void Configure(EntityTypeBuilder<ReferralEntry> builder)
    {
        builder.ToTable("ReferralEntries");
        builder.Property(entry => entry.Id).ValueGeneratedNever();
        builder.HasIndex(entry => new { entry.ReferralId, entry.At });
    }

    public void Configure(EntityTypeBuilder<Disclosure> builder)
    {
        builder.ToTable("Disclosures");
        builder.Property(disclosure => disclosure.Id).ValueGeneratedNever();
        builder.Property(disclosure => disclosure.Fields).HasMaxLength(120).IsUnicode(false);
        builder.HasIndex(disclosure => new { disclosure.CaseId, disclosure.At });
        builder.HasOne<Referral>().WithOne().HasForeignKey<Disclosure>(disclosure => disclosure.Id).OnDelete(DeleteBehavior.Restrict);
    }
}
