using WeChatRights.Core.SharedKernel;

namespace WeChatRights.MiniprogramApi.Endpoints;

/// <summary>One page of a list.</summary>
/// <param name="Page">From 1.</param>
/// <param name="Total">How many there are in all.</param>
internal sealed record PageOf<T>(IReadOnlyList<T> Items, int Page, int PageSize, int Total)
{
    public static PageOf<T> From(Page<T> page, int number, int size) => new(page.Items, number, size, page.Total);
}
