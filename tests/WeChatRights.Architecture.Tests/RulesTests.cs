using System.Reflection;
using System.Text.RegularExpressions;
using WeChatRights.Core;

namespace WeChatRights.Architecture.Tests;

/// <summary>Every row of docs/rules.md names code and a test that are there.</summary>
public sealed partial class RulesTests
{
    private const BindingFlags Any =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly string[] Rows =
    [
        .. File.ReadLines(Path.Combine(RepositoryFiles.Root, "docs", "rules.md"))
            .SkipWhile(line => !line.StartsWith("|---", StringComparison.Ordinal))
            .Skip(1)
            .TakeWhile(line => line.StartsWith('|')),
    ];

    public static TheoryData<string> Rules() => [.. Rows];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Rule_NamesCodeAndTest_ThatAreThere(string row)
    {
        var cells = row.Split('|', StringSplitOptions.TrimEntries)[1..^1];
        Assert.Equal(5, cells.Length);
        Assert.All(cells, Assert.NotEmpty);
        var (type, member) = Name(cells[3]);
        var code = typeof(CoreRegistration).Assembly.GetTypes().Where(one => one.Name == type).ToList();
        Assert.True(code.Exists(one => one.GetMember(member, Any).Length > 0), $"no code {type}.{member}");
        var (suite, test) = Name(cells[4]);
        var files = Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Root, "tests"), $"{suite}.cs", SearchOption.AllDirectories);
        Assert.True(files.Any(file => File.ReadAllText(file).Contains($" {test}(", StringComparison.Ordinal)), $"no test {suite}.{test}");
    }

    private static (string Type, string Member) Name(string cell)
    {
        var name = Quoted().Match(cell);
        Assert.True(name.Success, $"not a name: {cell}");
        return (name.Groups[1].Value, name.Groups[2].Value);
    }

    [GeneratedRegex(@"^`(\w+)\.(\w+)`$", RegexOptions.None, 1000)]
    private static partial Regex Quoted();
}
