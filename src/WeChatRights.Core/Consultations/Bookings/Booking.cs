using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatRights.Core.Consultations.Contracts;
using WeChatRights.Core.Consultations.Sittings;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Consultations.Bookings;

/// <summary>
/// A consultation that somebody has a time for. What she told, who she is and how to reach her are in the case of the same id; here is
/// only the time. The seat is hers by its claim.
/// </summary>
internal sealed class Booking : Entity
{
    private Booking() { }

    public Booking(Guid caseId, Slot slot, string topic, Guid? citizenId, DateTimeOffset now)
        : base(caseId)
    {
        (Topic, CitizenId) = (topic, citizenId);
        TakeTime(slot, now);
    }

    public Guid SlotId { get; private set; }
    public Guid ProviderId { get; private set; }
    public DivisionCode County { get; private set; }
    public ConsultationKind Kind { get; private set; }
    public DateTimeOffset StartsAt { get; private set; }
    public DateTimeOffset EndsAt { get; private set; }
    public string Topic { get; private set; } = "";
    public Guid? CitizenId { get; private set; }

    /// <summary>When she took this time.</summary>
    public DateTimeOffset BookedAt { get; private set; }

    /// <summary>The last reminder, in hours before; 0: none yet.</summary>
    public int RemindedHours { get; private set; }
    public BookingStatus Status { get; private set; }

    /// <summary>Address of the meeting room of a talk by video; null until somebody has given it.</summary>
    public string? VideoLink { get; private set; }

    /// <summary>When it was cancelled, or what became of it was written down.</summary>
    public DateTimeOffset? EndedAt { get; private set; }
    public Guid? RecordedBy { get; private set; }

    /// <summary>Hers to change until it begins; without a limit when the provider cannot come.</summary>
    public bool MayChange(DateTimeOffset now) => Status == BookingStatus.Displaced || (Status == BookingStatus.Booked && now < StartsAt);

    /// <exception cref="DomainException"><c>booking-fixed</c>, <c>booking-other-kind</c></exception>
    public void MoveTo(Slot slot, DateTimeOffset now)
    {
        Take(slot, now);
        Raise(new BookingMoved(Id, EndsAt));
    }

    /// <summary>By staff, who have asked her.</summary>
    /// <exception cref="DomainException"><c>booking-fixed</c>, <c>booking-other-kind</c></exception>
    public void RescheduleTo(Slot slot, DateTimeOffset now)
    {
        Take(slot, now);
        Raise(new BookingRescheduled(Id, CitizenId, EndsAt));
    }

    /// <exception cref="DomainException"><c>booking-fixed</c></exception>
    public void Cancel(DateTimeOffset now)
    {
        RequireChangeable(now);
        (Status, EndedAt) = (BookingStatus.Cancelled, now);
        Raise(new BookingCancelled(Id));
    }

    /// <summary>Says where the talk by video takes place.</summary>
    /// <exception cref="DomainException"><c>booking-fixed</c>; <c>booking-no-video</c></exception>
    public void TalkAt(string link, DateTimeOffset now)
    {
        if (Kind != ConsultationKind.Video)
        {
            throw new DomainException(ConsultationErrors.NoVideo);
        }

        if (Status != BookingStatus.Booked || now >= EndsAt)
        {
            throw new DomainException(ConsultationErrors.BookingFixed);
        }

        VideoLink = link;
        Raise(new VideoLinkShared(Id, CitizenId));
    }

    /// <summary>An equal provider takes it over, at the same hour.</summary>
    public void ComeTo(Slot slot)
    {
        (SlotId, ProviderId, VideoLink) = (slot.Id, slot.ProviderId, null);
        Raise(new BookingRehomed(Id, CitizenId));
    }

    /// <summary>The provider cannot come, nor can anybody equal: she is told, and called.</summary>
    public void Displace(DateTimeOffset now)
    {
        if (Status == BookingStatus.Booked)
        {
            Status = BookingStatus.Displaced;
            Raise(new BookingDisplaced(Id, CitizenId, StartsAt));
        }
    }

    /// <param name="advice">What she was told; null when she did not come.</param>
    /// <param name="goesOn">There is more to do than talk: it becomes a matter to be handled.</param>
    /// <exception cref="DomainException"><c>booking-not-begun</c>, <c>booking-fixed</c></exception>
    public void Record(Guid staffId, string? advice, bool goesOn, DateTimeOffset now)
    {
        if (Status != BookingStatus.Booked)
        {
            throw new DomainException(ConsultationErrors.BookingFixed);
        }

        if (now < StartsAt)
        {
            throw new DomainException(ConsultationErrors.BookingNotBegun);
        }

        (Status, EndedAt, RecordedBy) = (advice is null ? BookingStatus.NoShow : BookingStatus.Held, now, staffId);
        Raise(advice is null ? new ConsultationMissed(Id) : new ConsultationHeld(Id, advice, goesOn));
    }

    /// <summary>Each reminder once, and none that fell before she booked.</summary>
    public void Remind(DateTimeOffset now)
    {
        var due = ConsultationPolicy
            .ReminderHours.Where(hours => now >= StartsAt.AddHours(-hours) && BookedAt <= StartsAt.AddHours(-hours))
            .DefaultIfEmpty(0)
            .Min();
        if (due == 0 || Status != BookingStatus.Booked || now >= StartsAt || (RemindedHours > 0 && due >= RemindedHours))
        {
            return;
        }

        RemindedHours = due;
        Raise(new AppointmentNears(Id, CitizenId, StartsAt));
    }

    private void Take(Slot slot, DateTimeOffset now)
    {
        RequireChangeable(now);
        if (slot.Kind != Kind)
        {
            throw new DomainException(ConsultationErrors.OtherKind); // By telephone needs a number that she may not have left.
        }

        TakeTime(slot, now);
        Status = BookingStatus.Booked;
    }

    private void TakeTime(Slot slot, DateTimeOffset now)
    {
        (BookedAt, RemindedHours, VideoLink) = (now, 0, null);
        (SlotId, ProviderId, County, Kind) = (slot.Id, slot.ProviderId, slot.County, slot.Kind);
        (StartsAt, EndsAt) = (slot.StartsAt, slot.EndsAt);
    }

    private void RequireChangeable(DateTimeOffset now)
    {
        if (!MayChange(now))
        {
            throw new DomainException(ConsultationErrors.BookingFixed);
        }
    }
}

internal sealed class BookingConfiguration : IEntityTypeConfiguration<Booking>
{
    public void Configure(EntityTypeBuilder<Booking> builder)
    {
        builder.ToTable("Bookings");
        builder.Property(booking => booking.Topic).HasMaxLength(16).IsUnicode(false);
        builder.Property(booking => booking.VideoLink).HasMaxLength(ShareVideoLink.Most);
        builder.HasIndex(booking => new { booking.County, booking.StartsAt });
        builder.HasIndex(booking => booking.ProviderId);
        builder.HasIndex(booking => new { booking.Status, booking.StartsAt });
        builder.HasIndex(booking => new { booking.CitizenId, booking.StartsAt });
    }
}
