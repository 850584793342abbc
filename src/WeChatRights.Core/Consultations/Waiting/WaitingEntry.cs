using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatRights.Core.Consultations.Contracts;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Consultations.Waiting;

/// <param name="LastDay">The last one, in China, on which she can talk.</param>
/// <param name="MayMessage">A content-free message may tell her of an offer.</param>
internal sealed record WaitingWish(bool WomanOnly, DateOnly LastDay, bool MayMessage);

/// <summary>
/// Somebody waits for a time that fits. No words and no name: what she wants to ask about, where, how and until when. Her open entries
/// have a place each, and citizen and place are unique together: she cannot wait more often than there are places.
/// </summary>
internal sealed class WaitingEntry : Entity
{
    private WaitingEntry() { }

    /// <param name="place">Among her own open entries, from 0.</param>
    public WaitingEntry(
        Guid id,
        Guid citizenId,
        int place,
        DivisionCode county,
        ConsultationTopic topic,
        ConsultationKind kind,
        WaitingWish wish,
        DateTimeOffset now
    )
        : base(id)
    {
        (CitizenId, OpenPlace, County, Kind, JoinedAt) = (citizenId, place, county, kind, now);
        (Topic, Urgent) = (topic.Code, topic.Urgent);
        Change(wish);
    }

    public Guid CitizenId { get; private set; }
    public DivisionCode County { get; private set; }
    public string Topic { get; private set; } = "";

    /// <summary>Asked before all others.</summary>
    public bool Urgent { get; private set; }
    public ConsultationKind Kind { get; private set; }
    public bool WomanOnly { get; private set; }
    public DateOnly LastDay { get; private set; }
    public bool MayMessage { get; private set; }
    public DateTimeOffset JoinedAt { get; private set; }

    /// <summary>Offers that she let pass.</summary>
    public int Passes { get; private set; }

    /// <summary>Null once it has ended.</summary>
    public int? OpenPlace { get; private set; }
    public WaitingEnd? End { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>She wants it otherwise; since when she waits stays.</summary>
    public void Change(WaitingWish wish) => (WomanOnly, LastDay, MayMessage) = (wish.WomanOnly, wish.LastDay, wish.MayMessage);

    /// <summary>A seat is kept for her.</summary>
    public WaitingOffer Offer(Guid holdId, Guid slotId, DateTimeOffset until, DateTimeOffset now)
    {
        Raise(new SeatOffered(CitizenId, MayMessage, until));
        return new WaitingOffer(holdId, Id, slotId, until, now);
    }

    public void Pass(DateTimeOffset now)
    {
        if (++Passes >= ConsultationPolicy.MostPasses)
        {
            Finish(WaitingEnd.Passed, now);
        }
    }

    public void Finish(WaitingEnd end, DateTimeOffset now)
    {
        if (End is not null)
        {
            return;
        }

        (End, EndedAt, OpenPlace) = (end, now, null);
        if (end is WaitingEnd.Passed or WaitingEnd.Over)
        {
            Raise(new WaitingEnded(CitizenId, MayMessage));
        }
    }
}

/// <summary>
/// A freed seat that is kept for one entry; its id is that of the hold. An entry has one open offer at most, on whatever node it was made,
/// and never gets the same time twice.
/// </summary>
internal sealed class WaitingOffer : Entity
{
    private WaitingOffer() { }

    public WaitingOffer(Guid holdId, Guid entryId, Guid slotId, DateTimeOffset until, DateTimeOffset now)
        : base(holdId)
    {
        (EntryId, OpenEntryId, SlotId) = (entryId, entryId, slotId);
        (OfferedAt, ExpiresAt) = (now, until);
    }

    public Guid EntryId { get; private set; }

    /// <summary>The entry for as long as it is open, else null.</summary>
    public Guid? OpenEntryId { get; private set; }
    public Guid SlotId { get; private set; }
    public DateTimeOffset OfferedAt { get; private set; }
    public DateTimeOffset ExpiresAt { get; private set; }
    public OfferOutcome? Outcome { get; private set; }

    public void Settle(OfferOutcome outcome)
    {
        Outcome ??= outcome;
        OpenEntryId = null;
    }
}

internal sealed class WaitingConfiguration : IEntityTypeConfiguration<WaitingEntry>, IEntityTypeConfiguration<WaitingOffer>
{
    public void Configure(EntityTypeBuilder<WaitingEntry> builder)
    {
        builder.ToTable("WaitingEntries");
        builder.Property(entry => entry.Topic).HasMaxLength(16).IsUnicode(false);
        builder.HasIndex(entry => new { entry.CitizenId, entry.OpenPlace }).IsUnique();
        builder.HasIndex(entry => new { entry.OpenPlace, entry.JoinedAt });
        builder.HasIndex(entry => entry.EndedAt);
    }

    public void Configure(EntityTypeBuilder<WaitingOffer> builder)
    {
        builder.ToTable("WaitingOffers");
        builder.HasOne<WaitingEntry>().WithMany().HasForeignKey(offer => offer.EntryId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(offer => offer.OpenEntryId).IsUnique();
        builder.HasIndex(offer => new { offer.EntryId, offer.SlotId }).IsUnique();
    }
}
