using System.Text.Json;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.MiniprogramApi.Endpoints;

/// <summary>A word of the query that stands for one of several values, written as in JSON: camelCase.</summary>
internal static class QueryWord
{
    /// <returns>Null when it was left out.</returns>
    /// <exception cref="DomainException"><c>invalid-input</c> with the parameter's name.</exception>
    public static T? Read<T>(string? word, string parameter)
        where T : struct, Enum
    {
        if (string.IsNullOrEmpty(word))
        {
            return null;
        }

        foreach (var value in Enum.GetValues<T>())
        {
            if (string.Equals(JsonNamingPolicy.CamelCase.ConvertName($"{value}"), word, StringComparison.Ordinal))
            {
                return value;
            }
        }

        throw new DomainException(
            CommonErrors.Invalid,
            new Dictionary<string, string[]>(StringComparer.Ordinal) { [parameter] = ["没有这个选项，请重新选择。"] }
        );
    }
}
