using System.Globalization;

namespace WeChatRights.Rostering.Bench;

/// <summary>Milliseconds of many trials.</summary>
internal sealed class Samples
{
    private readonly List<double> _values = [];

    public double Max => _values.Max();

    public void Add(TimeSpan elapsed) => _values.Add(elapsed.TotalMilliseconds);

    /// <summary>The smallest value that this part of the trials does not exceed.</summary>
    public double Quantile(double part)
    {
        var sorted = _values.Order().ToList();
        return sorted[Math.Clamp((int)Math.Ceiling(part * sorted.Count) - 1, 0, sorted.Count - 1)];
    }

    public static string Show(double milliseconds) => milliseconds.ToString("0.000", CultureInfo.InvariantCulture);
}
