using System.Text.Json.Serialization;

namespace WeChatRights.WeChat.Wire;

// Bodies as they go over the wire, in snake case. All of them print as their type name only: they carry secrets and people.

internal sealed class TokenRequest(string appid, string secret)
{
    public string GrantType { get; } = "client_credential";

    public string Appid { get; } = appid;

    public string Secret { get; } = secret;

    /// <summary>Never true: a forced refresh kills the token that the other nodes use.</summary>
    public bool ForceRefresh { get; }
}

internal sealed class PhoneRequest(string code)
{
    public string Code { get; } = code;
}

internal sealed class SendRequest
{
    public required string Touser { get; init; }
    public required string TemplateId { get; init; }
    public string? Page { get; init; }
    public required string MiniprogramState { get; init; }
    public required string Lang { get; init; }

    /// <summary>An object of objects; a JSON string in its place is refused with 47003.</summary>
    public required IReadOnlyDictionary<string, FieldValue> Data { get; init; }
}

internal sealed class FieldValue(string value)
{
    public string Value { get; } = value;
}

internal sealed class TextRequest
{
    public int Version { get; } = 2;
    public required string Openid { get; init; }
    public required int Scene { get; init; }
    public required string Content { get; init; }
    public string? Title { get; init; }
    public string? Nickname { get; init; }
}

internal sealed class MediaRequest
{
    public int Version { get; } = 2;
    public required string Openid { get; init; }
    public required int Scene { get; init; }
    public required string MediaUrl { get; init; }

    /// <summary>1 audio, 2 image.</summary>
    public required int MediaType { get; init; }
}

internal sealed class CodeRequest
{
    public required string Scene { get; init; }
    public required string Page { get; init; }

    /// <summary>Unpublished pages exist only outside the release.</summary>
    public required bool CheckPath { get; init; }

    public required string EnvVersion { get; init; }
}

internal sealed class UrlLinkRequest
{
    public required string Path { get; init; }
    public string? Query { get; init; }

    /// <summary>1: after a number of days.</summary>
    public int ExpireType { get; } = 1;

    [JsonPropertyName("expire_interval")]
    public required int Days { get; init; }

    public required string EnvVersion { get; init; }
}
