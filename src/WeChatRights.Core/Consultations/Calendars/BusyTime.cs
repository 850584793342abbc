using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatRights.Core.Consultations.Sittings;
using WeChatRights.Core.Data;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Consultations.Calendars;

/// <summary>A provider has something else to do. What, with whom and where stays outside.</summary>
internal sealed class BusyTime : Entity
{
    private BusyTime() { }

    public BusyTime(Guid id, Guid providerId, BusyStretch stretch, DateTimeOffset now)
        : base(id) => (ProviderId, StartsAt, EndsAt, ImportedAt) = (providerId, stretch.StartsAt, stretch.EndsAt, now);

    public Guid ProviderId { get; private set; }
    public DateTimeOffset StartsAt { get; private set; }
    public DateTimeOffset EndsAt { get; private set; }
    public DateTimeOffset ImportedAt { get; private set; }

    public BusyStretch Stretch => new(StartsAt, EndsAt);
}

/// <param name="EndsAt">From this instant on the provider is free.</param>
internal sealed record BusyStretch(DateTimeOffset StartsAt, DateTimeOffset EndsAt)
{
    /// <summary>The provider cannot be there: at a station not on the way there or back either.</summary>
    public bool Meets(Slot slot)
    {
        var way = slot.Kind == ConsultationKind.OnSite ? ConsultationPolicy.Travel : TimeSpan.Zero;
        return StartsAt < slot.EndsAt + way && slot.StartsAt - way < EndsAt;
    }
}

internal static class BusyTimes
{
    /// <summary>What is still to come, the soonest first.</summary>
    public static async Task<List<BusyStretch>> BusyAsync(
        this AppDbContext db,
        Guid providerId,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) =>
        [
            .. (
                await db.Set<BusyTime>()
                    .AsNoTracking()
                    .Where(busy => busy.ProviderId == providerId && busy.EndsAt > now)
                    .OrderBy(busy => busy.StartsAt)
                    .ToListAsync(cancellationToken)
            ).Select(busy => busy.Stretch),
        ];
}

internal sealed class BusyTimeConfiguration : IEntityTypeConfiguration<BusyTime>
{
    public void Configure(EntityTypeBuilder<BusyTime> builder)
    {
        builder.ToTable("BusyTimes");
        builder.Ignore(busy => busy.Stretch);
        builder.HasIndex(busy => new { busy.ProviderId, busy.EndsAt });
    }
}
