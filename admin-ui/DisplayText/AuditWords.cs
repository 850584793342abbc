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

    /// <summary>By the name of the command or query, or of the event.</summary>
    public static IReadOnlyDictionary<string, string> Actions { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["SignedIn"] = "登录",
            ["SignInFailed"] = "登录失败",
            ["SignInLocked"] = "登录失败，账号锁定",
            ["RecoveryCodeUsed"] = "用恢复码登录",
            ["AuthenticatorEnrolled"] = "绑定验证器",
            ["EndStaffSession"] = "退出登录",
            ["ChangeOwnPassword"] = "改自己的密码",
            ["Unseal"] = "打开密封内容",
            ["GetCase"] = "打开案件",
            ["RevealIdentity"] = "查看身份信息",
            ["SearchNarratives"] = "内容检索",
            ["ListCases"] = "看案件列表",
            ["ListCaseChanges"] = "看案件列表",
            ["GetWorkbench"] = "看工作台",
            ["ListAssignees"] = "看可指派的人",
            ["ListUnitsBelow"] = "看可下交的单位",
            ["TouchCasePresence"] = "打开案件",
            ["AcceptCase"] = "受理",
            ["SendCaseDown"] = "下交",
            ["GuideCase"] = "告知引导",
            ["ObjectToCase"] = "异议退回",
            ["DeclineCase"] = "不再受理",
            ["AssignCase"] = "指派",
            ["EscalateCase"] = "上报",
            ["AddCaseNote"] = "写办理记录",
            ["MessageClient"] = "给当事人留言",
            ["CloseCase"] = "办结",
            ["UndoFinish"] = "撤销",
            ["EscalateOverdueCase"] = "超期自动上报",
            ["RemindOwner"] = "到期提醒",
            ["ReownOrphanedCase"] = "责任人离岗，换人",
            ["FileComplaint"] = "提交诉求",
            ["ListMessages"] = "看消息记录",
            ["MarkStaffNoticeRead"] = "看过提醒",
            ["MarkStaffNoticesRead"] = "看过提醒",
            ["ListStaff"] = "看人员",
            ["GetStaff"] = "看人员",
            ["CreateStaffAccount"] = "开账号",
            ["StaffAccountCreated"] = "开账号",
            ["AppointStaff"] = "任命岗位",
            ["Appoint"] = "任命岗位",
            ["DismissPost"] = "免去岗位",
            ["Dismiss"] = "免去岗位",
            ["DisableStaff"] = "停用账号",
            ["Disable"] = "停用账号",
            ["EnableStaff"] = "启用账号",
            ["Enable"] = "启用账号",
            ["ResetStaffPassword"] = "重设密码",
            ["ResetPassword"] = "重设密码",
            ["ResetAuthenticator"] = "重设验证器",
            ["EndAllSessions"] = "全部下线",
            ["DeclareKin"] = "申报亲属",
            ["WithdrawKin"] = "撤回申报的亲属",
            ["GetStation"] = "看维权站",
            ["UpdateStation"] = "修改维权站",
            ["StationChanged"] = "修改维权站",
            ["SearchAudit"] = "查审计",
            ["VerifyAudit"] = "校验审计",
            ["SealAuditEntries"] = "封存审计记录",
            ["OperateJobs"] = "操作后台任务",
            ["SweepAbandonedUploads"] = "清理没传完的证据",
            ["ImportDivisions"] = "导入行政区划",
            ["BootstrapFirstAdministrators"] = "开首批管理员",
        };

    private static readonly Dictionary<string, string> Columns = new(StringComparer.Ordinal)
    {
        ["narrative"] = "她说的话",
        ["identity"] = "身份信息",
        ["respondent"] = "对方信息",
        ["safe_contact"] = "安全联系方式",
        ["text"] = "补充和办理记录",
        ["file_name"] = "证据文件名",
    };

    /// <param name="code">Some events carry details after a colon, which are left out.</param>
    public static string Action(string code) => Actions.GetValueOrDefault(code.Split(':')[0], OtherAction);

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

    public static string Purpose(string purpose) => Enum.TryParse<UnsealPurpose>(purpose, out var known) ? known.Word() : CaseWords.Unknown;

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
