namespace WeChatRights.Core.Referrals;

public static class ReferralErrors
{
    public static readonly DomainError UnitUnknown = new(
        "partner-unit-unknown",
        ErrorKind.Unprocessable,
        "没有这个合作单位，或者它不管这个地方、已经停用。请重新选择。"
    );
    public static readonly DomainError UnitWithoutAccount = new(
        "partner-without-account",
        ErrorKind.Unprocessable,
        "这个单位还没有账号，收不到转介。请先打电话联系并写办理记录，再请安全管理员开账号、关联到单位。"
    );
    public static readonly DomainError UnitHasReferrals = new(
        "partner-has-referrals",
        ErrorKind.Conflict,
        "这个单位还有没办完的转介，不能停用。请等它办完，或先撤回转介。"
    );
    public static readonly DomainError AccountUnfit = new(
        "partner-account-unfit",
        ErrorKind.Unprocessable,
        "没有这个账号，或者不是本地合作单位的账号。请安全管理员先开账号。"
    );
    public static readonly DomainError AccountTaken = new(
        "partner-account-taken",
        ErrorKind.Conflict,
        "这个账号已经关联到别的单位。请先解除关联。"
    );
    public static readonly DomainError AlreadyReferred = new(
        "already-referred",
        ErrorKind.Conflict,
        "这件事已经转给这个单位，正在等它办。请看转介一栏。"
    );
    public static readonly DomainError AccusationIsClosed = new(
        "referral-accusation",
        ErrorKind.Unprocessable,
        "检举控告不能在系统里交出内容（信访工作条例第三十条）。请一项都不选，材料密封后走机要渠道。"
    );
    public static readonly DomainError NotInThisState = new(
        "referral-state",
        ErrorKind.Conflict,
        "这个转介现在不能做这一步，可能已经撤回、退回或办完。请刷新看看最新情况。"
    );
    public static readonly DomainError StillOpen = new(
        "referral-open",
        ErrorKind.Conflict,
        "还有转介没有答复。请等接收单位退回或办完；不再等的，先撤回转介并写明理由，再做这一步。"
    );
    public static readonly DomainError AskState = new(
        "referral-ask-state",
        ErrorKind.Conflict,
        "这个问题现在不能这样回答，可能已经答过、收回，或者事情已经办完。请刷新看看。"
    );
    public static readonly DomainError NotAgreed = new(
        "referral-not-agreed",
        ErrorKind.Unprocessable,
        "她还没有在小程序里同意把这几项告诉这个单位。请先问她，等她自己点了同意，再转介。"
    );
    public static readonly DomainError NotOverdue = new(
        "referral-not-overdue",
        ErrorKind.Conflict,
        "接收单位还没有超期，现在不能发督促处理意见。"
    );
    public static readonly DomainError UrgingCountyOnly = new(
        "urging-county-only",
        ErrorKind.Forbidden,
        "督促处理意见由县级或市级妇联发（妇女权益保障法第七十三条）。请报县级妇联。"
    );
    public static readonly DomainError UrgingRuns = new("urging-running", ErrorKind.Conflict, "已经发过督促处理意见，答复的期限还没有到。");
}
