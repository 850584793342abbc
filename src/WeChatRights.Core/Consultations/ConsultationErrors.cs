using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Consultations;

public static class ConsultationErrors
{
    public static readonly DomainError SlotTaken = new(
        "slot-taken",
        ErrorKind.Conflict,
        "这个时间刚被约走了，请换一个时间。急事请拨打 12338，有危险请拨打 110。"
    );
    public static readonly DomainError SlotClosed = new("slot-closed", ErrorKind.Unprocessable, "这个时间现在不能约，请换一个时间。");
    public static readonly DomainError HoldExpired = new(
        "hold-expired",
        ErrorKind.Conflict,
        "给你留的时间已经过了，请重新选一个时间。你填的都还在。"
    );

    /// <summary>Says nothing of why: the other side may have been there.</summary>
    public static readonly DomainError Conflict = new("slot-conflict", ErrorKind.Conflict, "这位老师现在接不了，请换一位老师。");
    public static readonly DomainError PhoneNeeded = new(
        "booking-phone-needed",
        ErrorKind.Unprocessable,
        "电话和视频咨询要留一个能打通的电话。不方便留，可以选到站里当面谈。"
    );
    public static readonly DomainError TooManyBookings = new(
        "booking-too-many",
        ErrorKind.Unprocessable,
        "你已经约了几次还没到时间，先取消一个再约。急事请拨打 12338。"
    );
    public static readonly DomainError BookingFixed = new("booking-fixed", ErrorKind.Conflict, "这次咨询已经开始、取消或办完，不能再改。");
    public static readonly DomainError OtherKind = new(
        "booking-other-kind",
        ErrorKind.Unprocessable,
        "换时间不能换咨询方式，请取消后重新约。"
    );
    public static readonly DomainError ProviderUnfit = new("provider-unfit", ErrorKind.Unprocessable, "这位老师不管这类事，请换一位老师。");
    public static readonly DomainError NoVideo = new("booking-no-video", ErrorKind.Unprocessable, "这次不是视频咨询，不用填网址。");
    public static readonly DomainError BookingNotBegun = new(
        "booking-not-begun",
        ErrorKind.Unprocessable,
        "还没到约好的时间，到时间以后再登记。"
    );
    public static readonly DomainError UnknownTopic = new("unknown-topic", ErrorKind.Unprocessable, "没有这个话题，请重新选择。");
    public static readonly DomainError AbsencePast = new("absence-past", ErrorKind.Unprocessable, "请假的日子已经过去，请重新选择日期。");
    public static readonly DomainError LicenceMissing = new(
        "licence-missing",
        ErrorKind.Unprocessable,
        "律师和法律工作者要填执业证号和有效期。"
    );
    public static readonly DomainError NotAbleToServe = new(
        "provider-not-able",
        ErrorKind.Unprocessable,
        "这位服务人员还没有核实，或执业证过期，不能排时间。"
    );
    public static readonly DomainError AccountUnfit = new(
        "provider-account-unfit",
        ErrorKind.Unprocessable,
        "只能关联本县区在用的志愿者账号。请安全管理员先开账号、任命为志愿者。"
    );
    public static readonly DomainError AccountTaken = new(
        "provider-account-taken",
        ErrorKind.Conflict,
        "这个账号已经关联了另一位咨询人员，请换一个账号。"
    );
    public static readonly DomainError TooEarlyToOpen = new(
        "consultation-too-early",
        ErrorKind.Unprocessable,
        "开始前 24 小时才能打开，到时候再来看。现在只能看到话题和时间。"
    );
    public static readonly DomainError TooLateToOpen = new(
        "consultation-over",
        ErrorKind.Unprocessable,
        "这次咨询已经取消，或登记结果满 7 天，不能再打开。需要的话请联系县区妇联。"
    );
    public static readonly DomainError TooManyClients = new(
        "clients-too-many",
        ErrorKind.Unprocessable,
        "申报的人太多了，请先去掉不再代理的。"
    );
    public static readonly DomainError SittingCrooked = new(
        "sitting-crooked",
        ErrorKind.Unprocessable,
        "开始和结束要在整刻钟上，而且要放得下一次咨询。"
    );
    public static readonly DomainError CalendarUnreadable = new(
        "calendar-unreadable",
        ErrorKind.Unprocessable,
        "这个文件读不出来。请在手机或电脑日历里重新导出日历文件，再试一次。"
    );
    public static readonly DomainError CalendarTooFine = new(
        "calendar-too-fine",
        ErrorKind.Unprocessable,
        "日历里有按小时或分钟重复的安排，请去掉以后再导出。"
    );
    public static readonly DomainError CalendarTooFull = new(
        "calendar-too-full",
        ErrorKind.Unprocessable,
        "日历里的安排太多，请只导出最近三个月的安排。"
    );
    public static readonly DomainError NoteReplaced = new(
        "note-replaced",
        ErrorKind.Conflict,
        "这份意见已经有人更正过，请刷新后在最新的一份上更正。"
    );
    public static readonly DomainError StationMissing = new(
        "sitting-station",
        ErrorKind.Unprocessable,
        "当面咨询要选在哪个站；别的方式不用选。"
    );
    public static readonly DomainError StationShut = new(
        "sitting-station-shut",
        ErrorKind.Unprocessable,
        "这个站那时不开门。请看“维权站”里的开放时间，把时间排在里面；要改开放时间，也在那里改。"
    );
    public static readonly DomainError TooManyWaiting = new(
        "waiting-too-many",
        ErrorKind.Unprocessable,
        "你已经在等几个时间了，先去掉一个再等。急事请拨打 12338。"
    );
    public static readonly DomainError WaitingDay = new("waiting-day", ErrorKind.Unprocessable, "最晚的日子要选从今天起四周以内的。");
    public static readonly DomainError UnknownCounty = new("unknown-county", ErrorKind.Unprocessable, "没有这个县区，请重新选择。");
}
