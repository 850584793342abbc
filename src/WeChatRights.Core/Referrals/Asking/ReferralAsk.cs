using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatRights.Core.Referrals.Directory;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Referrals.Asking;

/// <summary>Where a question to her stands.</summary>
public enum ReferralAskState
{
    /// <summary>She has not answered: nothing may be handed over on it.</summary>
    Asked,
    Agreed,
    Declined,

    /// <summary>She had agreed, and agrees no more (个人信息保护法 art. 15). What was handed over before stays on record.</summary>
    TakenBack,

    /// <summary>The same unit was asked about anew.</summary>
    CalledOff,
}

/// <summary>
/// 单独同意: one unit, one purpose, the very fields, asked of her in the mini-program before anything is handed over (个人信息保护法 arts. 23, 29). She answers it herself, behind her PIN;
/// nobody answers for her.
/// </summary>
internal sealed class ReferralAsk : Entity
{
    public static readonly SealedField<string> PurposeField = new("referral_asks", "purpose", Padded: true);

    private ReferralAsk() { }

    public ReferralAsk(
        Guid id,
        Guid caseId,
        Guid unitId,
        ReferralService service,
        IReadOnlyCollection<ReferralField> fields,
        Sealed<string> purpose,
        Guid by,
        DateTimeOffset now
    )
        : base(id)
    {
        (CaseId, UnitId, OpenUnitId, Service) = (caseId, unitId, unitId, service);
        (Purpose, AskedBy, AskedAt) = (purpose, by, now);
        Fields = string.Join(',', fields.Order());
    }

    public Guid CaseId { get; private set; }
    public Guid UnitId { get; private set; }

    /// <summary>The unit for as long as the question stands, then null. Unique with the case: two questions about one unit would be answered past one another.</summary>
    public Guid? OpenUnitId { get; private set; }
    public ReferralService Service { get; private set; }

    /// <summary>Names of <see cref="ReferralField"/>, separated by commas.</summary>
    public string Fields { get; private set; } = "";

    /// <summary>For what, in words that were written for her.</summary>
    public Sealed<string> Purpose { get; private set; }
    public ReferralAskState State { get; private set; }
    public Guid AskedBy { get; private set; }
    public DateTimeOffset AskedAt { get; private set; }

    /// <summary>When she said what now counts; null: she has not.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    public IReadOnlyList<ReferralField> Named => ReferralFields.Read(Fields);

    /// <summary>She may change a no into a yes; a yes is taken back instead.</summary>
    public bool MayAnswer => State is ReferralAskState.Asked or ReferralAskState.Declined;
    public bool MayTakeBack => State == ReferralAskState.Agreed;

    /// <exception cref="DomainException"><c>referral-ask-state</c>, here and in what follows.</exception>
    public void Answer(bool agrees, DateTimeOffset now)
    {
        if (!MayAnswer)
        {
            throw new DomainException(ReferralErrors.AskState);
        }

        (State, AnsweredAt) = (agrees ? ReferralAskState.Agreed : ReferralAskState.Declined, now);
    }

    public void TakeBack(DateTimeOffset now)
    {
        if (!MayTakeBack)
        {
            throw new DomainException(ReferralErrors.AskState);
        }

        (State, AnsweredAt, OpenUnitId) = (ReferralAskState.TakenBack, now, null);
    }

    public void CallOff() => (State, OpenUnitId) = (ReferralAskState.CalledOff, null);

    /// <summary>Does her yes cover this? The same help, and not one field more.</summary>
    public bool Covers(ReferralService service, IEnumerable<ReferralField> fields) =>
        State == ReferralAskState.Agreed && Service == service && fields.All(Named.Contains);
}

internal sealed class ReferralAskConfiguration : IEntityTypeConfiguration<ReferralAsk>
{
    public void Configure(EntityTypeBuilder<ReferralAsk> builder)
    {
        builder.ToTable("ReferralAsks");
        builder.Ignore(ask => ask.Named).Ignore(ask => ask.MayAnswer).Ignore(ask => ask.MayTakeBack);
        builder.Property(ask => ask.Fields).HasMaxLength(120).IsUnicode(false);
        builder.HasIndex(ask => new { ask.CaseId, ask.OpenUnitId }).IsUnique();
        builder.HasOne<PartnerUnit>().WithMany().HasForeignKey(ask => ask.UnitId).OnDelete(DeleteBehavior.Restrict);
    }
}
