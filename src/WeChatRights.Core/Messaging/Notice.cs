using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WeChatRights.Core.Messaging;

/// <summary>What is new, as a kind; the words behind it are read from the case after step-up.</summary>
public enum NoticeKind
{
    Accepted,
    Guided,
    Declined,
    Message,
    Closed,

    /// <summary>A finish she had been told of was taken back: her case goes on.</summary>
    Reopened,

    /// <summary>The time of her consultation is near.</summary>
    AppointmentSoon,

    /// <summary>Her consultation has changed: another provider, or she has to choose anew.</summary>
    AppointmentChanged,

    /// <summary>A time is kept for her who waits.</summary>
    SeatOffered,

    /// <summary>She is on the waiting list no more.</summary>
    WaitingEnded,

    /// <summary>She is asked how things stand after the talk.</summary>
    FollowUp,

    /// <summary>The same matter goes on in another case of hers.</summary>
    Merged,
}

/// <summary>An entry of her inbox. The inbox is the truth; the subscription message only says "look".</summary>
internal sealed class Notice
{
    private Notice() { }

    public Notice(Guid id, Guid? citizenId, Guid? caseId, NoticeKind kind, Guid? eventId, DateTimeOffset now)
    {
        Id = id;
        CitizenId = citizenId;
        CaseId = caseId;
        Kind = kind;
        EventId = eventId;
        At = now;
    }

    public Guid Id { get; private set; }
    public Guid? CitizenId { get; private set; }

    /// <summary>Null when it is about no case: then it is hers by <see cref="CitizenId"/>.</summary>
    public Guid? CaseId { get; private set; }
    public NoticeKind Kind { get; private set; }

    /// <summary>The time-line entry that holds the words, sealed.</summary>
    public Guid? EventId { get; private set; }
    public DateTimeOffset At { get; private set; }
    public DateTimeOffset? ReadAt { get; private set; }

    public void Read(DateTimeOffset now) => ReadAt ??= now;
}

/// <summary>A push of WeChat that was already taken in: it retries up to three times.</summary>
internal sealed class PushReceipt
{
    private PushReceipt() { }

    public PushReceipt(string key, DateTimeOffset now)
    {
        Key = key;
        ReceivedAt = now;
    }

    public string Key { get; private set; } = "";
    public DateTimeOffset ReceivedAt { get; private set; }
}

internal sealed class NoticeConfiguration : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> builder)
    {
        builder.ToTable("Notices");
        builder.Property(notice => notice.Id).ValueGeneratedNever();
        builder.HasIndex(notice => new { notice.CaseId, notice.At });
        builder.HasIndex(notice => new { notice.CitizenId, notice.At });
    }
}

internal sealed class PushReceiptConfiguration : IEntityTypeConfiguration<PushReceipt>
{
    public void Configure(EntityTypeBuilder<PushReceipt> builder)
    {
        builder.ToTable("PushReceipts");
        builder.HasKey(receipt => receipt.Key);
        builder.Property(receipt => receipt.Key).HasMaxLength(64).IsUnicode(false);
        builder.HasIndex(receipt => receipt.ReceivedAt);
    }
}
