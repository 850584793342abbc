namespace WeChatRights.Core.Tests.Access;

/// <summary>Counts cells and gathers the differences, so that one run shows all of them.</summary>
internal sealed class Cells
{
    private readonly List<string> _differences = [];
    private int _count;

    public void Expect(string written, Told told, params string[] where) =>
        Expect(written == told.Cell, $"{string.Join(" · ", where)}: written {written}, told {told.Cell}");

    public void Expect(bool holds, string otherwise)
    {
        _count++;
        if (!holds)
        {
            _differences.Add(otherwise);
        }
    }

    /// <param name="atLeast">Fewer cells than this: the tables or the world have shrunk and prove nothing.</param>
    public void Judge(int atLeast)
    {
        TestContext.Current.TestOutputHelper?.WriteLine($"{_count} cells, {_differences.Count} differences");
        Assert.True(
            _differences.Count == 0,
            $"{_differences.Count} of {_count} cells differ:\n{string.Join('\n', _differences.Take(100))}"
        );
        Assert.True(_count >= atLeast, $"only {_count} cells");
    }
}
