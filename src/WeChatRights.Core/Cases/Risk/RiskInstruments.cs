using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;

namespace WeChatRights.Core.Cases.Risk;

/// <summary>The instruments that there are: those that travel with the product, and those that were imported.</summary>
internal sealed class RiskInstruments(AppDbContext db)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        ReadCommentHandling = JsonCommentHandling.Skip,
    };

    private static readonly Lazy<IReadOnlyList<RiskInstrument>> Shipped = new(() =>
        ReferenceData.Read<IReadOnlyList<RiskInstrument>>("Cases.Data.risk-instruments.json", Json)
    );

    /// <summary>What is asked today: what was imported last, otherwise what the product brings.</summary>
    public async Task<RiskInstrument> CurrentAsync(CancellationToken cancellationToken) =>
        await db.Set<ImportedInstrument>()
            .AsNoTracking()
            .OrderByDescending(instrument => instrument.ImportedAt)
            .ThenByDescending(instrument => instrument.InstrumentVersion)
            .FirstOrDefaultAsync(cancellationToken)
            is { } imported
            ? Parse(imported.Content)
            : Shipped.Value[^1];

    /// <summary>Null: there is none of that version.</summary>
    public async Task<RiskInstrument?> FindAsync(string code, int version, CancellationToken cancellationToken) =>
        Shipped.Value.FirstOrDefault(instrument => instrument.Code == code && instrument.Version == version)
        ?? (
            await db.Set<ImportedInstrument>()
                .AsNoTracking()
                .FirstOrDefaultAsync(row => row.Code == code && row.InstrumentVersion == version, cancellationToken)
                is { } imported
                ? Parse(imported.Content)
                : null
        );

    /// <exception cref="JsonException">It is no instrument.</exception>
    public static RiskInstrument Parse(string content) =>
        JsonSerializer.Deserialize<RiskInstrument>(content, Json) ?? throw new JsonException("nothing");

    public static string Write(IReadOnlyDictionary<string, RiskAnswer> answers) => JsonSerializer.Serialize(answers, Json);

    public static IReadOnlyDictionary<string, RiskAnswer> ReadAnswers(string content) =>
        JsonSerializer.Deserialize<Dictionary<string, RiskAnswer>>(content, Json) ?? [];
}
