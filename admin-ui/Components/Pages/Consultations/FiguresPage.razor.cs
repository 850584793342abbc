using Microsoft.AspNetCore.Components;
using WeChatRights.AdminUi.DisplayText;
using WeChatRights.AdminUi.Live;
using WeChatRights.Core.Consultations.Figures;

namespace WeChatRights.AdminUi.Components.Pages.Consultations;

/// <summary>Supply of and demand for consultations in one's counties. Days and county are in the address; this month without.</summary>
public sealed partial class FiguresPage
{
    private IReadOnlyList<CountyName> _own = [];

    [SupplyParameterFromQuery]
    private string? From { get; set; }

    [SupplyParameterFromQuery]
    private string? To { get; set; }

    [SupplyParameterFromQuery(Name = "county")]
    private string? County { get; set; }

    [Inject]
    private StaffDesk Desk { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private TimeProvider Time { get; set; } = default!;

    private DateOnly ThisMonth
    {
        get
        {
            var today = Time.GetUtcNow().ChinaDate();
            return new DateOnly(today.Year, today.Month, 1);
        }
    }

    /// <summary>What stands in the address, made sensible: in order, no longer than is counted at once.</summary>
    private (DateOnly From, DateOnly To) Period
    {
        get
        {
            var from = AddressText.Day(From) ?? ThisMonth;
            var to = AddressText.Day(To) ?? LastOfMonth(from);
            var latest = from.AddDays(GetSupplyAndDemand.MostDays - 1);
            return (
                from,
                to < from ? LastOfMonth(from)
                : to > latest ? latest
                : to
            );
        }
    }

    private static DateOnly LastOfMonth(DateOnly day) => new DateOnly(day.Year, day.Month, 1).AddMonths(1).AddDays(-1);

    private static DateOnly? Day(DateTime? date) => date is { } day ? DateOnly.FromDateTime(day) : null;

    private async Task<SupplyAndDemand> LoadAsync(CancellationToken cancellationToken)
    {
        var county = County is { Length: 6 } code && code.All(char.IsAsciiDigit) ? code : null;
        var figures = await Desk.AskAsync(new GetSupplyAndDemand(Period.From, Period.To, county), cancellationToken);
        _own = figures.Own;
        StateHasChanged();
        return figures;
    }

    private string? NameOf(string? code) => _own.FirstOrDefault(county => county.Code == code)?.Name;

    private void GoToMonth(int months)
    {
        var first = new DateOnly(Period.From.Year, Period.From.Month, 1).AddMonths(months);
        Go(first, LastOfMonth(first));
    }

    private void GoToCounty(string? county) =>
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameter("county", string.IsNullOrEmpty(county) ? null : county));

    private void Go(DateOnly from, DateOnly to)
    {
        var isThisMonth = from == ThisMonth && to == LastOfMonth(ThisMonth);
        Navigation.NavigateTo(
            Navigation.GetUriWithQueryParameters(
                new Dictionary<string, object?>
                {
                    ["from"] = isThisMonth ? null : AddressText.OfDay(((DateOnly?)from).AsDate()),
                    ["to"] = isThisMonth ? null : AddressText.OfDay(((DateOnly?)to).AsDate()),
                }
            )
        );
    }
}
