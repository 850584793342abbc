using WeChatRights.Core.SharedKernel;
using WeChatRights.Testing.Access;

namespace WeChatRights.Core.Tests.Access;

/// <summary>What a caller was told, in the words of docs/access.md.</summary>
/// <param name="Words">All of a refusal: an unknown and a foreign object must be told apart by nothing.</param>
internal sealed record Told(string Cell, object? Result = null, string Words = "")
{
    public static readonly Told Yes = new(AccessRow.Allowed);

    public static Told Refused(DomainException refusal) =>
        new(
            CellOf(refusal.Error.Code),
            Words: $"{refusal.Error} {string.Join(';', refusal.Fields.Select(field => $"{field.Key}={string.Join(',', field.Value)}"))} {refusal.RetryAfter}"
        );

    private static string CellOf(string code) =>
        code switch
        {
            "sign-in-required" => "401",
            "forbidden" => "403",
            "not-found" => "404",
            "password-change-required" => "pwd",
            "step-up-required" => "pin",
            _ => code,
        };
}
