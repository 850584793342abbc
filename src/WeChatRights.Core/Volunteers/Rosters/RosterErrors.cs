namespace WeChatRights.Core.Volunteers.Rosters;

public static class RosterErrors
{
    public static readonly DomainError StationShut = new(
        "duty-station-shut",
        ErrorKind.Unprocessable,
        "有的时段站点不开门。请先改站点的开放时间，或者去掉这些岗位。"
    );
    public static readonly DomainError TooManySeats = new("duty-seats", ErrorKind.Unprocessable, "同一个时段最多 3 个岗位，请去掉一些。");
    public static readonly DomainError AlreadyPublished = new(
        "roster-published",
        ErrorKind.Conflict,
        "这一周已经公布，不能再整周重排。个别的可以在排班表上换人。"
    );
    public static readonly DomainError AlreadyPlanning = new(
        "roster-planning",
        ErrorKind.Conflict,
        "这一周正在排，请等它排完，或者先点“就用现在的”。"
    );
    public static readonly DomainError NobodyPlans = new(
        "roster-not-planning",
        ErrorKind.Conflict,
        "现在没有在排班。请刷新看看最新的排班表。"
    );
    public static readonly DomainError WeekOver = new("roster-week-over", ErrorKind.Conflict, "这一周已经过去，不能再排。");
    public static readonly DomainError NothingPlanned = new(
        "roster-empty",
        ErrorKind.Conflict,
        "这一周还没有排出任何人，不能公布。请先排班。"
    );
    public static readonly DomainError Breaches = new(
        "roster-breaches",
        ErrorKind.Conflict,
        "有的安排不再合规则，例如有人请假或者资格到期。请先把标红的岗位换人，再公布。"
    );
    public static readonly DomainError AgainstRules = new(
        "duty-against-rules",
        ErrorKind.Unprocessable,
        "不能这样安排，请换一个岗位，或者换一位。"
    );
    public static readonly DomainError SeatTaken = new("duty-taken", ErrorKind.Conflict, "这个岗位已经有人了，谢谢您。");
    public static readonly DomainError DutyOver = new("duty-over", ErrorKind.Conflict, "值班已经开始或者过去了，不能再改。请打站点电话。");
    public static readonly DomainError OfferEnded = new(
        "duty-offer-ended",
        ErrorKind.Conflict,
        "这次邀请已经结束，可能回复晚了，也可能岗位有人了。谢谢您。"
    );
    public static readonly DomainError NoPhone = new(
        "duty-no-phone",
        ErrorKind.Unprocessable,
        "这位同伴没有用手机登录，请打站点电话商量。"
    );
    public static readonly DomainError ReasonMissing = new(
        "roster-reason",
        ErrorKind.Unprocessable,
        "已公布的班要换人，请写原因，会记在变动里。"
    );
}
