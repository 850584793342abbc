using WeChatRights.Core.Cases.Contracts;

namespace WeChatRights.Core.Cases.Minors;

/// <summary>
/// What has to be told to the police whatever anybody wishes (侵害未成年人案件强制报告制度 art. 4; 反家庭暴力法 art. 14; 河南省反家庭暴力条例 art. 22). The last two are about
/// grown-ups.
/// </summary>
public enum ReportSituation
{
    /// <summary>(1) Hurt at the sexual organs or private parts, not by an accident.</summary>
    PrivateParts,

    /// <summary>(2) A girl under 14 who was or may have been sexually assaulted, is pregnant or has aborted.</summary>
    GirlUnder14,

    /// <summary>(3) A girl of 14 or more who is pregnant or has aborted after a sexual assault.</summary>
    GirlOver14,

    /// <summary>(4) Many injuries, badly fed or unconscious: violence at home, bullying, abuse, beating or drugging is there or likely.</summary>
    ManyInjuries,

    /// <summary>(5) Disabled or dead by suicide, self-harm, work, poison, drugs or blows.</summary>
    HarmedOrDead,

    /// <summary>(6) Abandoned, or long without anybody who looks after it.</summary>
    Abandoned,

    /// <summary>(7) Of unknown origin, missing, or trafficked and bought.</summary>
    Trafficked,

    /// <summary>(8) Made to beg.</summary>
    Begging,

    /// <summary>(9) Badly harmed in another way, or in danger of it now.</summary>
    OtherHarm,

    /// <summary>反家庭暴力法 art. 14: a grown-up without, or with limited, capacity who suffers or may suffer violence at home.</summary>
    AdultWithoutCapacity,

    /// <summary>河南省反家庭暴力条例 art. 22: who cannot report because of age, disability, grave illness, coercion or threats.</summary>
    AdultWhoCannotReport,
}

/// <summary>Whether something has to be reported, and whether it was.</summary>
public enum ReportDuty
{
    /// <summary>Nobody has looked yet.</summary>
    NotJudged,

    /// <summary>It has to be told to the police at once.</summary>
    Owed,
    Reported,

    /// <summary>Somebody has looked and found none of the situations; the reason is on the time line.</summary>
    NotOwed,
}

/// <summary>How soon a mandatory report is made. Pure: given an instant, no clock of its own.</summary>
public static class ReportingPolicy
{
    /// <summary>The law says "at once" (立即) and names no number (未成年人保护法 art. 11; 强制报告制度 art. 2); ours (rulebook §4.8): within 30 minutes.</summary>
    public static readonly TimeSpan Target = TimeSpan.FromMinutes(30);

    /// <summary>Ours (rulebook §4.8): later than this is an alarm.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromHours(2);

    /// <summary>Sexual assault, abuse or abandonment, trafficking of a child: one of the nine by the name of the matter alone.</summary>
    private static readonly string[] Always = ["G1", "G2", "G4"];

    /// <param name="category">Leaf of the category tree.</param>
    /// <returns>A report is owed before anybody has looked (强制报告制度 art. 4).</returns>
    public static bool IsOwedBy(string category) => Always.Contains(category, StringComparer.Ordinal);

    /// <param name="found">When somebody of ours knew of it, not when it happened.</param>
    internal static ClockStart Report(DateTimeOffset found) => new(ClockKind.MandatoryReport, found, found + Limit, found + Target);
}
