namespace WeChatRights.Core.Volunteers;

public static class VolunteerErrors
{
    public static readonly DomainError WrongState = new(
        "volunteer-state",
        ErrorKind.Conflict,
        "这位志愿者现在的状态不能这样办。请刷新后看看最新的状态。"
    );
    public static readonly DomainError SamePerson = new(
        "volunteer-same-person",
        ErrorKind.Unprocessable,
        "初审和批准要由两个人来做。请换一位同事批准。"
    );
    public static readonly DomainError TooYoung = new(
        "volunteer-too-young",
        ErrorKind.Unprocessable,
        "未满 16 周岁的不能登记为志愿者。请核对出生日期。"
    );
    public static readonly DomainError ConsentMissing = new(
        "volunteer-guardian-missing",
        ErrorKind.Unprocessable,
        "未满 18 周岁的，要填监护人姓名和同意的日期。"
    );
    public static readonly DomainError QualificationMissing = new(
        "volunteer-qualification-missing",
        ErrorKind.Unprocessable,
        "律师要填执业证：证件名称、证号和有效期。"
    );
    public static readonly DomainError PhoneInvalid = new("volunteer-phone-invalid", ErrorKind.Unprocessable, "手机号不对，请检查一下。");
    public static readonly DomainError Known = new("volunteer-known", ErrorKind.Conflict, "这个手机号已经登记过志愿者，不用再登记。");
    public static readonly DomainError Applied = new(
        "volunteer-applied",
        ErrorKind.Conflict,
        "你已经申请过了，不用再交。要改资料，请联系维权站。"
    );
    public static readonly DomainError RulesOutdated = new("volunteer-rules", ErrorKind.Unprocessable, "约定更新了，请重新看一遍再交。");
    public static readonly DomainError PausedByStation = new(
        "volunteer-paused-by-station",
        ErrorKind.Unprocessable,
        "这是维权站暂停的，请联系维权站恢复。"
    );
    public static readonly DomainError PlaceUnknown = new("volunteer-place", ErrorKind.Unprocessable, "没有这个乡镇或村，请重新选择。");
    public static readonly DomainError DateInvalid = new(
        "volunteer-date",
        ErrorKind.Unprocessable,
        "日期不对：不能晚于今天，也不能早过有效的期限。"
    );
    public static readonly DomainError TooManyTrainings = new(
        "volunteer-trainings",
        ErrorKind.Unprocessable,
        "培训记录太多了，请联系系统管理员。"
    );
    public static readonly DomainError AccountUnfit = new(
        "volunteer-account-unfit",
        ErrorKind.Unprocessable,
        "只能关联本县区在用的志愿者账号。请安全管理员先开账号、任命为志愿者。"
    );
    public static readonly DomainError AccountTaken = new(
        "volunteer-account-taken",
        ErrorKind.Conflict,
        "这个账号已经关联了另一位志愿者，请换一个账号。"
    );
}
