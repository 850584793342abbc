using System.Reflection;
using System.Text.Json;

namespace WeChatRights.Core.SharedKernel;

/// <summary>Reads the reference files that travel inside the assembly.</summary>
internal static class ReferenceData
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { ReadCommentHandling = JsonCommentHandling.Skip };

    /// <param name="options">Null: of the web.</param>
    public static T Read<T>(string name, JsonSerializerOptions? options = null)
    {
        using var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream($"WeChatRights.Core.{name}") ?? throw new FileNotFoundException(name);
        return JsonSerializer.Deserialize<T>(stream, options ?? Json)!;
    }
}
