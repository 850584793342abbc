using System.Reflection;
using System.Text.RegularExpressions;
using WeChatRights.AdminUi.DisplayText;

namespace WeChatRights.AdminUi.Tests.DisplayText;

/// <summary>Whatever the core refuses, the person reads a Chinese sentence that says what is wrong or what to do.</summary>
public sealed partial class DomainErrorTextsTests
{
    public static TheoryData<string> Codes => [.. All.Keys];

    private static readonly IReadOnlyDictionary<string, DomainError> All = typeof(DomainError)
        .Assembly.GetTypes()
        .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
        .Where(field => field.FieldType == typeof(DomainError))
        .Select(field => (DomainError)field.GetValue(null)!)
        .ToDictionary(error => error.Code, StringComparer.Ordinal);

    [Fact]
    public void Core_HasErrorsToLookAt() => Assert.InRange(All.Count, 40, 400);

    [Theory]
    [MemberData(nameof(Codes))]
    public void Of_EveryError_IsAPlainSentence(string code)
    {
        var problem = DomainProblem.Of(new DomainException(All[code]));

        Assert.Matches("^[\\u4e00-\\u9fff]{2,}$", problem.Title);
        Assert.Null(Fault(problem.Advice));
    }

    [Theory]
    [InlineData("Not found.")]
    [InlineData("没有找到")]
    [InlineData("没有 staffId。")]
    [InlineData("错误。")]
    [InlineData("")]
    public void Fault_PlantedBadText_IsCaught(string text) => Assert.NotNull(Fault(text));

    [Fact]
    public void Of_FieldsToBlame_SaysWhatTheySay()
    {
        var fields = new Dictionary<string, string[]> { ["name"] = ["请填站名。"] };

        Assert.Equal("请填站名。", DomainProblem.Of(new DomainException(CommonErrors.Invalid, fields)).Advice);
    }

    /// <summary>Latin letters only in words that people use: names of formats and the like.</summary>
    private static string? Fault(string text) =>
        !text.EndsWith('。') && !text.EndsWith('？') ? $"no sentence: {text}"
        : text.Length < 8 ? $"too short to help: {text}"
        : Latin().Matches(text).Any(word => word.Value is not ("MB" or "GB" or "PDF" or "Word")) ? $"Latin letters: {text}"
        : null;

    [GeneratedRegex("[A-Za-z]{2,}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Latin();
}
