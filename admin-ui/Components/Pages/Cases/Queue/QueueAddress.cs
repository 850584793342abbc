using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Cases.Views;

namespace WeChatRights.AdminUi.Components.Pages.Cases.Queue;

/// <summary>
/// The queue's filter, order and page as they stand in the address: a link to it can be kept and sent to a colleague. What was typed
/// into the search box never goes in here.
/// </summary>
public sealed record QueueAddress
{
    public const int PageSize = 25;

    public CaseView View { get; init; }
    public string? Category { get; init; }
    public string? Place { get; init; }
    public CaseStatus? Status { get; init; }
    public RiskLevel? Risk { get; init; }
    public Guid? Owner { get; init; }
    public DueWindow Due { get; init; }
    public DateOnly? From { get; init; }
    public DateOnly? Until { get; init; }
    public CaseSort Sort { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Something narrows the list beyond the view.</summary>
    public bool IsNarrowed =>
        this
        != new QueueAddress
        {
            View = View,
            Sort = Sort,
            Page = Page,
        };

    public int Skip => (Page - 1) * PageSize;

    /// <summary>Unknown and broken values are left out: an old link still opens.</summary>
    public static QueueAddress Parse(string uri)
    {
        var query = QueryHelpers.ParseQuery(new Uri(uri, UriKind.Absolute).Query);
        string? Text(string name) => query.TryGetValue(name, out var value) && !string.IsNullOrWhiteSpace(value) ? value.ToString() : null;
        T? Choice<T>(string name)
            where T : struct, Enum => Enum.TryParse<T>(Text(name), ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : null;
        DateOnly? Day(string name) =>
            DateOnly.TryParseExact(Text(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        return new QueueAddress
        {
            View = Choice<CaseView>("view") ?? CaseView.Open,
            Category = Text("category")?.ToUpperInvariant(),
            Place = Text("place") is { Length: 4 or 6 or 9 or 12 } place && place.All(char.IsAsciiDigit) ? place : null,
            Status = Choice<CaseStatus>("status"),
            Risk = Choice<RiskLevel>("risk"),
            Owner = Guid.TryParse(Text("owner"), out var owner) ? owner : null,
            Due = Choice<DueWindow>("due") ?? DueWindow.Any,
            From = Day("from"),
            Until = Day("until"),
            Sort = Choice<CaseSort>("sort") ?? CaseSort.Due,
            Page = int.TryParse(Text("page"), CultureInfo.InvariantCulture, out var page)
                ? Math.Clamp(page, 1, ListCases.Deepest / PageSize)
                : 1,
        };
    }

    /// <summary>What equals the default is left out.</summary>
    public override string ToString()
    {
        var parts = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["view"] = View == CaseView.Open ? null : View.ToString(),
            ["category"] = Category,
            ["place"] = Place,
            ["status"] = Status?.ToString(),
            ["risk"] = Risk?.ToString(),
            ["owner"] = Owner?.ToString("N"),
            ["due"] = Due == DueWindow.Any ? null : Due.ToString(),
            ["from"] = From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["until"] = Until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["sort"] = Sort == CaseSort.Due ? null : Sort.ToString(),
            ["page"] = Page == 1 ? null : Page.ToString(CultureInfo.InvariantCulture),
        };
        return QueryHelpers.AddQueryString(
            "/cases",
            parts
                .Where(part => part.Value is not null)
                .ToDictionary(part => part.Key, part => part.Value?.ToLowerInvariant(), StringComparer.Ordinal)
        );
    }

    public static QueueAddress Of(CaseViewFilter filter) =>
        new()
        {
            View = filter.View,
            Category = filter.Category,
            Place = filter.Place,
            Status = filter.Status,
            Risk = filter.Risk,
            Owner = filter.OwnerId,
            Due = filter.Due,
            From = filter.From,
            Until = filter.Until,
            Sort = filter.Sort,
        };

    /// <summary>What a saved view keeps of it: the choices, without the page.</summary>
    public CaseViewFilter ToFilter() => new(View, Category, Place, Status, Risk, Owner, Due, From, Until, Sort);

    public ListCases ToQuery(string? numberPrefix, DateTimeOffset now)
    {
        var (from, until) = Window(now);
        var filter = new CaseFilter(View, Category, Place, Status, Risk, Owner, numberPrefix, From, Until)
        {
            DueFrom = from,
            DueUntil = until,
        };
        return new ListCases(filter, Sort, Skip, PageSize);
    }

    private (DateTimeOffset? From, DateTimeOffset? Until) Window(DateTimeOffset now)
    {
        DateTimeOffset EndAfter(int days) => ChinaTime.EndOfDay(now.ChinaDate().AddDays(days));
        return Due switch
        {
            DueWindow.Today => (now, EndAfter(0)),
            DueWindow.ThreeDays => (now, EndAfter(3)),
            DueWindow.Week => (now, EndAfter(7)),
            _ => (null, null),
        };
    }
}
