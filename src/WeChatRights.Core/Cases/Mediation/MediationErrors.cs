using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Cases.Mediation;

public static class MediationErrors
{
    public static readonly DomainError HighRisk = new(
        "mediation-high-risk",
        ErrorKind.Unprocessable,
        "高风险案件不能调解（妇联家暴投诉工作规程第十一条）。请帮她报警、申请保护令、法律援助和庇护。"
    );
    public static readonly DomainError AssessFirst = new(
        "mediation-assess-first",
        ErrorKind.Unprocessable,
        "家庭暴力的事，要先评估风险，才能调解。请先做风险评估。"
    );
    public static readonly DomainError HerRequest = new(
        "mediation-her-request",
        ErrorKind.Unprocessable,
        "有过伤害或者反复发生的，只有她自己书面提出，才能调解。没有她的书面请求，请不要调解。"
    );
    public static readonly DomainError HarmToChild = new(
        "mediation-harm-to-child",
        ErrorKind.Unprocessable,
        "要强制报告的事由公安机关查处，不能调解。"
    );
    public static readonly DomainError Unknown = new(
        "mediation-unknown",
        ErrorKind.NotFound,
        "没有这份调解协议书。请回到案件，看看调解记录。"
    );
}
