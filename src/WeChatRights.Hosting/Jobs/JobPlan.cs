using Microsoft.Extensions.DependencyInjection;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.CallDesk;
using WeChatRights.Core.Cases.Closing;
using WeChatRights.Core.Cases.Leaves;
using WeChatRights.Core.Cases.Major;
using WeChatRights.Core.Cases.Protection;
using WeChatRights.Core.Cases.Visits;
using WeChatRights.Core.Conferences;
using WeChatRights.Core.Consultations.Bookings;
using WeChatRights.Core.Consultations.Desk;
using WeChatRights.Core.Consultations.FollowUps;
using WeChatRights.Core.Consultations.Sittings;
using WeChatRights.Core.Consultations.Waiting;
using WeChatRights.Core.IdentityAccess.Deletion;
using WeChatRights.Core.IdentityAccess.Handovers;
using WeChatRights.Core.IdentityAccess.Leaves;
using WeChatRights.Core.Messaging.Sending;
using WeChatRights.Core.PetitionAgency.Mandates;
using WeChatRights.Core.Referrals;
using WeChatRights.Core.Screening;
using WeChatRights.Core.Volunteers.Assignments.Offers;
using WeChatRights.Core.Volunteers.Rosters.Duties;
using WeChatRights.Core.Volunteers.Rosters.Planning;

namespace WeChatRights.Hosting.Jobs;

/// <param name="Id">Stable: the name in Hangfire's storage and in the logs.</param>
/// <param name="Title">As the dashboard shows it.</param>
/// <param name="Cron">In Beijing time; six fields begin with seconds.</param>
/// <param name="LateAfter">Longer than this without a run is a fault worth a person's attention.</param>
public sealed record PlannedJob(
    string Id,
    string Title,
    string Cron,
    TimeSpan LateAfter,
    Func<IServiceProvider, CancellationToken, Task> RunAsync
)
{
    public override string ToString() => Id;
}

/// <summary>
/// What is looked for, and how often. Every job finds its work in rows of ours and may run twice, late or not at all for a while: the
/// next run takes up what is due then. So none is retried, and none carries anything but its own name.
/// </summary>
public static class JobPlan
{
    public const string TimeZone = "Asia/Shanghai";

    /// <summary>She is waiting for the message, so seconds count.</summary>
    public static readonly PlannedJob SendOutbox = new(
        "send-outbox",
        "发送微信提醒",
        "*/5 * * * * *",
        TimeSpan.FromMinutes(2),
        (services, token) => services.GetRequiredService<SendOutboxJob>().RunAsync(token)
    );

    public static readonly PlannedJob RemindOwners = new(
        "remind-owners",
        "提醒即将到期的案件",
        "*/10 * * * *",
        TimeSpan.FromMinutes(40),
        (services, token) => services.GetRequiredService<RemindOwnersJob>().RunAsync(token)
    );

    public static readonly PlannedJob RemindReturnVisits = new(
        "remind-return-visits",
        "提醒办结后的回访",
        "23 * * * *",
        TimeSpan.FromHours(3),
        (services, token) => services.GetRequiredService<RemindReturnVisitsJob>().RunAsync(token)
    );

    public static readonly PlannedJob TendOrders = new(
        "tend-orders",
        "提醒快到期的人身安全保护令",
        "27 * * * *",
        TimeSpan.FromHours(3),
        (services, token) => services.GetRequiredService<TendOrdersJob>().RunAsync(token)
    );

    public static readonly PlannedJob RemindArchives = new(
        "remind-archives",
        "提醒可以归档的案件",
        "37 5 * * *",
        TimeSpan.FromHours(30),
        (services, token) => services.GetRequiredService<RemindArchivesJob>().RunAsync(token)
    );

    /// <summary>Who is in danger is promised a call within a quarter of an hour.</summary>
    public static readonly PlannedJob RemindCallBacks = new(
        "remind-call-backs",
        "提醒到时没有回拨的来电",
        "* * * * *",
        TimeSpan.FromMinutes(10),
        (services, token) => services.GetRequiredService<RemindCallBacksJob>().RunAsync(token)
    );

