namespace WeChatRights.Core.SharedKernel;

/// <summary>One page of a list.</summary>
/// <param name="Total">How many there are in all, counted up to <paramref name="TotalIsCapped"/>'s limit.</param>
/// <param name="TotalIsCapped">True when there are more than <paramref name="Total"/>: counting on would cost more than it tells.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, int Total, bool TotalIsCapped = false);
