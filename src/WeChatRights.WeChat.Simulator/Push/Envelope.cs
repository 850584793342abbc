using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace WeChatRights.WeChat.Simulator.Push;

/// <summary>Address and body of one delivery: plain mode or safe mode, JSON or XML.</summary>
internal static class Envelope
{
    public static (Uri Url, string Body) Write(
        PushAddress to,
        PushRequest request,
        string message,
        SimulatorOptions options,
        DateTimeOffset now
    )
    {
        var token = request.Forged ? to.Token + "x" : to.Token;
        var timestamp = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var nonce = RandomNumberGenerator.GetInt32(100_000_000, int.MaxValue).ToString(CultureInfo.InvariantCulture);
        var query = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["signature"] = PushEnvelope.Sign(token, timestamp, nonce),
            ["timestamp"] = timestamp,
            ["nonce"] = nonce,
            ["openid"] = request.OpenId ?? "",
        };
        var body = message;
        if (request.Encrypted ?? to.CanEncrypt)
        {
            var encrypted = PushEnvelope.Encrypt(message, options.AppId, to.EncodingAesKey);
            query["encrypt_type"] = "aes";
            query["msg_signature"] = PushEnvelope.Sign(token, timestamp, nonce, encrypted);
            body = Wrap(request, options, encrypted);
        }

        return (new Uri(Microsoft.AspNetCore.WebUtilities.QueryHelpers.AddQueryString(to.Url!.AbsoluteUri, query)), body);
    }

    private static string Wrap(PushRequest request, SimulatorOptions options, string encrypted) =>
        request.Format == "xml"
            ? new XElement("xml", new XElement("ToUserName", options.OriginalId), new XElement("Encrypt", encrypted)).ToString()
            : new JsonObject { ["ToUserName"] = options.OriginalId, ["Encrypt"] = encrypted }.ToJsonString();
}
