using System.Globalization;
using System.Reflection;
using CsvHelper;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Regions;

/// <summary>
/// Loads the divisions of the city and one station for each township-level division from the files that come with the product.
/// Does nothing when divisions are there. Answers how many divisions were added.
/// </summary>
[SystemOnly]
public sealed record ImportDivisions : ICommand<int>;

internal sealed class ImportDivisionsHandler(AppDbContext db, CallContext call, DivisionDirectory directory)
    : ICommandHandler<ImportDivisions, int>
{
    private const string City = "4104";

    public async ValueTask<int> Handle(ImportDivisions command, CancellationToken cancellationToken)
    {
        if (await db.Set<Division>().AnyAsync(cancellationToken))
        {
            return 0;
        }

        var townships = Read(
            "townships.csv",
            row =>
                (
                    Code: row.GetField("code9")!,
                    Name: row.GetField("name")!,
                    Kind: row.GetField("kind")!,
                    County: row.GetField("county_code")!,
                    CountyName: row.GetField("county_name")!
                )
        );
        var divisions = new List<Division> { new(DivisionCode.Parse(City), "平顶山市", "市", countsForCity: true) };
        divisions.AddRange(
            townships
                .DistinctBy(t => t.County, StringComparer.Ordinal)
                .Select(t => new Division(DivisionCode.Parse(t.County), t.CountyName, KindOfCounty(t.CountyName), true))
        );
        divisions.AddRange(townships.Select(t => new Division(DivisionCode.Parse(t.Code), t.Name, t.Kind, true)));
        divisions.AddRange(
            Read(
                "villages.csv",
                row => new Division(DivisionCode.Parse(row.GetField("code12")!), row.GetField("name")!, "村（社区）", true)
            )
        );
        db.AddRange(divisions);
        db.AddRange(townships.Select(t => new Station(Ids.New(call.Now), DivisionCode.Parse(t.Code), $"{t.Name}妇女儿童维权站")));
        directory.Forget();
        return divisions.Count;
    }

    private static string KindOfCounty(string name) =>
        name.EndsWith('县') ? "县"
        : name.EndsWith('市') ? "县级市"
        : "区";

    private static List<T> Read<T>(string file, Func<CsvReader, T> map)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"WeChatRights.Core.Regions.Data.{file}")!;
        using var csv = new CsvReader(new StreamReader(stream), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var rows = new List<T>();
        while (csv.Read())
        {
            rows.Add(map(csv));
        }

        return rows;
    }
}
