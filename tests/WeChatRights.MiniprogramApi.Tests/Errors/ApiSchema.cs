using System.Text.Json;
using System.Text.Json.Nodes;
using WeChatRights.MiniprogramApi.Tests.Support;

namespace WeChatRights.MiniprogramApi.Tests.Errors;

/// <param name="Name">As in docs/access.md: <c>POST /api/v1/complaints</c>.</param>
/// <param name="Fields">Paths of the members of the JSON body, with those of nested objects.</param>
/// <param name="Query">Names of the query's parameters.</param>
/// <param name="Answer">Paths of the members of what it gives back when all is well.</param>
internal sealed record ApiRoute(
    string Name,
    IReadOnlyList<string[]> Fields,
    IReadOnlyList<string> Query,
    IReadOnlyList<string> Headers,
    IReadOnlyList<string> Answer
);

/// <summary>What the API publishes about itself, as far as a bad request needs it.</summary>
internal sealed class ApiSchema
{
    private const int Deepest = 4;
    private readonly JsonObject _document;

    private ApiSchema(JsonObject document)
    {
        _document = document;
        Routes =
        [
            .. from path in document["paths"]!.AsObject()
            from method in path.Value!.AsObject()
            select Route($"{method.Key.ToUpperInvariant()} {path.Key}", method.Value!.AsObject()),
        ];
    }

    public IReadOnlyList<ApiRoute> Routes { get; }

    public static async Task<ApiSchema> ReadAsync(HttpClient client) =>
        new(JsonNode.Parse((await client.GetJsonAsync("/openapi/v1.json")).Text)!.AsObject());

    private ApiRoute Route(string name, JsonObject operation)
    {
        var parameters = operation["parameters"]?.AsArray().Select(parameter => parameter!.AsObject()).ToList() ?? [];
        var body = operation["requestBody"]?["content"]?["application/json"]?["schema"];
        return new ApiRoute(
            name,
            body is null ? [] : [.. Fields(body, [], 0)],
            [.. Named(parameters, "query")],
            [.. Named(parameters, "header")],
            [.. Answers(operation).Select(path => string.Join('.', path)).Distinct(StringComparer.Ordinal)]
        );
    }

    private IEnumerable<string[]> Answers(JsonObject operation) =>
        from answer in operation["responses"]!.AsObject()
        where answer.Key[0] == '2'
        let schema = answer.Value!["content"]?["application/json"]?["schema"]
        where schema is not null
        from path in Fields(schema, [], 0)
        select path;

    private static IEnumerable<string> Named(IEnumerable<JsonObject> parameters, string place) =>
        parameters.Where(parameter => (string?)parameter["in"] == place).Select(parameter => (string)parameter["name"]!);

    private IEnumerable<string[]> Fields(JsonNode schema, string[] path, int depth)
    {
        foreach (var (name, member) in Members(schema))
        {
            string[] here = [.. path, name];
            yield return here;
            foreach (var inner in depth < Deepest && member is not null ? Fields(member, here, depth + 1) : [])
            {
                yield return inner;
            }
        }
    }

    /// <summary>Through references, and through the "or null" in which OpenAPI wraps optional objects.</summary>
    private IEnumerable<KeyValuePair<string, JsonNode?>> Members(JsonNode schema)
    {
        if (schema["$ref"] is { } reference)
        {
            return Members(_document["components"]!["schemas"]![((string)reference!).Split('/')[^1]]!);
        }

        if (schema["items"] is { } items)
        {
            return Members(items);
        }

        var choices = (schema["oneOf"] ?? schema["anyOf"] ?? schema["allOf"])?.AsArray();
        return choices is not null
            ? choices.SelectMany(choice => Members(choice!))
            : schema["properties"]?.AsObject() ?? Enumerable.Empty<KeyValuePair<string, JsonNode?>>();
    }
}
