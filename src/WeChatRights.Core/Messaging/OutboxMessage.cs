using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatRights.Core.Messaging.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Messaging;

/// <summary>What a message is about, in words fit for a lock screen. The texts are fixed; nothing of the case is in them.</summary>
public enum MessageTemplate
{
    /// <summary>There is news.</summary>
    Progress,

    /// <summary>Something is due soon.</summary>
    Reminder,
}

public enum DeliveryState
{
    /// <summary>Waiting for its time.</summary>
    Pending,

    /// <summary>A worker has it; when the lease runs out before an answer, the outcome is unknown.</summary>
    Leased,

    Sent,

    /// <summary>WeChat says it is shown on her phone (subscribe_msg_sent_event).</summary>
    Delivered,

    /// <summary>The wire broke after sending: maybe delivered, never sent again by itself.</summary>
    Ambiguous,

    /// <summary>Refused for good: no credit, blocked, banned.</summary>
    Failed,

    /// <summary>Her safe-contact profile forbids it.</summary>
    Suppressed,
}

/// <summary>A row waiting to leave the house: committed with the change that caused it, sent by a job, at most once.</summary>
internal sealed class OutboxMessage : Entity
{
    private OutboxMessage() { }

    public OutboxMessage(Guid id, Guid citizenId, Guid? caseId, MessageTemplate template, DateTimeOffset now)
        : base(id)
    {
        CitizenId = citizenId;
        CaseId = caseId;
        Template = template;
        CreatedAt = NotBefore = now;
    }

    /// <summary>Reminds of something that begins, or that she can have until then: from then on it is worth nothing.</summary>
    public static OutboxMessage Reminding(Guid id, Guid citizenId, Guid? caseId, DateTimeOffset startsAt, DateTimeOffset now) =>
        new(id, citizenId, caseId, MessageTemplate.Reminder, now) { UselessFrom = startsAt };

    public Guid CitizenId { get; private set; }
    public Guid? CaseId { get; private set; }
    public MessageTemplate Template { get; private set; }
    public DeliveryState State { get; private set; }
    public DateTimeOffset CreatedAt { get; private set; }
    public DateTimeOffset NotBefore { get; private set; }
    public DateTimeOffset? UselessFrom { get; private init; }
    public DateTimeOffset? LeasedUntil { get; private set; }
    public DateTimeOffset? FinishedAt { get; private set; }

    /// <summary>The person's id while leased, else null. Unique: never two sends to one person at once, on any number of nodes.</summary>
    public Guid? LeaseSlot { get; private set; }
    public int Attempts { get; private set; }
    public int? ErrorCode { get; private set; }

    /// <summary>WeChat's id of the message, to match its delivery report.</summary>
    public string? ProviderMessageId { get; private set; }

    public void Lease(DateTimeOffset now, TimeSpan duration)
    {
        State = DeliveryState.Leased;
        LeasedUntil = now + duration;
        LeaseSlot = CitizenId;
        Attempts++;
    }

    /// <summary>Not now: outside her safe hours, or the platform asked for patience before anything was sent.</summary>
    public void Postpone(DateTimeOffset until, int? errorCode = null)
    {
        State = DeliveryState.Pending;
        ErrorCode = errorCode;
        LeasedUntil = null;
        LeaseSlot = null;
        NotBefore = until;
    }

    public void Finish(DeliveryState state, DateTimeOffset now, int? errorCode = null, string? providerMessageId = null)
    {
        State = state;
        LeasedUntil = null;
        LeaseSlot = null;
        FinishedAt = now;
        ErrorCode = errorCode;
        ProviderMessageId = providerMessageId ?? ProviderMessageId;
        if (state is DeliveryState.Failed or DeliveryState.Suppressed && CaseId is { } caseId && UselessFrom is { } startsAt)
        {
            Raise(new ReminderNotSent(caseId, startsAt));
        }
    }
}

internal sealed class OutboxConfiguration : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.ToTable("OutboxMessages");
        builder.Property(message => message.ProviderMessageId).HasMaxLength(40);
        builder.HasIndex(message => new { message.State, message.NotBefore });
        builder.HasIndex(message => message.LeaseSlot).IsUnique();
        builder.HasIndex(message => message.CaseId);
        builder.HasIndex(message => new { message.CitizenId, message.CreatedAt });
        builder.HasIndex(message => message.ProviderMessageId);
        builder.HasIndex(message => message.CreatedAt);
    }
}
