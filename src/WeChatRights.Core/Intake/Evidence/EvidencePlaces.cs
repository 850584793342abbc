using System.Globalization;
using System.Security.Cryptography;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Intake.Evidence;

/// <summary>
/// The authenticated place of each cell: file, number, and whether it is the last. A chunk that was moved, swapped between files,
/// or left off at the end does not open or is missed.
/// </summary>
internal static class EvidencePlaces
{
    public static string Chunk(EvidenceFile file, int chunk) =>
        string.Create(CultureInfo.InvariantCulture, $"evidence|{file.Id:N}|{chunk}|{(chunk == file.Chunks - 1 ? "last" : "more")}");

    public static string ViewingCopy(EvidenceFile file) => $"evidence|{file.Id:N}|view";
}

/// <summary>Opens the chunks of an upload for checking. For machines: no person sees what is inside.</summary>
internal sealed class EvidenceCheck(EvidenceStore store)
{
    /// <param name="Whole">The content, when it was asked to be kept.</param>
    internal sealed record Result(string Sha256, byte[] Head, byte[]? Whole);

    public Result Read(EvidenceFile file, CaseKey key, bool keepWhole)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var whole = keepWhole ? new MemoryStream((int)file.Size) : null;
        byte[] head = [];
        for (var chunk = 0; chunk < file.Chunks; chunk++)
        {
            var bytes = key.OpenBytes(store.Read(file, EvidenceStore.ChunkName(chunk)), EvidencePlaces.Chunk(file, chunk));
            hash.AppendData(bytes);
            whole?.Write(bytes);
            head = chunk == 0 ? bytes[..Math.Min(bytes.Length, FileSignature.HeadLength)] : head;
        }

        return new Result(Convert.ToHexStringLower(hash.GetHashAndReset()), head, whole?.ToArray());
    }
}