    /// <summary>The most urgent answers are due within hours.</summary>
    public static readonly PlannedJob RemindReferrals = new(
        "remind-referrals",
        "提醒超期没有答复的转介",
        "4-59/5 * * * *",
        TimeSpan.FromMinutes(30),
        (services, token) => services.GetRequiredService<RemindReferralsJob>().RunAsync(token)
    );

    public static readonly PlannedJob TendMandates = new(
        "tend-mandates",
        "提醒信访代理到期的事",
        "31 * * * *",
        TimeSpan.FromHours(3),
        (services, token) => services.GetRequiredService<TendMandatesJob>().RunAsync(token)
    );

    /// <summary>An urgent report is due within hours.</summary>
    public static readonly PlannedJob RemindMajorCases = new(
        "remind-major-cases",
        "提醒重大案件超期的任务和报告",
        "1-59/5 * * * *",
        TimeSpan.FromMinutes(30),
        (services, token) => services.GetRequiredService<RemindMajorCasesJob>().RunAsync(token)
    );

    public static readonly PlannedJob RemindConferences = new(
        "remind-conferences",
        "提醒联席会议超期的任务、批示和议题",
        "33 * * * *",
        TimeSpan.FromHours(3),
        (services, token) => services.GetRequiredService<RemindConferencesJob>().RunAsync(token)
    );

    public static readonly PlannedJob TendScreening = new(
        "tend-screening",
        "提醒超期的排查任务和走访记录",
        "39 * * * *",
        TimeSpan.FromHours(3),
        (services, token) => services.GetRequiredService<TendScreeningJob>().RunAsync(token)
    );

    public static readonly PlannedJob EscalateOverdueCases = new(
        "escalate-overdue-cases",
        "超期案件上报上级",
        "2-59/5 * * * *",
        TimeSpan.FromMinutes(30),
        (services, token) => services.GetRequiredService<EscalateOverdueCasesJob>().RunAsync(token)
    );

    public static readonly PlannedJob ReownOrphanedCases = new(
        "reown-orphaned-cases",
        "为无人负责的案件找到负责人",
        "3-59/5 * * * *",
        TimeSpan.FromMinutes(30),
        (services, token) => services.GetRequiredService<ReownOrphanedCasesJob>().RunAsync(token)
    );

    /// <summary>Just after midnight the first day of a leave begins, and the first day after one.</summary>
    public static readonly PlannedJob TurnLeaves = new(
        "turn-leaves",
        "请假开始和结束时告诉两个人",
        "*/5 * * * *",
        TimeSpan.FromMinutes(30),
        (services, token) => services.GetRequiredService<TurnLeavesJob>().RunAsync(token)
    );

    /// <summary>At the same times: cases ask for the day, and not whether anybody was told.</summary>
    public static readonly PlannedJob TendLeaves = new(
        "tend-leaves",
        "请假的交给代班，回来的交还",
        "*/5 * * * *",
        TimeSpan.FromMinutes(30),
        (services, token) => services.GetRequiredService<TendLeavesJob>().RunAsync(token)
    );

    /// <summary>Seconds count: somebody may be watching how it goes on.</summary>
    public static readonly PlannedJob TendHandovers = new(
        "tend-handovers",
        "把离岗同志手上的工作交出去",
        "*/10 * * * * *",
        TimeSpan.FromMinutes(15),
        (services, token) => services.GetRequiredService<TendHandoversJob>().RunAsync(token)
    );

    public static readonly PlannedJob SealAudit = new(
        "seal-audit",
        "封存审计记录",
        "* * * * *",
        TimeSpan.FromMinutes(10),
        (services, token) => services.GetRequiredService<SealAuditJob>().RunAsync(wholeLog: false, token)
    );

    public static readonly PlannedJob SealWholeAudit = new(
        "seal-whole-audit",
        "全面核对审计封存",
        "10 3 * * *",
        TimeSpan.FromHours(26),
        (services, token) => services.GetRequiredService<SealAuditJob>().RunAsync(wholeLog: true, token)
    );

