using System.ComponentModel.DataAnnotations;

namespace WeChatRights.Core.SharedKernel;

/// <summary>A place in a canned text that nobody has filled yet. Stands out, and is never sent.</summary>
public static class FillInGap
{
    private const string Begin = "【请填写：";

    public static string Of(string name) => $"{Begin}{name}】";

    public static bool IsIn(string? text) => text?.Contains(Begin, StringComparison.Ordinal) == true;
}

/// <summary>Refuses a text in which a gap was left.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NoGapAttribute : ValidationAttribute
{
    public NoGapAttribute() => ErrorMessage = "里面还有“请填写”的空没有填。请填好或者删掉，再发。";

    public override bool IsValid(object? value) => !FillInGap.IsIn(value as string);
}
