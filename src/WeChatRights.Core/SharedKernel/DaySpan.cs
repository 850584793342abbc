using System.ComponentModel.DataAnnotations;

namespace WeChatRights.Core.SharedKernel;

/// <summary>Days that somebody asks for, the last included.</summary>
internal static class DaySpan
{
    /// <param name="most">Days in all.</param>
    /// <param name="member">Where the form shows it.</param>
    public static IEnumerable<ValidationResult> Check(DateOnly from, DateOnly to, int most, string member)
    {
        if (from.Year is < 2000 or > 2999 || to < from || to.DayNumber - from.DayNumber >= most)
        {
            yield return new ValidationResult("日期不对，请重新选择。", [member]);
        }
    }
}
