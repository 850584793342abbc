using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WeChatRights.Core.Messaging;

/// <summary>
/// Ledger of one-time subscriptions: one accept, one send. Each accept is told twice, by the mini-program and by WeChat's event, in
/// either order and sometimes only by one of them: a report that finds its twin within minutes adds nothing.
/// </summary>
internal sealed class SubscriptionCredit
{
    /// <summary>The event follows the pop-up within seconds; WeChat repeats it for a few minutes.</summary>
    private static readonly TimeSpan TwinsMeetWithin = TimeSpan.FromMinutes(10);

    private SubscriptionCredit() { }

    public SubscriptionCredit(Guid citizenId, string templateId)
    {
        CitizenId = citizenId;
        TemplateId = templateId;
    }

    public Guid CitizenId { get; private set; }
    public string TemplateId { get; private set; } = "";
    public int Credits { get; private set; }

    /// <summary>Accepts told by the mini-program only, so far.</summary>
    public int LoneReports { get; private set; }
    public DateTimeOffset? LastReportAt { get; private set; }

    /// <summary>Accepts told by WeChat only, so far.</summary>
    public int LoneEvents { get; private set; }
    public DateTimeOffset? LastEventAt { get; private set; }

    /// <summary>Guards the counter: two accepts at once are both counted.</summary>
    public Guid Version { get; private set; }

    public void Change(int by, Guid version)
    {
        Credits = Math.Max(0, Credits + by);
        Version = version;
    }

    /// <summary>The mini-program says that she accepted.</summary>
    public void Reported(DateTimeOffset now, Guid version)
    {
        LoneEvents = LastEventAt + TwinsMeetWithin < now ? 0 : LoneEvents;
        if (LoneEvents > 0)
        {
            LoneEvents--;
            Version = version;
            return;
        }

        LoneReports = LastReportAt + TwinsMeetWithin < now ? 1 : LoneReports + 1;
        LastReportAt = now;
        Change(1, version);
    }

    /// <summary>WeChat says that she accepted.</summary>
    public void Confirmed(DateTimeOffset now, Guid version)
    {
        LoneReports = LastReportAt + TwinsMeetWithin < now ? 0 : LoneReports;
        if (LoneReports > 0)
        {
            LoneReports--;
            Version = version;
            return;
        }

        LoneEvents = LastEventAt + TwinsMeetWithin < now ? 1 : LoneEvents + 1;
        LastEventAt = now;
        Change(1, version);
    }

    /// <summary>She switched the messages off in WeChat's settings: what she had accepted is void.</summary>
    public void Rejected(Guid version)
    {
        LoneReports = LoneEvents = 0;
        Change(-Credits, version);
    }
}

internal sealed class SubscriptionCreditConfiguration : IEntityTypeConfiguration<SubscriptionCredit>
{
    public void Configure(EntityTypeBuilder<SubscriptionCredit> builder)
    {
        builder.ToTable("SubscriptionCredits");
        builder.HasKey(credit => new { credit.CitizenId, credit.TemplateId });
        builder.Property(credit => credit.TemplateId).HasMaxLength(64);
        builder.Property(credit => credit.Version).IsConcurrencyToken();
    }
}
