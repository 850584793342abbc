namespace WeChatRights.Core.Privacy.Contracts;

/// <summary>
/// How long what she gave is kept when she leaves. Calendar years. The periods are our proposal: the archive authority of the same level
/// has to approve them (机关档案管理规定 arts. 19, 24), and what is approved stands here.
/// </summary>
public static class RetentionPolicy
{
    /// <summary>A case file, from the end of the case.</summary>
    public const int CaseFileYears = 10;

    /// <summary>A file about domestic or sexual violence or a minor, from the end of the case.</summary>
    public const int SensitiveCaseFileYears = 30;

    /// <summary>What she agreed to, after the file itself is destroyed (PIPL art. 56: at least three).</summary>
    public const int ConsentYearsAfterFile = 3;

    /// <summary>Who opened what (网络数据安全管理条例 and GB/T 22239: logs at least six months; ours is longer).</summary>
    public const int AuditYears = 1;

    public static IReadOnlyList<string> InWordsForHer { get; } =
    [
        $"交上来的事和办理记录：一般留 {CaseFileYears} 年，家庭暴力和孩子的事留 {SensitiveCaseFileYears} 年。以档案部门批准的年限为准。",
        $"你同意过什么的记录：案卷销毁以后再留 {ConsentYearsAfterFile} 年。",
        $"谁打开过你的案卷：至少留 {AuditYears} 年。",
    ];
}
