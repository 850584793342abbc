using System.Text;
using NSec.Cryptography;

namespace WeChatRights.Core.Vault;

/// <summary>
/// Slow keyed digest of phone and ID numbers and PINs, for exact look-up only. Argon2id over the value, salted by a key outside the
/// database: who steals the database alone can test nothing, who steals the key too still pays for each guess.
/// </summary>
internal sealed class BlindIndex(RingSealer sealer, SlowDigestCost cost) : IDisposable
{
    private readonly Argon2id _slow = PasswordBasedKeyDerivationAlgorithm.Argon2id(
        new Argon2Parameters
        {
            DegreeOfParallelism = 1,
            MemorySize = cost.MemoryKiB,
            NumberOfPasses = cost.Passes,
        }
    );

    // Keeps memory bounded under load.
    private readonly SemaphoreSlim _gate = new(Math.Max(2, Environment.ProcessorCount));

    public async Task<byte[]> ComputeAsync(string field, string normalised, CancellationToken cancellationToken)
    {
        var salt = sealer.Digest(KeyPurpose.Index, "salt", field)[..16];
        var peppered = sealer.Digest(KeyPurpose.Index, field, normalised);
        await _gate.WaitAsync(cancellationToken);
        try
        {
            return await Task.Run(() => _slow.DeriveBytes(peppered, salt, 16), cancellationToken);
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();
}

/// <summary>One spelling for each number, or equal numbers would get different indexes.</summary>
internal static class Normalise
{
    /// <summary>Digits only; +86 and 0086 dropped; full-width digits folded. Null when nothing like a phone number is left.</summary>
    public static string? Phone(string? text)
    {
        var digits = new string([.. (text ?? "").Normalize(NormalizationForm.FormKC).Where(char.IsAsciiDigit)]);
        digits = digits.StartsWith("0086", StringComparison.Ordinal) ? digits[4..] : digits;
        digits = digits.Length == 13 && digits.StartsWith("86", StringComparison.Ordinal) ? digits[2..] : digits;
        return digits.Length is >= 7 and <= 15 ? digits : null;
    }

    /// <summary>18 characters, upper-case X; a 15-digit number of the old kind is brought to 18. Null when it is neither.</summary>
    public static string? IdNumber(string? text)
    {
        var id = new string([
            .. (text ?? "").Normalize(NormalizationForm.FormKC).ToUpperInvariant().Where(c => char.IsAsciiDigit(c) || c == 'X'),
        ]);
        return id.Length switch
        {
            15 when id.All(char.IsAsciiDigit) => WithCheck($"{id[..6]}19{id[6..]}"),
            18 when id[..17].All(char.IsAsciiDigit) => id,
            _ => null,
        };
    }

    /// <summary>Check character of GB 11643-1999.</summary>
    public static char CheckCharacter(string first17)
    {
        int[] weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
        return "10X98765432"[first17.Select((digit, index) => (digit - '0') * weights[index]).Sum() % 11];
    }

    private static string WithCheck(string first17) => first17 + CheckCharacter(first17);
}
