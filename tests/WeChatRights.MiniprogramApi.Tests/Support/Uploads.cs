using System.Net;
using System.Security.Cryptography;

namespace WeChatRights.MiniprogramApi.Tests.Support;

/// <summary>Uploads as the mini-program makes them.</summary>
internal static class Uploads
{
    public const int ChunkSize = 1024 * 1024;

    public static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    public static Task<Answer> BeginAsync(this HttpClient client, Guid complaint, byte[] bytes, string fileName, string kind) =>
        client.PostAsync(
            $"/complaints/{complaint}/evidence",
            new
            {
                fileName,
                size = bytes.Length,
                sha256 = HashOf(bytes),
                kind,
            }
        );

    public static Task<Answer> ChunkAsync(this HttpClient client, Guid complaint, Guid evidence, byte[] bytes, int number) =>
        client.PutAsync(
            $"/complaints/{complaint}/evidence/{evidence}/chunks/{number}",
            bytes.AsSpan(number * ChunkSize, Math.Min(ChunkSize, bytes.Length - (number * ChunkSize))).ToArray()
        );

    public static Task<Answer> CompleteAsync(this HttpClient client, Guid complaint, Guid evidence) =>
        client.PostAsync($"/complaints/{complaint}/evidence/{evidence}/complete", "{}");

    /// <summary>The whole way; the first answer that is no success ends it.</summary>
    public static async Task<(Guid Id, Answer Last)> UploadAsync(
        this HttpClient client,
        Guid complaint,
        byte[] bytes,
        string fileName,
        string kind
    )
    {
        var answer = await client.BeginAsync(complaint, bytes, fileName, kind);
        if (answer.Status != HttpStatusCode.Created)
        {
            return (Guid.Empty, answer);
        }

        var id = answer["id"].GetGuid();
        for (var chunk = 0; chunk * ChunkSize < bytes.Length && (int)answer.Status < 300; chunk++)
        {
            answer = await client.ChunkAsync(complaint, id, bytes, chunk);
        }

        return (id, (int)answer.Status < 300 ? await client.CompleteAsync(complaint, id) : answer);
    }
}
