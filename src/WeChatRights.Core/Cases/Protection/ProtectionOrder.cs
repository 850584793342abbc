using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Cases.Protection;

/// <summary>What an application asks for. The words and the court are sealed under the key of the case: the court's place may betray where she has gone.</summary>
internal sealed record OrderWish(
    OrderApplicant Applicant,
    OrderGround Ground,
    bool Urgent,
    IReadOnlyList<OrderMeasure> Measures,
    IReadOnlyList<ProofKind> Evidence,
    Sealed<OrderWriting> Writing
);

/// <param name="Court">As it is called: 叶县人民法院.</param>
/// <param name="Facts">Facts and reasons, in her words or ours. No address, no telephone: the respondent will read it.</param>
internal sealed record OrderWriting(string Court, string Facts)
{
    public override string ToString() => "OrderWriting(redacted)";
}

/// <summary>
/// 人身安全保护令: one application and the order that came of it. Every step stands on the case's time line with who, when and what; here is where it
/// stands now and which days count.
/// </summary>
internal sealed class ProtectionOrder : Entity
{
    public static readonly SealedField<OrderWriting> WritingField = new("protection_orders", "writing", Padded: true);
    public static readonly SealedField<string> DocketField = new("protection_orders", "docket");

    private ProtectionOrder() { }

    public ProtectionOrder(Guid id, Guid caseId, OrderWish wish, DateTimeOffset now)
        : base(id)
    {
        (CaseId, BegunAt) = (caseId, now);
        Write(wish);
    }

    public Guid CaseId { get; private set; }
    public OrderState State { get; private set; }
    public OrderApplicant Applicant { get; private set; }
    public OrderGround Ground { get; private set; }

    /// <summary>The court is asked for a decision within 24 hours (反家庭暴力法 art. 28).</summary>
    public bool Urgent { get; private set; }
    public string Asked { get; private set; } = "";
    public string Shown { get; private set; } = "";
    public string Granted { get; private set; } = "";
    public Sealed<OrderWriting> Writing { get; private set; }

    /// <summary>案号 of the order.</summary>
    public Sealed<string>? Docket { get; private set; }
    public DateTimeOffset BegunAt { get; private set; }
    public DateOnly? AppliedOn { get; private set; }
    public DateTimeOffset? AcceptedAt { get; private set; }

    /// <summary>The day of the decision, for her or against her.</summary>
    public DateOnly? DecidedOn { get; private set; }

    /// <summary>The last day on which it holds.</summary>
    public DateOnly? Until { get; private set; }
    public DateOnly? ServedOn { get; private set; }
    public int Breaches { get; private set; }
    public DateOnly? EndedOn { get; private set; }
    public DateOnly? FormReturnedOn { get; private set; }

    /// <summary>Of the reminders before the end, the one told last; null: none.</summary>
    public int? RemindedMark { get; private set; }

    public IReadOnlyList<OrderMeasure> AskedMeasures => Read<OrderMeasure>(Asked);
    public IReadOnlyList<ProofKind> Evidence => Read<ProofKind>(Shown);
    public IReadOnlyList<OrderMeasure> GrantedMeasures => Read<OrderMeasure>(Granted);

    public void Edit(OrderWish wish)
    {
        Require(OrderStep.Edit);
        Write(wish);
    }

    public void Apply(DateOnly on)
    {
        Require(OrderStep.Apply);
        (State, AppliedOn) = (OrderState.Applied, on);
    }

    public void CourtAccepts(DateTimeOffset at, bool urgent)
    {
        Require(OrderStep.CourtAccepts);
        (State, AcceptedAt, Urgent) = (OrderState.Accepted, at, urgent);
    }

    public void CourtRefuses(DateOnly on)
    {
        Require(OrderStep.CourtRefuses);
        RequireOrder(on, AppliedOn, "驳回的日子不能早于递交的日子。");
        (State, DecidedOn) = (OrderState.Refused, on);
    }

    /// <param name="until">The last day, as the order says it (反家庭暴力法 art. 30: at most six months from the day on which it was made).</param>
    /// <exception cref="DomainException"><c>invalid-input</c></exception>
    public void Make(DateOnly on, DateOnly until, IReadOnlyList<OrderMeasure> granted, Sealed<string>? docket)
    {
        Require(OrderStep.Make);
        RequireOrder(on, AppliedOn, "作出的日子不能早于递交的日子。");
        if (until <= on || until > OrderPolicy.Latest(on))
        {
            throw DomainException.OfField("until", "保护令从作出之日起最长六个月（反家庭暴力法第三十条）。请照保护令上写的填。");
        }

        (State, DecidedOn, Until, Docket) = (OrderState.InForce, on, until, docket);
        Granted = Join(granted);
    }

