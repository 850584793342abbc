using System.Security.Cryptography;

namespace WeChatRights.Core.Volunteers.Assignments.Hours;

/// <summary>
/// 志愿服务记录证明 (志愿服务条例 art. 19: true, free of charge, whenever she asks). What it says are the hours that were confirmed when it was
/// issued; confirmed hours never change, so it can be read again and checked.
/// </summary>
internal sealed class ServiceRecord
{
    /// <summary>Without letters that are taken for digits.</summary>
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 16;

    private ServiceRecord() { }

    public ServiceRecord(Guid id, Guid volunteerId, DateTimeOffset now) =>
        (Id, VolunteerId, Code, IssuedAt) = (id, volunteerId, RandomNumberGenerator.GetString(Alphabet, Length), now);

    public Guid Id { get; private set; }
    public Guid VolunteerId { get; private set; }

    /// <summary>80 random bits: cannot be guessed, so who checks one has seen the paper.</summary>
    public string Code { get; private set; } = "";
    public DateTimeOffset IssuedAt { get; private set; }

    /// <summary>As somebody may have copied it from paper; null: no code.</summary>
    public static string? Normalise(string? text)
    {
        var code = new string([.. (text ?? "").ToUpperInvariant().Where(char.IsAsciiLetterOrDigit).Select(Fold)]);
        return code.Length == Length && code.All(Alphabet.Contains) ? code : null;
    }

    private static char Fold(char c) =>
        c switch
        {
            'O' => '0',
            'I' or 'L' => '1',
            _ => c,
        };
}