    public static readonly PlannedJob DeleteAccounts = new(
        "delete-accounts",
        "注销到期的账号",
        "37 * * * *",
        TimeSpan.FromHours(3),
        (services, token) => services.GetRequiredService<DeleteAccountsJob>().RunAsync(token)
    );

    public static readonly PlannedJob MakeSittings = new(
        "make-sittings",
        "排出以后四周的咨询时间",
        "5 * * * *",
        TimeSpan.FromHours(3),
        (services, token) => services.GetRequiredService<MakeSittingsJob>().RunAsync(token)
    );

    public static readonly PlannedJob RemindBookings = new(
        "remind-bookings",
        "提醒约好的咨询",
        "4-59/5 * * * *",
        TimeSpan.FromMinutes(30),
        (services, token) => services.GetRequiredService<RemindBookingsJob>().RunAsync(token)
    );

    public static readonly PlannedJob RehomeBookings = new(
        "rehome-bookings",
        "安顿约好的人来不了的咨询",
        "1-59/5 * * * *",
        TimeSpan.FromMinutes(30),
        (services, token) => services.GetRequiredService<RehomeBookingsJob>().RunAsync(token)
    );

    public static readonly PlannedJob TendWaiting = new(
        "tend-waiting",
        "把空出来的时间留给在等的人",
        "* * * * *",
        TimeSpan.FromMinutes(15),
        (services, token) => services.GetRequiredService<TendWaitingJob>().RunAsync(token)
    );

    public static readonly PlannedJob TendFollowUps = new(
        "tend-follow-ups",
        "咨询一周后问一问",
        "9-59/10 * * * *",
        TimeSpan.FromMinutes(40),
        (services, token) => services.GetRequiredService<TendFollowUpsJob>().RunAsync(token)
    );

    public static readonly PlannedJob TellTalks = new(
        "tell-talks",
        "早上告诉咨询人员今天有几次咨询",
        "30 7 * * *",
        TimeSpan.FromHours(26),
        (services, token) => services.GetRequiredService<TellTalksJob>().RunAsync(token)
    );

    /// <summary>Seconds count: somebody may be watching who has just pressed the button.</summary>
    public static readonly PlannedJob PlanRosters = new(
        "plan-rosters",
        "排值班表",
        "*/5 * * * * *",
        TimeSpan.FromMinutes(15),
        (services, token) => services.GetRequiredService<PlanRostersJob>().RunAsync(token)
    );

    public static readonly PlannedJob TendDutyOffers = new(
        "tend-duty-offers",
        "值班没人回复的，问下一位",
        "* * * * *",
        TimeSpan.FromMinutes(15),
        (services, token) => services.GetRequiredService<TendDutyOffersJob>().RunAsync(token)
    );

    public static readonly PlannedJob TendTasks = new(
        "tend-tasks",
        "给案件任务请下一位志愿者，提醒要去的人",
        "* * * * *",
        TimeSpan.FromMinutes(15),
        (services, token) => services.GetRequiredService<TendTasksJob>().RunAsync(token)
    );

    public static readonly PlannedJob Sweep = new(
        "sweep",
        "清理过期数据",
        "17 * * * *",
        TimeSpan.FromHours(3),
        (services, token) => services.GetRequiredService<SweepJob>().RunAsync(token)
    );

    public static IReadOnlyList<PlannedJob> All { get; } =
    [
        SendOutbox,
        RemindOwners,
        RemindCallBacks,
        RemindReturnVisits,
        TendOrders,
        RemindArchives,
        RemindReferrals,
        TendMandates,
        RemindMajorCases,
        RemindConferences,
        TendScreening,
        EscalateOverdueCases,
        ReownOrphanedCases,
        TurnLeaves,
        TendLeaves,
        TendHandovers,
        SealAudit,
        SealWholeAudit,
        DeleteAccounts,
        MakeSittings,
        RemindBookings,
        RehomeBookings,
        TendWaiting,
        TendFollowUps,
        TellTalks,
        PlanRosters,
        TendDutyOffers,
        TendTasks,
        Sweep,
    ];

    public static PlannedJob? Find(string id) => All.FirstOrDefault(job => job.Id == id);
}
