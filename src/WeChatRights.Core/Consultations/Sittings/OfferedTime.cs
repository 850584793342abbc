using WeChatRights.Core.Consultations.Providers;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Consultations.Sittings;

/// <summary>A time that somebody can have, with what is told of it.</summary>
/// <param name="LicenceUntil">Of the provider: may end before the day.</param>
internal sealed record OfferedTime(
    Guid Id,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    ConsultationKind Kind,
    SlotProvider Provider,
    DateOnly? LicenceUntil,
    DivisionCode? Station,
    int SeatsLeft
);

/// <summary>As the database tells it.</summary>
internal sealed class OfferedRow
{
    public Guid Id { get; init; }
    public DateTimeOffset StartsAt { get; init; }
    public DateTimeOffset EndsAt { get; init; }
    public ConsultationKind Kind { get; init; }
    public int Seats { get; init; }
    public bool Taken { get; init; }
    public required string Name { get; init; }
    public Profession Profession { get; init; }
    public Sex Sex { get; init; }
    public required string Firm { get; init; }
    public required string Languages { get; init; }
    public DateOnly? LicenceUntil { get; init; }
    public DivisionCode? Station { get; init; }

    public OfferedTime Tell(int left) =>
        new(Id, StartsAt, EndsAt, Kind, new SlotProvider(Name, Profession, Sex, Firm, Languages), LicenceUntil, Station, left);
}
