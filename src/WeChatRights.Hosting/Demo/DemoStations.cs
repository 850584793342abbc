using WeChatRights.Core.Data;
using WeChatRights.Core.Regions;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Hosting.Demo;

/// <summary>
/// Address, hours and a number for the stations that have staff in the demo city, so that a newcomer sees what a complete entry looks
/// like. The numbers lead nowhere, and the addresses say that they are made up.
/// </summary>
internal static class DemoStations
{
    private const string Hours = "周一至周五 8:30–12:00，14:30–17:30";
    private const string Services = "演示：咨询、调解、陪同、代录";

    /// <summary>About where they lie, from general knowledge and not from a survey: near enough for a demo.</summary>
    private static readonly Dictionary<string, GeoPoint> Points = new(StringComparer.Ordinal)
    {
        ["410402001"] = new(33.74, 113.29),
        ["410422101"] = new(33.65, 113.22),
        ["410422103"] = new(33.55, 113.41),
        ["410423101"] = new(33.77, 112.85),
    };

    /// <param name="editor">May manage stations of the whole city.</param>
    public static async Task DescribeAsync(Dispatcher dispatcher, Actor editor, CancellationToken cancellationToken)
    {
        foreach (var (township, index) in DemoStaff.StaffedTownships.Select((township, index) => (township, index)))
        {
            var known = (await dispatcher.QueryAsync(editor, new ListStations(township), cancellationToken)).Single();
            var details = await dispatcher.QueryAsync(editor, new GetStation(known.StationId), cancellationToken);
            await dispatcher.SendAsync(
                editor,
                new UpdateStation(
                    known.StationId,
                    details.Version,
                    known.Name,
                    $"演示地址：{known.PlaceName}便民服务中心一楼",
                    $"0375-000000{index + 1}",
                    Hours,
                    Services,
                    Enabled: true,
                    Points.GetValueOrDefault(township)
                ),
                cancellationToken
            );
        }
    }
}
