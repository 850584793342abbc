namespace WeChatRights.Core.Consultations.Figures;

/// <summary>
/// Keeps back what might tell who somebody is (rulebook: cells below five; that a topic and a county meet is enough for it, ours). One hole in a
/// column could be filled from the column's total, so there is never exactly one.
/// </summary>
internal static class SmallNumbers
{
    public const int Smallest = 5;

    /// <param name="table">Rows are topics, columns are counties whose totals are shown.</param>
    /// <returns>The cells, and the totals of the rows.</returns>
    public static (int?[][] Cells, int?[] Totals) Hide(IReadOnlyList<int[]> table)
    {
        var cells = table.Select(row => row.Select(Shown).ToArray()).ToArray();
        for (var column = 0; column < (cells.Length == 0 ? 0 : cells[0].Length); column++)
        {
            HideAnother(cells.Length, row => cells[row][column], row => cells[row][column] = null);
        }

        var totals = table.Select((row, index) => cells[index].Count(cell => cell is null) == 1 ? null : Shown(row.Sum())).ToArray();
        HideAnother(totals.Length, row => totals[row], row => totals[row] = null);
        return (cells, totals);
    }

    private static int? Shown(int count) => count is 0 or >= Smallest ? count : null;

    /// <summary>Where exactly one is hidden, the smallest of the others goes too.</summary>
    private static void HideAnother(int length, Func<int, int?> at, Action<int> hide)
    {
        var shown = Enumerable.Range(0, length).Where(index => at(index) is not null).OrderBy(index => at(index)).ToList();
        if (shown.Count == length - 1 && shown.Count > 0)
        {
            hide(shown[0]);
        }
    }
}
