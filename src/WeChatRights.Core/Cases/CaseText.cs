using System.ComponentModel.DataAnnotations;

namespace WeChatRights.Core.Cases;

/// <summary>Shape of what staff write about a case: 2 to 2,000 characters.</summary>
public sealed class CaseTextAttribute : StringLengthAttribute
{
    public const int Max = 2000;
    public const int Min = 2;

    public CaseTextAttribute()
        : base(Max)
    {
        MinimumLength = Min;
        ErrorMessage = "请写 2 到 2000 个字。";
    }
}
