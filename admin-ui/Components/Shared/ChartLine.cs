namespace WeChatRights.AdminUi.Components.Shared;

/// <summary>One row of numbers in a chart.</summary>
/// <param name="Values">One for each label; null where the number is too small to be shown.</param>
/// <param name="Unit">Said behind each number in a picture: % or 小时.</param>
public sealed record ChartLine(string Name, IReadOnlyList<int?> Values, string Unit = "");
