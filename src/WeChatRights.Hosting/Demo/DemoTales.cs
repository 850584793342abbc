using System.Text.Json;
using System.Text.Json.Serialization;
using WeChatRights.Core.Intake.Contracts;

namespace WeChatRights.Hosting.Demo;

/// <param name="Code">Leaf of the category tree.</param>
/// <param name="Share">Percent of all complaints, after a municipal federation's report (rulebook §9.2).</param>
internal sealed record DemoTale(string Code, double Share, RespondentRelation Relation, IReadOnlyList<string> Tales, bool Minor = false)
{
    public bool DomesticViolence => Code == "F1";
}

/// <summary>What staff write in the demo.</summary>
internal sealed record DemoWords(
    IReadOnlyList<string> Contacts,
    IReadOnlyList<string> Notes,
    IReadOnlyList<string> Messages,
    IReadOnlyList<string> Reasons,
    IReadOnlyList<string> Assigns,
    IReadOnlyList<string> Escalations,
    IReadOnlyList<string> Summaries,
    IReadOnlyList<string> Advice,
    IReadOnlyList<string> Declines,
    IReadOnlyList<string> Organs,
    IReadOnlyList<string> CodeWords
);

/// <summary>The made-up texts, from <c>Demo/Data</c>. All begin with 演示, so that nobody takes them for real.</summary>
internal static class DemoTales
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static IReadOnlyList<DemoTale> All { get; } = Read<List<DemoTale>>("tales.json");

    public static DemoWords Words { get; } = Read<DemoWords>("words.json");

    /// <summary>One of each leaf, the rest by share.</summary>
    public static IReadOnlyList<DemoTale> Mixture(int count)
    {
        var rest = Math.Max(0, count - All.Count);
        var total = All.Sum(tale => tale.Share);
        var counts = All.ToDictionary(tale => tale, tale => 1 + (int)(rest * tale.Share / total));
        var missing = Math.Max(0, count - counts.Values.Sum());
        foreach (var tale in All.OrderByDescending(tale => tale.Share).Take(missing))
        {
            counts[tale]++;
        }

        return [.. counts.SelectMany(pair => Enumerable.Repeat(pair.Key, pair.Value))];
    }

    private static T Read<T>(string name)
    {
        using var stream =
            typeof(DemoTales).Assembly.GetManifestResourceStream($"WeChatRights.Hosting.Demo.Data.{name}")
            ?? throw new FileNotFoundException(name);
        return JsonSerializer.Deserialize<T>(stream, Json)!;
    }
}
