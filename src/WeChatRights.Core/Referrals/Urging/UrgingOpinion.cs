using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Referrals.Urging;

/// <summary>Who may issue an urging opinion, and until when a reply may be asked for. Pure.</summary>
internal static class UrgingPolicy
{
    /// <summary>妇女权益保障法 art. 73(1): federations of the county and above. The nearest post of the person over the place.</summary>
    /// <returns>Null: she may issue none.</returns>
    public static DivisionCode? IssuerFor(StaffRights staff, DivisionCode place) =>
        staff
            .Areas(Permission.HandleCase)
            .Where(area => area.Level <= DivisionLevel.County && area.Contains(place))
            .OrderByDescending(area => area.Value.Length)
            .Select(area => (DivisionCode?)area)
            .FirstOrDefault();

    /// <summary>From tomorrow, at most <see cref="ReferralPolicy.LongestReplyDays"/> ahead.</summary>
    public static bool MayReplyBy(DateOnly day, DateOnly today) => day > today && day <= today.AddDays(ReferralPolicy.LongestReplyDays);
}

/// <summary>督促处理意见 (妇女权益保障法 art. 73(1)): a federation of the county or the city urges a unit that has let its deadline pass.</summary>
internal sealed class UrgingOpinion
{
    public static readonly SealedField<string> ReasonsField = new("urging_opinions", "reasons", Padded: true);

    private UrgingOpinion() { }

    public UrgingOpinion(
        Guid id,
        Referral referral,
        DivisionCode issuer,
        int sequence,
        Sealed<string> reasons,
        DateOnly replyBy,
        Guid by,
        DateTimeOffset now
    )
    {
        (Id, CaseId, ReferralId, Issuer) = (id, referral.CaseId, referral.Id, issuer);
        (Year, Sequence, Reasons, ReplyBy) = (now.ChinaDate().Year, sequence, reasons, replyBy);
        (IssuedBy, IssuedAt, DueAt) = (by, now, referral.DueAt ?? now);
    }

    public Guid Id { get; private set; }
    public Guid CaseId { get; private set; }
    public Guid ReferralId { get; private set; }

    /// <summary>The county or the city.</summary>
    public DivisionCode Issuer { get; private set; }

    /// <summary>Numbers run within a year, for each issuer.</summary>
    public int Year { get; private set; }

    /// <inheritdoc cref="Year"/>
    public int Sequence { get; private set; }
    public Sealed<string> Reasons { get; private set; }
    public DateOnly ReplyBy { get; private set; }
    public Guid IssuedBy { get; private set; }
    public DateTimeOffset IssuedAt { get; private set; }

    /// <summary>The deadline that the unit had let pass.</summary>
    public DateTimeOffset DueAt { get; private set; }

    public string Number => string.Create(CultureInfo.InvariantCulture, $"督〔{Year}〕{Sequence}号");
}

internal sealed class UrgingOpinionConfiguration : IEntityTypeConfiguration<UrgingOpinion>
{
    public void Configure(EntityTypeBuilder<UrgingOpinion> builder)
    {
        builder.ToTable("UrgingOpinions");
        builder.Property(opinion => opinion.Id).ValueGeneratedNever();
        builder.Ignore(opinion => opinion.Number);
        // Two at once: the second run takes the next number.
        builder
            .HasIndex(opinion => new
            {
                opinion.Issuer,
                opinion.Year,
                opinion.Sequence,
            })
            .IsUnique();
        builder.HasIndex(opinion => opinion.CaseId);
        builder.HasOne<Referral>().WithMany().HasForeignKey(opinion => opinion.ReferralId).OnDelete(DeleteBehavior.Restrict);
    }
}
