namespace WeChatRights.Core.Consultations.Figures;

/// <summary>From taking a time to the talk. Who takes another time begins anew.</summary>
/// <param name="MedianHours">Half of them wait no longer.</param>
/// <param name="LongHours">Nine of ten wait no longer.</param>
public sealed record WaitingTime(double MedianHours, double LongHours)
{
    /// <summary>By nearest rank: each figure is the wait of a real person. Null of nobody.</summary>
    internal static WaitingTime? Of(IEnumerable<TimeSpan> waits)
    {
        var sorted = waits.Order().ToList();
        return sorted.Count == 0 ? null : new WaitingTime(At(sorted, 50), At(sorted, 90));
    }

    private static double At(List<TimeSpan> sorted, int percent) => sorted[((sorted.Count * percent) + 99) / 100 - 1].TotalHours;
}
