using System.Reflection;
using System.Text.RegularExpressions;
using WeChatRights.AdminUi.DisplayText;
using WeChatRights.Core;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.AdminUi.Tests.DisplayText;

/// <summary>Nothing reaches a screen as an enum name or as a placeholder word.</summary>
public sealed partial class WordsTests
{
    /// <summary>Every extension method of the word classes that turns an enum into text.</summary>
    public static TheoryData<string> WordMethods() => [.. Methods().Select(Name)];

    [Theory]
    [MemberData(nameof(WordMethods))]
    public void Word_EveryValue_HasAWordOfItsOwn(string name)
    {
        var method = Methods().Single(candidate => Name(candidate) == name);
        var values = Enum.GetValues(method.GetParameters()[0].ParameterType).Cast<object>().ToList();

        var words = values.ToDictionary(value => value.ToString()!, value => (string)method.Invoke(null, [value])!, StringComparer.Ordinal);

        Assert.All(
            words,
            word => Assert.True(word.Value != CaseWords.Unknown && Chinese().IsMatch(word.Value), $"{word.Key}: {word.Value}")
        );
        if (method.Name == "Word")
        {
            Assert.Equal(words.Count, words.Values.Distinct(StringComparer.Ordinal).Count());
        }
    }

    [Fact]
    public void Errors_EveryRefusalOfTheCore_SaysInChineseWhatToDo()
    {
        var errors = typeof(CoreRegistration)
            .Assembly.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType == typeof(DomainError))
            .Select(field => (DomainError)field.GetValue(null)!)
            .ToList();

        Assert.True(errors.Count > 30, "the rule matches too little to mean anything");
        Assert.All(errors, error => Assert.Matches(@"^[a-z0-9]+(-[a-z0-9]+)*$", error.Code));
        Assert.Equal(errors.Count, errors.Select(error => error.Code).Distinct(StringComparer.Ordinal).Count());
        foreach (var error in errors)
        {
            var problem = DomainProblem.Of(new DomainException(error));
            Assert.True(Chinese().IsMatch(problem.Title) && SaysWhatToDo(problem.Advice), $"{error.Code}: {problem.Advice}");
        }
    }

    /// <summary>A whole sentence, no code or English left in it except names of formats.</summary>
    private static bool SaysWhatToDo(string advice) =>
        advice.EndsWith('。')
        && advice.Length >= 5
        && !Latin().Matches(advice).Any(match => match.Value is not ("MB" or "GB" or "PDF" or "Word" or "PIN"));

    private static IEnumerable<MethodInfo> Methods() =>
        typeof(CaseWords)
            .Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(CaseWords).Namespace)
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public))
            .Where(method =>
                method.Name is "Word" or "Explanation"
                && method.GetParameters() is [{ ParameterType.IsEnum: true }]
                && method.ReturnType == typeof(string)
            );

    private static string Name(MethodInfo method) => $"{method.GetParameters()[0].ParameterType.Name}.{method.Name}";

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}", RegexOptions.None, 1000)]
    private static partial Regex Chinese();

    [GeneratedRegex("[A-Za-z]{2,}", RegexOptions.None, 1000)]
    private static partial Regex Latin();
}
