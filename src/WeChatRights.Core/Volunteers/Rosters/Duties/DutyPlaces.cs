using WeChatRights.Core.Regions.Contracts;

namespace WeChatRights.Core.Volunteers.Rosters.Duties;

/// <summary>Where a duty is.</summary>
/// <param name="Name">In words, for example 叶县 · 任店镇.</param>
/// <param name="Address">Empty where the station has given none; so is <paramref name="Phone"/>.</param>
public sealed record DutyPlace(string Township, string Name, string Address, string Phone);

internal sealed class DutyPlaces(DivisionDirectory divisions, StationContacts stations)
{
    public async Task<IReadOnlyDictionary<DivisionCode, DutyPlace>> OfAsync(
        IReadOnlyCollection<DivisionCode> townships,
        CancellationToken cancellationToken
    )
    {
        var contacts = await stations.OfAsync(townships, cancellationToken);
        var places = new Dictionary<DivisionCode, DutyPlace>();
        foreach (var township in townships.Distinct())
        {
            var (address, phone) = contacts.GetValueOrDefault(township, ("", ""));
            places[township] = new DutyPlace(township.Value, await divisions.PathNameAsync(township, cancellationToken), address, phone);
        }

        return places;
    }
}
