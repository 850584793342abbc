using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Cases.Protection;

/// <summary>告诫书 of the police: asked for, and given or not. No substitute for a punishment (家庭暴力告诫制度实施意见 art. 20).</summary>
internal sealed class WarningLetter : Entity
{
    private WarningLetter() { }

    /// <param name="since">When the police accepted the report: their hours run from there.</param>
    public WarningLetter(Guid id, Guid caseId, DateTimeOffset since, IReadOnlyList<WarningGround> grounds)
        : base(id)
    {
        (CaseId, Since) = (caseId, since);
        Grounds = string.Join(',', grounds.Distinct().Order());
    }

    public Guid CaseId { get; private set; }
    public WarningState State { get; private set; }
    public DateTimeOffset Since { get; private set; }
    public string Grounds { get; private set; } = "";

    /// <summary>The day on which it was given, or refused.</summary>
    public DateOnly? AnsweredOn { get; private set; }

    /// <exception cref="DomainException"><c>warning-state</c>, <c>invalid-input</c></exception>
    public void Answer(bool given, DateOnly on)
    {
        if (State != WarningState.Asked)
        {
            throw new DomainException(ProtectionErrors.WarningState);
        }

        if (on < Since.ChinaDate())
        {
            throw DomainException.OfField("on", "日子不能早于公安受理的那天。");
        }

        (State, AnsweredOn) = (given ? WarningState.Delivered : WarningState.NotGiven, on);
    }
}

internal sealed class WarningLetterConfiguration : IEntityTypeConfiguration<WarningLetter>
{
    private const int MaxGrounds = 120;

    public void Configure(EntityTypeBuilder<WarningLetter> builder)
    {
        builder.ToTable("WarningLetters");
        builder.Property(letter => letter.Grounds).HasMaxLength(MaxGrounds).IsUnicode(false);
        builder.HasIndex(letter => letter.CaseId);
        builder.HasOne<Case>().WithMany().HasForeignKey(letter => letter.CaseId).OnDelete(DeleteBehavior.Restrict);
    }
}
