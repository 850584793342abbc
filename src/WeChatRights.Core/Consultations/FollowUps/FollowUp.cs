using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatRights.Core.Consultations.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Consultations.FollowUps;

/// <summary>The question, some days after a talk, whether it helped and whether she is safe. Its id is that of the case: one for each.</summary>
internal sealed class FollowUp : Entity
{
    private FollowUp() { }

    public FollowUp(Guid caseId, Guid? citizenId, DateTimeOffset heldAt)
        : base(caseId) => (CitizenId, NextAt) = (citizenId, AskAt(heldAt));

    public Guid? CitizenId { get; private set; }

    /// <summary>When something is due: the question, then the look whether she has answered. Null: nothing any more.</summary>
    public DateTimeOffset? NextAt { get; private set; }
    public DateTimeOffset? AskedAt { get; private set; }
    public FollowUpAnswer? Answer { get; private set; }
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>In the morning of the day, in China.</summary>
    public static DateTimeOffset AskAt(DateTimeOffset heldAt) =>
        new DateTimeOffset(
            heldAt.ChinaDate().AddDays(ConsultationPolicy.FollowUpDays).ToDateTime(ConsultationPolicy.FollowUpFrom),
            ChinaTime.Offset
        ).ToUniversalTime();

    /// <summary>Does what is due, each thing once.</summary>
    public void Tend(DateTimeOffset now)
    {
        if (NextAt is not { } due || due > now)
        {
            return;
        }

        if (AskedAt is null)
        {
            (AskedAt, NextAt) = (now, now.AddDays(ConsultationPolicy.FollowUpPatienceDays));
            Raise(new FollowUpAsked(Id, CitizenId));
            return;
        }

        NextAt = null;
        Raise(new FollowUpUnanswered(Id));
    }

    /// <summary>She may say so again when it has changed; the same twice is heard once.</summary>
    /// <exception cref="DomainException"><c>not-found</c> before she was asked.</exception>
    public void Say(FollowUpAnswer answer, DateTimeOffset now)
    {
        if (AskedAt is null)
        {
            throw new DomainException(CommonErrors.NotFound);
        }

        if (Answer == answer)
        {
            return;
        }

        (Answer, AnsweredAt, NextAt) = (answer, now, null);
        Raise(new FollowUpAnswered(Id, answer));
    }
}

internal sealed class FollowUpConfiguration : IEntityTypeConfiguration<FollowUp>
{
    public void Configure(EntityTypeBuilder<FollowUp> builder)
    {
        builder.ToTable("FollowUps");
        builder.HasIndex(followUp => followUp.NextAt);
    }
}
