using WeChatRights.AdminUi.Components.Shared;
using WeChatRights.Core.Messaging;
using WeChatRights.Hosting.Health;

namespace WeChatRights.AdminUi.DisplayText;

/// <param name="Says">How it is.</param>
/// <param name="Todo">What to do about it; null when there is nothing to do.</param>
public sealed record SystemSentence(string Says, string? Todo = null);

/// <summary>Words for what the system finds about itself: what is wrong, and what a person should do now.</summary>
public static class SystemWords
{
    public static string Word(this SystemPart part) =>
        part switch
        {
            SystemPart.Database => "数据库",
            SystemPart.KeyFile => "密钥文件",
            SystemPart.Redis => "共享缓存",
            SystemPart.JobServer => "后台任务服务",
            SystemPart.Jobs => "定时任务",
            SystemPart.Messages => "微信提醒",
            SystemPart.Templates => "微信模板",
            SystemPart.AuditSeal => "审计封存",
            SystemPart.CityOfficer => "市级负责人",
            SystemPart.Holidays => "节假日安排",
            SystemPart.Disk => "磁盘空间",
            _ => CaseWords.Unknown,
        };

    public static string Word(this Condition condition) =>
        condition switch
        {
            Condition.Good => "正常",
            Condition.Unused => "未启用",
            Condition.Attention => "请留意",
            Condition.Danger => "要处理",
            _ => CaseWords.Unknown,
        };

    public static ChipTone Tone(this Condition condition) =>
        condition switch
        {
            Condition.Good => ChipTone.Good,
            Condition.Attention => ChipTone.Attention,
            Condition.Danger => ChipTone.Danger,
            _ => ChipTone.Neutral,
        };

    public static SystemSentence Sentence(SystemFinding finding) => finding.IsFault ? Fault(finding) : InOrder(finding);

    private static SystemSentence InOrder(SystemFinding finding) =>
        new(
            finding.Part switch
            {
                SystemPart.Database => "能连上，表结构是最新的。",
                SystemPart.KeyFile => "在，可读。",
                SystemPart.Redis when finding.Condition == Condition.Unused => "没有配置。只有一台服务器时不需要。",
                SystemPart.Redis => "能连上。",
                SystemPart.JobServer => $"{finding.Amount} 个进程在工作。",
                SystemPart.Jobs => "都按时运行。",
                SystemPart.Messages => "没有积压。",
                SystemPart.Templates => "都已配置。",
                SystemPart.AuditSeal => "及时。",
                SystemPart.CityOfficer => "有人在岗。",
                SystemPart.Holidays => $"{finding.Amount} 年的放假安排已载入。",
                SystemPart.Disk => $"剩余 {finding.Amount}%。",
                _ => "",
            }
        );

    private static SystemSentence Fault(SystemFinding finding) =>
        finding.Part switch
        {
            SystemPart.Database => new("连不上，或表结构不是最新的。", "请检查数据库是否在运行，再重启后台服务。"),
            SystemPart.KeyFile => new(
                "不在，或读不了。现在不能提交诉求，也打不开案件内容。",
                "请从单独保存的备份恢复密钥文件（权限 0600）。不要新建：新的打不开旧数据。"
            ),
            SystemPart.Redis => new(
                "连不上。提交诉求不受影响；微信提醒和定时任务要等它恢复。",
                "请检查 Redis 是否在运行。它的内容可以丢，重启即可。"
            ),
            SystemPart.JobServer => new(
                "没有进程在执行后台任务：微信提醒发不出，超期也不会上报。",
                "请确认至少一台后台服务在运行，且没有关闭 Jobs:RunHere。"
            ),
            SystemPart.Jobs when finding.Names is { Count: > 0 } late => new(
                $"没有按时完成：{string.Join("、", late)}。",
                "系统会自己再试。一小时后还这样，请看服务器日志。"
            ),
            SystemPart.Jobs => new("现在看不到运行情况。", "请先处理 Redis 和后台任务服务。"),
            SystemPart.Messages when finding.Amount > 0 => new(
                $"{finding.Amount} 条提醒超过 15 分钟没有发出。",
                "请先看后台任务服务是否正常、微信接口是否连得通。群众在小程序里仍能看到进展。"
            ),
            SystemPart.Templates => new(
                $"缺少模板：{string.Join("、", (finding.Names ?? []).Select(Template))}。这类提醒发不出去。",
                "请在微信公众平台申请订阅消息模板，把编号填进配置 WeChat:Templates。"
            ),
            SystemPart.AuditSeal when finding.Amount > 0 => new(
                $"有记录 {finding.Amount} 分钟没有封存。",
                "请看“封存审计记录”任务是否正常；没有封存的记录也不会丢。"
            ),
            SystemPart.CityOfficer => new("市级没有在岗的负责人，新诉求没有兜底的人。", "请安全管理员任命一名市级工作人员。"),
            SystemPart.Holidays when finding.Amount > 0 => new(
                $"{finding.Amount} 年的放假安排没有载入，期限暂按周末和固定节日计算。",
                "国务院办公厅的放假通知发布后，请更新系统。"
            ),
            SystemPart.Disk when finding.Amount > 0 => new(
                $"只剩 {finding.Amount}%。",
                "请尽快扩容或清理其他文件。不要动数据目录里的文件。"
            ),
            _ => new("没有查到结果。", "请先处理上面的问题，再点“重新检查”。"),
        };

    private static string Template(string name) =>
        name switch
        {
            nameof(MessageTemplate.Progress) => "进展提醒",
            nameof(MessageTemplate.Reminder) => "到期提醒",
            _ => CaseWords.Unknown,
        };
}
