using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Cases;

public static class CaseErrors
{
    public static readonly DomainError NotInThisState = new(
        "case-state",
        ErrorKind.Conflict,
        "案件现在的状态不能做这一步。请刷新看看最新情况。"
    );
    public static readonly DomainError PersonBarred = new(
        "person-barred",
        ErrorKind.Unprocessable,
        "这位同志与当事人有关系，需要回避，请换一位。"
    );
    public static readonly DomainError OfficerAway = new(
        "officer-away",
        ErrorKind.Unprocessable,
        "这位同志在请假。请指派给代班的同志，或等她回来。"
    );
    public static readonly DomainError NotBelow = new(
        "unit-not-below",
        ErrorKind.Unprocessable,
        "只能下交给本单位下级的站点或村（社区）。"
    );
    public static readonly DomainError VillageRuledOut = new(
        "village-ruled-out",
        ErrorKind.Unprocessable,
        "她要求不由本村办理，不能下交给村里。"
    );
    public static readonly DomainError NothingToObjectTo = new(
        "nothing-to-object-to",
        ErrorKind.Conflict,
        "这件事不是上级交办来的，不能提异议。"
    );
    public static readonly DomainError NoMediationAtHighRisk = new(
        "no-mediation-at-high-risk",
        ErrorKind.Unprocessable,
        "高危案件不能以调解结案（妇联家暴投诉工作规程第 11 条）。请选别的结果。"
    );
    public static readonly DomainError PoliceReportMissing = new(
        "police-report-missing",
        ErrorKind.Unprocessable,
        "高风险要先报警，并写下报警记录（妇联家暴投诉工作规程第十一条），才能做这一步。"
    );
    public static readonly DomainError NoSafetyContact = new(
        "no-safety-contact",
        ErrorKind.Conflict,
        "现在没有要做的安全联系。联系到她了，请写办理记录。"
    );
    public static readonly DomainError CountyOnly = new(
        "county-only",
        ErrorKind.Forbidden,
        "降低风险等级，要县级或市级的同志提出，再由另一位县级或市级的同志同意。"
    );
    public static readonly DomainError RiskNotLower = new(
        "risk-not-lower",
        ErrorKind.Unprocessable,
        "只能改成比现在低的等级。请刷新后再选。"
    );
    public static readonly DomainError LoweringAsked = new(
        "lowering-asked",
        ErrorKind.Conflict,
        "已有同志提出降低风险等级，正在等另一位同意。"
    );
    public static readonly DomainError NoLoweringAsked = new(
        "no-lowering-asked",
        ErrorKind.Conflict,
        "没有等着同意的降级，或已有同志答复过。请刷新看看最新情况。"
    );
    public static readonly DomainError SecondPersonNeeded = new(
        "second-person-needed",
        ErrorKind.Forbidden,
        "自己提出的降级，要由另一位县级或市级的同志同意。"
    );
    public static readonly DomainError AlreadyTracked = new(
        "already-tracked",
        ErrorKind.Conflict,
        "这个期限已经登记过，正在走。等它有了答复，再登记新的。"
    );
    public static readonly DomainError NotTracked = new(
        "not-tracked",
        ErrorKind.Conflict,
        "这个期限没有在走，或已有同志登记过答复。请刷新看看最新情况。"
    );
    public static readonly DomainError NothingToExtend = new(
        "nothing-to-extend",
        ErrorKind.Conflict,
        "只有 60 日的期限还在走的时候，才能登记一次延期（信访工作条例第三十四条）。"
    );
    public static readonly DomainError NoOpinionOwed = new(
        "no-opinion-owed",
        ErrorKind.Unprocessable,
        "只有申诉求决里要出信访处理意见书的，才有处理、复查、复核的期限（信访工作条例第三十四条到第三十六条）。请先看看信访分类对不对。"
    );
    public static readonly DomainError NoNoticeOwed = new(
        "no-notice-owed",
        ErrorKind.Unprocessable,
        "她没有留姓名，不用书面告知（信访工作条例第二十三条）。要告诉她的，可以给她留言。"
    );
    public static readonly DomainError InstrumentUnknown = new(
        "risk-instrument-unknown",
        ErrorKind.Unprocessable,
        "评估表换了新版本。请关上再打开，用新的评估表。"
    );
    public static readonly DomainError InstrumentKept = new(
        "risk-instrument-kept",
        ErrorKind.Conflict,
        "这个版本的评估表已经有了，内容不一样。用过的评估表不能改，请换一个版本号。"
    );
    public static readonly DomainError NoWithdrawalAsked = new(
        "no-withdrawal-asked",
        ErrorKind.Conflict,
        "她没有申请撤回，或已有同志答复过。请刷新看看最新情况。"
    );
    public static readonly DomainError NotRateable = new("not-rateable", ErrorKind.Conflict, "办结以后才能评价，每件事评价一次。");
    public static readonly DomainError NoSurvey = new(
        "no-survey",
        ErrorKind.Conflict,
        "现在没有要问你的，可能已经答过，或者事情还在办。请刷新看看。"
    );
    public static readonly DomainError NoOfficer = new("no-officer", ErrorKind.Unprocessable, "那里还没有负责人，请先在人员管理里安排。");
    public static readonly DomainError OfficerOutOfPlace = new(
        "officer-out-of-place",
        ErrorKind.Unprocessable,
        "这位同志不负责这个地方，请换一位。"
    );
    public static readonly DomainError AlreadyAtTop = new("already-at-top", ErrorKind.Conflict, "已经在市级，不能再往上报。");
    public static readonly DomainError NotYours = new(
        "case-not-yours",
        ErrorKind.Forbidden,
        "这件事现在由别的同志办理，你可以添加记录，不能做这一步。"
    );
    public static readonly DomainError FirstReceiverKeeps = new(
        "first-receiver-keeps",
        ErrorKind.Unprocessable,
        "家庭暴力由首接单位负责到底，不能一告了之（河南省反家庭暴力条例第二十条）。请先受理，再联系有关单位。"
    );
    public static readonly DomainError TooLateToUndo = new(
        "too-late-to-undo",
        ErrorKind.Conflict,
        "只有本人能在 10 分钟内撤销；她评价过的也不能撤销。"
    );
    public static readonly DomainError TooDeep = new("list-too-deep", ErrorKind.Unprocessable, "翻得太深了。请用上面的条件缩小范围再看。");
    public static readonly DomainError SearchQuota = new("search-quota", ErrorKind.TooMany, "一小时内最多检索 30 次。请过一会儿再试。");
    public static readonly DomainError MergeTarget = new(
        "merge-target",
        ErrorKind.Conflict,
        "要并入的案件已经结束，或者就是这一件。请刷新后另选一件。"
    );
    public static readonly DomainError MergeOrder = new(
        "merge-order",
        ErrorKind.Unprocessable,
        "请把后来的一件并入先来的一件，这样期限不会往后推。"
    );
    public static readonly DomainError MergeRisk = new(
        "merge-risk",
        ErrorKind.Unprocessable,
        "这一件更危险，不能并入另一件。请先在另一件里评估风险，再并案。"
    );
    public static readonly DomainError MergeLimits = new(
        "merge-limits",
        ErrorKind.Unprocessable,
        "这一件还有报警、安全联系、保护令、回访、回复或外单位的期限没有了结，办完再并案。"
    );
    public static readonly DomainError MergeHolds = new(
        "merge-holds",
        ErrorKind.Conflict,
        "有别的案件并在这一件里，请先拆开，再把它们并入同一件。"
    );
    public static readonly DomainError AlreadyLinked = new("already-linked", ErrorKind.Conflict, "这两件已经关联了。");
    public static readonly DomainError NoReturnVisit = new(
        "no-return-visit",
        ErrorKind.Conflict,
        "这次回访已经做过，或者不用做了。请刷新看看最新情况。"
    );
    public static readonly DomainError NoObjectionPending = new(
        "no-objection-pending",
        ErrorKind.Conflict,
        "没有在等来文单位答复的异议。请刷新看看最新情况。"
    );
}
