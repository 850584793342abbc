using System.ComponentModel.DataAnnotations;

namespace WeChatRights.Core.Cases;

/// <summary>What the federation promises and may change without a release.</summary>
public sealed class CaseOptions
{
    public const string Section = "Cases";

    /// <summary>Calendar days from acceptance to a reply on the matter. Our promise; the 60 days of the law bind other organs (art. 34).</summary>
    [Range(1, 60)]
    public int HandlingDays { get; set; } = 30;
}
