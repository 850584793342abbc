using System.Text;
using System.Text.Json.Nodes;
using WeChatRights.MiniprogramApi.Tests.Access;
using static WeChatRights.MiniprogramApi.Tests.Errors.BadValues;

namespace WeChatRights.MiniprogramApi.Tests.Errors;

/// <param name="Kind">What is wrong with it.</param>
internal sealed record BadRequest(string Route, string Kind, RouteIds Ids, bool Anonymous)
{
    public string? Method { get; init; }
    public Func<string, string>? Address { get; init; }
    public byte[]? Body { get; init; }
    public string ContentType { get; init; } = "application/json";
    public (string Name, string Value)? Header { get; init; }

    public HttpRequestMessage ToMessage()
    {
        var message = Routes.Request(Route, Ids);
        message.Method = Method is null ? message.Method : new HttpMethod(Method);
        message.RequestUri = Address is null ? message.RequestUri : new Uri(Address(message.RequestUri!.OriginalString), UriKind.Relative);
        if (Body is not null)
        {
            message.Content = new ByteArrayContent(Body);
            message.Content.Headers.TryAddWithoutValidation("Content-Type", ContentType);
        }

        if (Header is { } header)
        {
            message.Headers.Remove(header.Name);
            message.Headers.TryAddWithoutValidation(header.Name, header.Value);
        }

        return message;
    }
}

/// <summary>Makes bad requests out of good ones. The same seed makes the same requests.</summary>
internal sealed class BadRequests(ApiSchema schema, RouteIds hers, int seed)
{
    // Not for secrets: the same requests must come again.
    private readonly Random _random = new(seed);

    /// <param name="number">Walks through the routes in turn, so that none is left out.</param>
    public BadRequest Next(int number)
    {
        var route = schema.Routes[number % schema.Routes.Count];
        var bad = new BadRequest(route.Name, "", _random.Next(4) == 0 ? RouteIds.Unknown : hers, _random.Next(12) == 0);
        var body = Routes.Body(route.Name);
        return _random.Next(10) switch
        {
            0 => bad with { Kind = "method", Method = OtherMethod(route.Name), Body = [] },
            1 => Elsewhere(bad, route),
            2 => bad with { Kind = "type", ContentType = Pick(Types), Body = Bytes(body ?? "x") },
            3 or 4 => Broken(bad, body ?? "{}"),
            5 => Parameter(bad, route),
            _ => route.Fields.Count > 0 && body is not null ? Field(bad, route, body) : Broken(bad, body ?? "{}"),
        };
    }

    private BadRequest Elsewhere(BadRequest bad, ApiRoute route)
    {
        if (!route.Name.Contains("{id}", StringComparison.Ordinal) || _random.Next(2) == 0)
        {
            var tail = Pick(Addresses);
            return bad with { Kind = $"address {tail}", Address = address => address + tail };
        }

        var id = Pick(WrongIds);
        return bad with
        {
            Kind = $"id {id}",
            Address = address => address.Replace(bad.Ids.Complaint.ToString(), id, StringComparison.Ordinal),
        };
    }

    private BadRequest Parameter(BadRequest bad, ApiRoute route)
    {
        var names = route.Query.Concat(["page", "pageSize", "nonsense"]).ToList();
        if (route.Headers.Count > 0 && _random.Next(2) == 0)
        {
            var value = Pick([
                "",
                "short",
                new string('k', 200),
                "键键键键键键键键键键键键键键键键键键",
                "\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9",
            ]);
            return bad with { Kind = "header", Header = (route.Headers[0], value) };
        }

        if (_random.Next(4) == 0)
        {
            return bad with
            {
                Kind = "token",
                Header = (
                    "Authorization",
                    Pick(["Bearer", "Bearer " + new string('x', 43), "Basic eDp4", "Bearer 令牌", new string('y', 5000)])
                ),
            };
        }

        var (name, number) = (names[_random.Next(names.Count)], Pick(Numbers));
        return bad with { Kind = $"query {name}={number}", Address = address => $"{address.Split('?')[0]}?{name}={number}" };
    }

    private BadRequest Broken(BadRequest bad, string json) =>
        _random.Next(11) switch
        {
            0 => bad with { Kind = "empty", Body = [] },
            1 => bad with { Kind = "cut off", Body = Bytes(json[..Math.Max(1, _random.Next(json.Length))]) },
            2 => bad with { Kind = "deep", Body = Bytes($"{{\"x\":{new string('[', 5000)}{new string(']', 5000)}}}") },
            3 => bad with { Kind = "huge", Body = Bytes($"{{\"x\":\"{new string('大', 60_000)}\"}}") },
            4 => bad with { Kind = "doubled", Body = Bytes(json[..^1] + "," + json[1..]) },
            5 => bad with { Kind = "no utf-8", Body = [.. Bytes(json[..^1]), 0xC3, 0x28, 0xFF, (byte)'}'] },
            6 => bad with { Kind = "utf-16", Body = Encoding.Unicode.GetBytes(json), ContentType = "application/json; charset=utf-16" },
            7 => bad with { Kind = "comment", Body = Bytes("/* x */" + json + ",") },
            8 => bad with { Kind = "value", Body = Bytes(Pick(Values)) },
            9 => bad with { Kind = "flipped", Body = Flipped(json) },
            _ => bad with
            {
                Kind = "unknown members",
                Body = Bytes($"{{\"role\":\"CityOfficer\",\"caseId\":\"{hers.Complaint}\",\"__proto__\":{{}}}}"),
            },
        };

    /// <summary>A lawful body with one member taken out, or of another kind, or far too long.</summary>
    private BadRequest Field(BadRequest bad, ApiRoute route, string json)
    {
        var path = route.Fields[_random.Next(route.Fields.Count)];
        var body = JsonNode.Parse(json)!.AsObject();
        var at = body;
        foreach (var step in path[..^1])
        {
            at[step] = at[step] as JsonObject is { } inner ? inner.DeepClone() : new JsonObject();
            at = at[step]!.AsObject();
        }

        var name = string.Join('.', path);
        if (_random.Next(8) == 0)
        {
            at.Remove(path[^1]);
            return bad with { Kind = $"without {name}", Body = Bytes(body.ToJsonString()) };
        }

        var value = _random.Next(8) == 0 ? $"\"{new string('长', 6_000)}\"" : Pick(Values);
        const string Mark = "\"@@value@@\"";
        at[path[^1]] = "@@value@@";
        // As text: a lone surrogate cannot be carried by a string of .NET's own serialiser.
        return bad with
        {
            Kind = $"{name} = {value[..Math.Min(20, value.Length)]}",
            Body = Bytes(body.ToJsonString().Replace(Mark, value, StringComparison.Ordinal)),
        };
    }

    private byte[] Flipped(string json)
    {
        var bytes = Bytes(json);
        bytes[_random.Next(bytes.Length)] ^= (byte)(1 << _random.Next(8));
        return bytes;
    }

    private string OtherMethod(string route) => Pick([.. Methods.Where(method => !route.StartsWith(method, StringComparison.Ordinal))]);

    private string Pick(string[] choices) => choices[_random.Next(choices.Length)];

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
