using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.Options;
using WeChatRights.Core.Data;
using WeChatRights.Core.Intake;
using WeChatRights.Core.Privacy;
using WeChatRights.Core.Regions;
using WeChatRights.Core.SharedKernel;
using WeChatRights.MiniprogramApi.Json;
using WeChatRights.WeChat;

namespace WeChatRights.MiniprogramApi.Endpoints;

/// <param name="ETag">Quoted; follows from the bytes, so all nodes answer the same.</param>
internal sealed record CachedJson(byte[] Bytes, string ETag, DateTimeOffset MadeAt);

/// <summary>The catalogue as bytes, made anew every half minute: a changed station shows that soon.</summary>
internal sealed class CatalogueCache(Dispatcher dispatcher, IOptions<WeChatOptions> weChat, TimeProvider clock)
{
    private const string Whole = "";
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);
    private readonly ConcurrentDictionary<string, CachedJson> _made = new(StringComparer.Ordinal);

    public ValueTask<CachedJson> CatalogueAsync(CancellationToken cancellationToken) => GetAsync(Whole, MakeAsync, cancellationToken);

    /// <exception cref="DomainException"><c>invalid-input</c> when it is no township's code.</exception>
    public async ValueTask<CachedJson> VillagesAsync(string township, CancellationToken cancellationToken)
    {
        var villages = await dispatcher.QueryAsync(Actor.Nobody, new ListVillages(township), cancellationToken);
        return villages.Count == 0
            ? ToJson(new VillagesAnswer(township, villages)) // Not kept: made-up codes must not fill the memory.
            : await GetAsync(township, _ => Task.FromResult<object>(new VillagesAnswer(township, villages)), cancellationToken);
    }

    private async ValueTask<CachedJson> GetAsync(
        string key,
        Func<CancellationToken, Task<object>> make,
        CancellationToken cancellationToken
    )
    {
        if (_made.TryGetValue(key, out var known) && clock.GetUtcNow() - known.MadeAt < Fresh)
        {
            return known;
        }

        return _made[key] = ToJson(await make(cancellationToken));
    }

    private async Task<object> MakeAsync(CancellationToken cancellationToken)
    {
        var catalogue = await dispatcher.QueryAsync(Actor.Nobody, new GetCatalogue(), cancellationToken);
        var places = await dispatcher.QueryAsync(Actor.Nobody, new ListDivisions(), cancellationToken);
        var stations = (await dispatcher.QueryAsync(Actor.Nobody, new ListStations(), cancellationToken)).ToDictionary(
            station => station.Township,
            StringComparer.Ordinal
        );
        var consents = await dispatcher.QueryAsync(Actor.Nobody, new ListConsentTexts(), cancellationToken);
        return new CatalogueAnswer(
            catalogue.Categories,
            catalogue.Hotlines,
            [
                .. places.Select(county => new CountyAnswer(
                    county.Code,
                    county.Name,
                    county.Latitude,
                    county.Longitude,
                    [.. county.Townships.Select(township => ToAnswer(township, stations))]
                )),
            ],
            consents,
            [
                .. weChat
                    .Value.Templates.OrderBy(template => template.Key, StringComparer.Ordinal)
                    .Select(template => new TemplateAnswer(template.Key, template.Value.TemplateId)),
            ]
        );
    }

    private static TownshipAnswer ToAnswer(TownshipPlace township, Dictionary<string, StationInfo> stations)
    {
        var station = stations.TryGetValue(township.Code, out var s)
            ? new StationAnswer(s.Name, s.Address, s.Phone, s.OpeningHours, s.Services, s.Point?.Latitude, s.Point?.Longitude)
            : null;
        return new TownshipAnswer(township.Code, township.Name, township.Kind, station);
    }

    private CachedJson ToJson(object answer)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(answer, ApiJson.Options);
        return new CachedJson(bytes, $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..32]}\"", clock.GetUtcNow());
    }
}

internal sealed record CatalogueAnswer(
    IReadOnlyList<CategoryChapter> Categories,
    IReadOnlyList<Hotline> Hotlines,
    IReadOnlyList<CountyAnswer> Counties,
    IReadOnlyList<ConsentText> Consents,
    IReadOnlyList<TemplateAnswer> Templates
);

/// <param name="Latitude">Of the seat, about; distances are reckoned on the phone, which tells nobody where it is.</param>
internal sealed record CountyAnswer(string Code, string Name, double? Latitude, double? Longitude, IReadOnlyList<TownshipAnswer> Townships);

/// <param name="Station">Null while it is closed.</param>
internal sealed record TownshipAnswer(string Code, string Name, string Kind, StationAnswer? Station);

/// <param name="Latitude">Null until the staff have entered it.</param>
internal sealed record StationAnswer(
    string Name,
    string Address,
    string Phone,
    string OpeningHours,
    string Services,
    double? Latitude,
    double? Longitude
);

/// <param name="Name">Ours, such as Progress.</param>
/// <param name="TemplateId">WeChat's, for wx.requestSubscribeMessage.</param>
internal sealed record TemplateAnswer(string Name, string TemplateId);

internal sealed record VillagesAnswer(string Township, IReadOnlyList<Place> Villages);
