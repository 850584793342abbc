using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace WeChatRights.Core.Vault;

/// <summary>The open key of one case. Seals freely; opening goes through <see cref="CaseVault"/> only. Lives no longer than the call.</summary>
internal sealed class CaseKey(Guid caseId, byte[] material) : IDisposable
{
    public Guid CaseId { get; } = caseId;

    /// <summary>Seals <paramref name="value"/> for this row and column; the cell opens nowhere else.</summary>
    public Sealed<T> Seal<T>(SealedField<T> field, Guid rowId, T value)
    {
        var bytes = value is string text ? Encoding.UTF8.GetBytes(text) : JsonSerializer.SerializeToUtf8Bytes(value);
        var plaintext = field.Padded ? Padding.Add(bytes) : bytes;
        var cell = CellCipher.Seal(material, 0, plaintext, Place(field, rowId));
        CryptographicOperations.ZeroMemory(bytes);
        CryptographicOperations.ZeroMemory(plaintext);
        return new Sealed<T>(cell);
    }

    public void Dispose() => CryptographicOperations.ZeroMemory(material);

    internal T Open<T>(SealedField<T> field, Guid rowId, Sealed<T> value)
    {
        var plaintext = CellCipher.Open(material, value.Cell, Place(field, rowId));
        var bytes = field.Padded ? Padding.Remove(plaintext) : plaintext;
        return typeof(T) == typeof(string) ? (T)(object)Encoding.UTF8.GetString(bytes) : JsonSerializer.Deserialize<T>(bytes)!;
    }

    internal byte[] SealBytes(ReadOnlySpan<byte> plaintext, string place) =>
        CellCipher.Seal(material, 0, plaintext, Encoding.UTF8.GetBytes($"{place}|{CaseId:N}"));

    internal byte[] OpenBytes(ReadOnlySpan<byte> cell, string place) =>
        CellCipher.Open(material, cell, Encoding.UTF8.GetBytes($"{place}|{CaseId:N}"));

    private byte[] Place<T>(SealedField<T> field, Guid rowId) =>
        Encoding.UTF8.GetBytes($"{field.Table}|{field.Column}|{rowId:N}|{CaseId:N}|1");
}
