using System.ComponentModel.DataAnnotations;

namespace WeChatRights.Core.Cases.Major;

/// <summary>What may be changed without a release.</summary>
public sealed class MajorOptions
{
    public const string Section = "Cases:Major";

    /// <summary>Hours until a major or urgent matter has been reported. 信访工作条例 art. 25 says "in time" (及时); the number is ours (rulebook §3.3).</summary>
    [Range(1, 24)]
    public int ReportHours { get; set; } = 2;
}

/// <summary>What a major case demands, and who may lead it. Pure: no clock of its own.</summary>
internal static class MajorPolicy
{
    /// <summary>信访工作条例 art. 25: both are told; the others are informed as well, without a limit of their own.</summary>
    public static readonly IReadOnlyList<ReportOrgan> MustBeTold = [ReportOrgan.PartyCommittee, ReportOrgan.Government];

    /// <summary>By the clock, nights and holidays included.</summary>
    public static DateTimeOffset ReportBy(DateTimeOffset since, MajorOptions options) => since.AddHours(options.ReportHours);

    /// <summary>Both, the party committee and the government of the level, have been told.</summary>
    public static bool IsReported(IEnumerable<ReportOrgan> told) => MustBeTold.All(told.Contains);
}
