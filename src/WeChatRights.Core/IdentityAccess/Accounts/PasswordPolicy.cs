using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;

namespace WeChatRights.Core.IdentityAccess.Accounts;

/// <summary>What a password must be (rulebook §8.3, L3-CES1-01: 10 characters, three classes) and how it is hashed.</summary>
internal sealed class PasswordPolicy : IPasswordValidator<StaffAccount>
{
    public const int MinLength = 10;
    public const int MaxLength = 128;

    /// <summary>PBKDF2-HMAC-SHA512; the figure OWASP gives for it.</summary>
    public const int HashIterations = 210_000;

    private const int MinClasses = 3;

    // No 0 O 1 l I: a temporary password is read out or copied by hand.
    private const string Readable = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";

    /// <summary>Switches Identity's own rules off; they cannot say "three of four classes".</summary>
    public static PasswordOptions LeftToTheValidator =>
        new()
        {
            RequiredLength = 1,
            RequiredUniqueChars = 1,
            RequireDigit = false,
            RequireLowercase = false,
            RequireUppercase = false,
            RequireNonAlphanumeric = false,
        };

    /// <summary>Twelve characters in groups of four, about 69 bits; good for one sign-in.</summary>
    public static string NewTemporary()
    {
        string password;
        do
        {
            password = string.Join('-', Enumerable.Range(0, 3).Select(_ => new string(RandomNumberGenerator.GetItems<char>(Readable, 4))));
        } while (!IsStrong(password));

        return password;
    }

    public Task<IdentityResult> ValidateAsync(UserManager<StaffAccount> manager, StaffAccount user, string? password)
    {
        var fits = password is not null && IsStrong(password) && !password.Contains(user.UserName, StringComparison.OrdinalIgnoreCase);
        return Task.FromResult(
            fits ? IdentityResult.Success : IdentityResult.Failed(new IdentityError { Code = StaffErrors.WeakPassword.Code })
        );
    }

    private static bool IsStrong(string password) =>
        password.Length is >= MinLength and <= MaxLength && password.Select(ClassOf).Distinct().Count() >= MinClasses;

    private static int ClassOf(char c) =>
        char.IsAsciiDigit(c) ? 0
        : char.IsAsciiLetterLower(c) ? 1
        : char.IsAsciiLetterUpper(c) ? 2
        : 3;
}
