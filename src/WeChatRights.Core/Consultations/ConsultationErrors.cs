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
    public static readonly DomainError UnknownTopic = new("unknown-topic", ErrorKind.Unprocessable, "没有这个话题，请重新选择。");
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
    public static readonly DomainError SittingCrooked = new(
        "sitting-crooked",
        ErrorKind.Unprocessable,
        "开始和结束要在整刻钟上，而且要放得下一次咨询。"
    );
    public static readonly DomainError StationMissing = new(
        "sitting-station",
        ErrorKind.Unprocessable,
        "当面咨询要选在哪个站；别的方式不用选。"
    );
}
