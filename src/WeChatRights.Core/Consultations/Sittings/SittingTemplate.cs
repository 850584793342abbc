using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Consultations.Sittings;

/// <summary>A weekly time of a provider: every Tuesday from nine to twelve at a station. Times are China's.</summary>
internal sealed class SittingTemplate : Entity
{
    private SittingTemplate() { }

    public SittingTemplate(Guid id, Guid providerId, SittingShape shape, DayOfWeek day)
        : base(id)
    {
        ProviderId = providerId;
        Day = day;
        (Kind, Station, From, To) = (shape.Kind, DivisionCode.TryParse(shape.Station), shape.From, shape.To);
        (SlotMinutes, BufferMinutes, Seats) = (shape.SlotMinutes, shape.BufferMinutes, shape.Seats);
    }

    public Guid ProviderId { get; private set; }
    public DayOfWeek Day { get; private set; }
    public ConsultationKind Kind { get; private set; }

    /// <summary>Township of the station; null unless on site.</summary>
    public DivisionCode? Station { get; private set; }
    public TimeOnly From { get; private set; }
    public TimeOnly To { get; private set; }
    public int SlotMinutes { get; private set; }
    public int BufferMinutes { get; private set; }
    public int Seats { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }

    public Sitting On(DateOnly day, DivisionCode county, Func<Guid> newId) =>
        new(
            newId(),
            ProviderId,
            Id,
            day,
            new SittingShape(Kind, Station?.Value, From, To, SlotMinutes, BufferMinutes, Seats),
            county,
            newId
        );

    /// <summary>No further sittings are made from it. Those that are there stay.</summary>
    public void End(DateTimeOffset now) => EndedAt ??= now;
}

internal sealed class SittingTemplateConfiguration : IEntityTypeConfiguration<SittingTemplate>
{
    public void Configure(EntityTypeBuilder<SittingTemplate> builder)
    {
        builder.ToTable("SittingTemplates");
        builder.HasIndex(template => template.ProviderId);
    }
}