    public void Serve(DateOnly on)
    {
        Require(OrderStep.Serve);
        if (ServedOn is not null)
        {
            throw new DomainException(ProtectionErrors.AlreadyServed);
        }

        RequireOrder(on, DecidedOn, "送达的日子不能早于作出的日子。");
        ServedOn = on;
    }

    /// <summary>Asked for before its end (反家庭暴力法 art. 30), so never shorter than it was, and at most as long again.</summary>
    /// <returns>The end that it had.</returns>
    public DateOnly Extend(DateOnly until, DateOnly today)
    {
        Require(OrderStep.Extend);
        var before = Until!.Value;
        if (today > before)
        {
            throw new DomainException(ProtectionErrors.OrderOver);
        }

        if (until <= before || until > OrderPolicy.Latest(before))
        {
            throw DomainException.OfField("until", "要比原来的到期日晚，最多晚六个月。请照法院的裁定填。");
        }

        (Until, RemindedMark) = (until, null);
        return before;
    }

    public void Breach()
    {
        Require(OrderStep.Breach);
        Breaches++;
    }

    public void GiveUp()
    {
        Require(OrderStep.GiveUp);
        State = OrderState.GivenUp;
    }

    public void Revoke(DateOnly on)
    {
        Require(OrderStep.Revoke);
        RequireOrder(on, DecidedOn, "撤销的日子不能早于作出的日子。");
        (State, EndedOn) = (OrderState.Ended, on);
    }

    public void ReturnForm(DateOnly on)
    {
        Require(OrderStep.ReturnForm);
        if (FormReturnedOn is not null)
        {
            throw new DomainException(ProtectionErrors.FormReturned);
        }

        RequireOrder(on, DecidedOn, "交回的日子不能早于作出的日子。");
        FormReturnedOn = on;
    }

    /// <summary>What time has brought: a reminder before its end, or the end.</summary>
    /// <returns>Days left that somebody is to be told of; 0 at its end; null: nothing.</returns>
    public int? Tend(DateOnly today)
    {
        if (State != OrderState.InForce || Until is not { } until)
        {
            return null;
        }

        if (today > until)
        {
            (State, EndedOn) = (OrderState.Ended, until);
            return 0;
        }

        var mark = OrderPolicy.MarkDue(until, RemindedMark, today);
        RemindedMark = mark ?? RemindedMark;
        return mark;
    }

    private void Write(OrderWish wish)
    {
        (Applicant, Ground, Urgent, Writing) = (wish.Applicant, wish.Ground, wish.Urgent, wish.Writing);
        (Asked, Shown) = (Join(wish.Measures), Join(wish.Evidence));
    }

    private void Require(OrderStep step)
    {
        if (!OrderTransitions.Allows(State, step))
        {
            throw new DomainException(ProtectionErrors.OrderState);
        }
    }

    /// <summary>Days do not run backwards; none in the future reaches this far.</summary>
    private static void RequireOrder(DateOnly on, DateOnly? after, string text)
    {
        if (on < after)
        {
            throw DomainException.OfField("on", text);
        }
    }

    private static string Join<T>(IReadOnlyList<T> values)
        where T : struct, Enum => string.Join(',', values.Distinct().Order());

    private static List<T> Read<T>(string text)
        where T : struct, Enum => [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<T>)];
}

internal sealed class ProtectionOrderConfiguration : IEntityTypeConfiguration<ProtectionOrder>
{
    private const int MaxChoices = 200;

    public void Configure(EntityTypeBuilder<ProtectionOrder> builder)
    {
        builder.ToTable("ProtectionOrders");
        builder.Property(order => order.Asked).HasMaxLength(MaxChoices).IsUnicode(false);
        builder.Property(order => order.Shown).HasMaxLength(MaxChoices).IsUnicode(false);
        builder.Property(order => order.Granted).HasMaxLength(MaxChoices).IsUnicode(false);
        builder.Ignore(order => order.AskedMeasures);
        builder.Ignore(order => order.Evidence);
        builder.Ignore(order => order.GrantedMeasures);
        builder.HasIndex(order => order.CaseId);
        builder.HasIndex(order => new { order.State, order.Until });
        builder.HasOne<Case>().WithMany().HasForeignKey(order => order.CaseId).OnDelete(DeleteBehavior.Restrict);
    }
}
