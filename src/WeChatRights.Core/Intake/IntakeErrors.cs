using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Intake;

public static class IntakeErrors
{
    public static readonly DomainError UnknownCategory = new("unknown-category", ErrorKind.Unprocessable, "没有这个类别，请重新选择。");
    public static readonly DomainError UnknownPlace = new(
        "unknown-place",
        ErrorKind.Unprocessable,
        "没有找到这个地方，请重新选择乡镇和村。"
    );
    public static readonly DomainError KeyReused = new(
        "idempotency-key-reused",
        ErrorKind.Unprocessable,
        "这次提交的内容和上次不一样，请重新提交。"
    );
    public static readonly DomainError KeyMissing = new("idempotency-key-missing", ErrorKind.Invalid, "提交缺少编号，请更新小程序后再试。");
    public static readonly DomainError StepUpRequired = new("step-up-required", ErrorKind.Forbidden, "请先输入查询密码或回执码。");
    public static readonly DomainError StepUpFailed = new(
        "step-up-failed",
        ErrorKind.Forbidden,
        "密码或回执码不对。请检查后再试；试错多次要等一会儿。"
    );
}
