using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Text.Json;

namespace WeChatRights.Core.Data;

/// <summary>Runs the data annotations of a message and of the records inside it. Member paths are camelCase, as on the wire.</summary>
public static class ShapeValidator
{
    private const int MaxDepth = 6;

    /// <summary>For annotations without a text of their own: the framework's English one must reach nobody.</summary>
    private const string Unexplained = "这一项填得不对，请改一改再试。";

    public static IReadOnlyDictionary<string, string[]> Validate(object message)
    {
        var found = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        Visit(message, "", 0, found);
        return found.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);
    }

    private static void Visit(object value, string path, int depth, Dictionary<string, List<string>> found)
    {
        var results = new List<ValidationResult>();
        Validator.TryValidateObject(value, new ValidationContext(value), results, validateAllProperties: true);
        foreach (var result in results)
        {
            foreach (var member in result.MemberNames.DefaultIfEmpty(""))
            {
                Add(found, path + JsonNamingPolicy.CamelCase.ConvertName(member), InChinese(result.ErrorMessage));
            }
        }

        if (depth == MaxDepth)
        {
            return;
        }

        foreach (var property in value.GetType().GetProperties().Where(p => p.CanRead && p.GetIndexParameters().Length == 0))
        {
            VisitChildren(property.GetValue(value), path + JsonNamingPolicy.CamelCase.ConvertName(property.Name), depth, found);
        }
    }

    private static void VisitChildren(object? child, string path, int depth, Dictionary<string, List<string>> found)
    {
        if (child is IEnumerable items and not string)
        {
            var index = 0;
            foreach (var item in items)
            {
                if (item is not null && IsOurs(item.GetType()))
                {
                    Visit(item, $"{path}[{index}].", depth + 1, found);
                }

                index++;
            }
        }
        else if (child is not null && IsOurs(child.GetType()))
        {
            Visit(child, path + ".", depth + 1, found);
        }
    }

    private static string InChinese(string? text) =>
        text is not null && text.Any(letter => letter is >= '\u4e00' and <= '\u9fff') ? text : Unexplained;

    private static bool IsOurs(Type type) =>
        type is { IsClass: true, IsPrimitive: false } && type.Namespace?.StartsWith("WeChatRights", StringComparison.Ordinal) == true;

    private static void Add(Dictionary<string, List<string>> found, string member, string text)
    {
        if (!found.TryGetValue(member, out var list))
        {
            found[member] = list = [];
        }

        list.Add(text);
    }
}
