using System.Text.RegularExpressions;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Vault;

namespace WeChatRights.AdminUi.DisplayText;

/// <summary>
/// Words for what the audit log keeps as codes. A log outlives its program, so a code that is no longer known shows as 其他操作 and
/// never as itself.
/// </summary>
public static partial class AuditWords
{
    public const string OtherAction = "其他操作";

    private static readonly Dictionary<string, string> Columns = new(StringComparer.Ordinal)
    {
        ["narrative"] = "她说的话",
        ["identity"] = "身份信息",
        ["respondent"] = "对方信息",
        ["safe_contact"] = "安全联系方式",
        ["text"] = "补充和办理记录",
        ["advice"] = "咨询意见",
        ["file_name"] = "证据文件名",
        ["answers"] = "风险评估的回答",
        ["needs"] = "给志愿者看的内容",
        ["door"] = "来源和反映人",
        ["words"] = "志愿者填的结果",
        ["writing"] = "保护令申请",
        ["docket"] = "保护令案号",
        ["packet"] = "转介交出的内容",
        ["purpose"] = "为什么要告诉合作单位",
        ["basis_words"] = "交出信息的依据",
        ["reasons"] = "督促的理由",
        ["wording"] = "委托书的内容",
        ["paper_place"] = "委托书存放处",
        ["end_words"] = "委托结束的经过",
        ["act_words"] = "代办的结果",
        ["paper_words"] = "外单位文书的内容",
        ["report_words"] = "告诉她的话",
        ["why"] = "列为重大案件的情况",
        ["end_reason"] = "结束协调的原因",
        ["what"] = "协调任务",
        ["outcome"] = "协调任务的结果",
        ["report"] = "向党委政府的报告",
        ["minutes"] = "协调记录",
        ["brief"] = "联席会议的案件摘要",
        ["settled"] = "联席会议议题的结果",
        ["instruction"] = "领导批示",
        ["visit_note"] = "走访记录",
        ["carried_out"] = "批示的落实情况",
    };

    /// <param name="code">Some events carry details after a colon, which are left out.</param>
    public static string Action(string code) => Actions.GetValueOrDefault(code.Split(':')[0], OtherAction);

    /// <summary>All codes that read the same as this one; nothing for one that the log cannot contain.</summary>
    public static IReadOnlyList<string>? CodesOf(string? code) =>
        code is not null && Actions.TryGetValue(code, out var word)
            ? [.. Actions.Where(action => action.Value == word).Select(action => action.Key)]
            : null;

    /// <summary>A name for staff; everybody else stays unnamed.</summary>
    public static string Actor(AuditRow row) => row.ActorName ?? (SignsIn(row) ? row.ObjectName : null) ?? ActorKind(row.ActorKind);

    /// <summary>Whose account was dealt with, when it is not the actor's own.</summary>
    public static string? About(AuditRow row) => SignsIn(row) || row.ObjectId == row.ActorId ? null : row.ObjectName;

    /// <summary>Nobody is signed in yet: the account is the person.</summary>
    private static bool SignsIn(AuditRow row) => row.ActorKind == "nobody";

    public static string Word(this AuditOutcome outcome) =>
        outcome switch
        {
            AuditOutcome.Done => "成功",
            AuditOutcome.Denied => "被拒绝",
            _ => CaseWords.Unknown,
        };

    public static string ActorKind(string kind) =>
        kind switch
        {
            "staff" => "工作人员",
            "citizen" => "当事人",
            "system" => "系统",
            _ => "未登录",
        };

    /// <param name="roles">As kept: role@division, separated by commas.</param>
    public static string Roles(string roles) =>
        string.Join(
            "、",
            roles
                .Split(',', StringSplitOptions.RemoveEmptyEntries)
                .Select(post => post.Split('@')[0])
                .Select(RoleWord)
                .Distinct(StringComparer.Ordinal)
        );

    public static string Purpose(string purpose) =>
        Enum.TryParse<UnsealPurpose>(purpose, out var known) ? known.Word()
        : Enum.TryParse<ShredReason>(purpose, out var reason) ? reason.Word()
        : CaseWords.Unknown;

    public static string Word(this ShredReason reason) =>
        reason switch
        {
            ShredReason.RetentionOver => "保存期满",
            ShredReason.PersonAsked => "她本人要求",
            ShredReason.Ordered => "司法或主管机关要求",
            ShredReason.FiledInError => "误交或测试",
            _ => CaseWords.Unknown,
        };

    /// <param name="fields">Names of columns, separated by commas; for a search how many narratives were opened.</param>
    public static string Fields(string fields) =>
        Opened().Match(fields) is { Success: true } search
            ? $"她说的话，共 {search.Groups["count"].Value} 件"
            : string.Join(
                "、",
                fields
                    .Split(',', StringSplitOptions.RemoveEmptyEntries)
                    .Select(column => Columns.GetValueOrDefault(column, CaseWords.Unknown))
                    .Distinct(StringComparer.Ordinal)
            );

    public static string Word(this AuditFaultKind kind) =>
        kind switch
        {
            AuditFaultKind.LinkMissing => "记录不见了",
            AuditFaultKind.EntryGone => "记录的内容被删除",
            AuditFaultKind.Changed => "内容或次序被改过",
            AuditFaultKind.UnsealedChanged => "还没封存的记录被改过",
            AuditFaultKind.HeadDiffers => "和另存的校验值不一样",
            AuditFaultKind.TailMissing => "末尾的记录被截掉了",
            _ => CaseWords.Unknown,
        };

    private static string RoleWord(string role) => Enum.TryParse<StaffRole>(role, out var known) ? known.Word() : CaseWords.Unknown;

    [GeneratedRegex(@"^narrative x(?<count>\d+)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex Opened();
}
