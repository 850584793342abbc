using WeChatRights.AdminUi.DisplayText;
using WeChatRights.Core.Regions;

namespace WeChatRights.AdminUi.Components.Pages.Stations;

/// <summary>What the public cannot read about a station yet.</summary>
public enum StationGap
{
    Any,
    Phone,
    Address,
    Hours,
    Closed,
}

internal static class StationGaps
{
    public static string Word(this StationGap gap) =>
        gap switch
        {
            StationGap.Any => "有缺项",
            StationGap.Phone => "缺电话",
            StationGap.Address => "缺地址",
            StationGap.Hours => "缺开放时间",
            StationGap.Closed => "暂停的",
            _ => CaseWords.Unknown,
        };

    public static bool Has(this StationInfo station, StationGap gap) =>
        gap switch
        {
            StationGap.Phone => station.Phone.Length == 0,
            StationGap.Address => station.Address.Length == 0,
            StationGap.Hours => station.OpeningHours.Length == 0,
            StationGap.Closed => !station.Enabled,
            _ => station.Phone.Length == 0 || station.Address.Length == 0 || station.OpeningHours.Length == 0,
        };
}
