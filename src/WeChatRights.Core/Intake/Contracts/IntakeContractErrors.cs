using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Intake.Contracts;

public static class IntakeContractErrors
{
    /// <summary>Not even the city has an officer: nobody could answer for the case.</summary>
    public static readonly DomainError NotReady = new(
        "service-not-ready",
        ErrorKind.Unavailable,
        "系统还没有准备好。急事请拨打 12338，有危险请拨打 110。"
    );
    public static readonly DomainError PersonNumberInvalid = new(
        "person-number-invalid",
        ErrorKind.Invalid,
        "请填一个完整的手机号或身份证号。"
    );
}
