using CsCheck;
using WeChatRights.Core.Consultations.Figures;

namespace WeChatRights.Core.Tests.Consultations;

public sealed class SmallNumbersTests
{
    [Fact]
    public void Hide_OneSmallCell_TakesASecondOneWithIt()
    {
        var (cells, totals) = SmallNumbers.Hide([
            [3, 20],
            [7, 30],
            [9, 40],
        ]);

        // Three would be the county's total without seven and nine; so seven goes, too. Each row then lacks one cell, and its total goes.
        Assert.Equal([null, 20], cells[0]);
        Assert.Equal([null, 30], cells[1]);
        Assert.Equal([9, 40], cells[2]);
        Assert.Equal([null, null, 49], totals);
    }

    [Fact]
    public void Hide_NothingSmall_ShowsAll()
    {
        var (cells, totals) = SmallNumbers.Hide([
            [5, 0],
            [12, 6],
        ]);

        Assert.Equal(
            [
                [5, 0],
                [12, 6],
            ],
            cells
        );
        Assert.Equal([5, 18], totals);
    }

    [Fact]
    public void Hide_AnyTable_ShowsNoSmallCellAndLeavesNoSingleHole() =>
        Gen.Select(Gen.Int[1, 6], Gen.Int[1, 4])
            .SelectMany((rows, columns) => Gen.Int[0, 12].Array[columns].Array[rows])
            .Sample(table =>
            {
                var (cells, totals) = SmallNumbers.Hide(table);
                for (var row = 0; row < table.Length; row++)
                {
                    for (var column = 0; column < table[row].Length; column++)
                    {
                        Assert.True(cells[row][column] is null or 0 or >= 5);
                        Assert.True(cells[row][column] is null || cells[row][column] == table[row][column]);
                    }

                    Assert.True(totals[row] is null or 0 or >= 5);
                    // A shown total never fills a row's only hole.
                    Assert.True(totals[row] is null || cells[row].Count(cell => cell is null) != 1);
                }

                if (table.Length > 1)
                {
                    // The counties' totals are shown beside: no column, and not the totals themselves, may lack exactly one.
                    for (var column = 0; column < table[0].Length; column++)
                    {
                        Assert.NotEqual(1, cells.Count(row => row[column] is null));
                    }

                    Assert.NotEqual(1, totals.Count(total => total is null));
                }
            });
}
