using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using WeChatRights.Core.SharedKernel;
using WeChatRights.MiniprogramApi.Errors;

namespace WeChatRights.MiniprogramApi.Documentation;

/// <summary>Describes the refusals: one shape for all, with every stable code there is.</summary>
internal static class ProblemSchema
{
    private const string Name = "ApiProblem";

    /// <summary>Codes of every refusal that the core and this API name, in order.</summary>
    public static IReadOnlyList<string> Codes { get; } =
    [
        .. new[] { typeof(DomainError).Assembly, typeof(ProblemSchema).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType == typeof(DomainError))
            .Select(field => ((DomainError)field.GetValue(null)!).Code)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Adds the shape, and to every operation that anything but success looks like it.</summary>
    public static void AddTo(OpenApiDocument document)
    {
        document.Components ??= new OpenApiComponents();
        document.Components.Schemas ??= new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal);
        document.Components.Schemas[Name] = Describe();
        foreach (var operation in document.Paths.Values.SelectMany(path => path.Operations ?? []).Select(pair => pair.Value))
        {
            operation.Responses ??= [];
            operation.Responses["default"] = new OpenApiResponse
            {
                Description = "Refused (RFC 9457)",
                Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
                {
                    ["application/problem+json"] = new() { Schema = new OpenApiSchemaReference(Name, document) },
                },
            };
        }
    }

    private static OpenApiSchema Describe() =>
        new()
        {
            Type = JsonSchemaType.Object,
            Description = "Problem details. `title` is plain Chinese: what happened and what to do.",
            Required = new HashSet<string>(StringComparer.Ordinal) { "type", "title", "status", "code" },
            Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
            {
                ["type"] = Text(),
                ["title"] = Text(),
                ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32" },
                ["code"] = new OpenApiSchema
                {
                    Type = JsonSchemaType.String,
                    Enum = [.. Codes.Select(code => (JsonNode)JsonValue.Create(code))],
                },
                ["errors"] = new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    AdditionalProperties = new OpenApiSchema { Type = JsonSchemaType.Array, Items = Text() },
                },
            },
        };

    private static OpenApiSchema Text() => new() { Type = JsonSchemaType.String };
}
