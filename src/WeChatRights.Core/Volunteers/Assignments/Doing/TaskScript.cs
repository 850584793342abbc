using WeChatRights.Core.Volunteers.Assignments.Tasks;

namespace WeChatRights.Core.Volunteers.Assignments.Doing;

/// <summary>
/// What to say. Every talk begins with whether she is alone and safe (妇联组织受理家庭暴力投诉工作规程 art. 13), and nobody but her ever hears
/// what it is about (rulebook §4.7).
/// </summary>
internal static class TaskScript
{
    private static readonly string[] Begin =
    [
        "先问：“现在方便说话吗？身边有没有别人？”不方便就说打错了，过后再联系。",
        "接电话或开门的不是她本人，只说是社区便民服务，不提妇联、维权和她的事。",
    ];

    private static readonly string[] End =
    [
        "有人受伤或正在打人，先离开，马上打 110。",
        "听到孩子受伤害，马上打 110，再告诉请你的工作人员。",
        "不收钱，不收礼，不拍照，不把她的事告诉任何人。",
    ];

    public static IReadOnlyList<string> Of(CaseTaskKind kind) => [.. Begin, .. Middle(kind), .. End];

    private static string[] Middle(CaseTaskKind kind) =>
        kind switch
        {
            CaseTaskKind.Accompany => ["约在人多、她放心的地方见面，由她说走哪条路。", "到了以后陪着她，听她说，不替她拿主意。"],
            CaseTaskKind.Mediate => ["先分开听两边说，再一起谈。她不想谈就停。", "不劝她忍，不说谁对谁错，谈成什么都写下来让两边看。"],
            CaseTaskKind.Counsel => ["多听少说。可以说：“这不是你的错，你愿意说多少都行。”", "不追问细节，不让她从头再讲一遍。"],
            CaseTaskKind.Visit => ["穿平常的衣服，不戴工作牌，待的时间不要长。", "只看她平安不平安、还缺什么，不当着别人问她的事。"],
            _ => ["材料装在没有字的袋子里，只交给她本人。", "她不在就带回来，不放门口，不请别人转交。"],
        };
}
