using WeChatRights.AdminUi.DisplayText;
using WeChatRights.Core.Cases.Contracts;

namespace WeChatRights.AdminUi.Documents;

/// <summary>The first draft of a brief for a joint conference, from the facts that may stand in one and from nothing else. Who brings it writes on.</summary>
public static class BriefText
{
    public static string Title(CaseBriefFacts facts) => $"{facts.County}一起{facts.CategoryName}的事";

    public static string Of(CaseBriefFacts facts)
    {
        var lines = new List<string>
        {
            $"{facts.Year} 年 {facts.Month} 月，{facts.County}妇联收到一件{facts.Nature.Word()}，类别是{facts.CategoryName}。",
            $"信访分类：{NoticeWords.Words(facts.Class, facts.Route)}。风险：{facts.Risk.Word()}。",
        };
        if (facts.Relation is { } relation)
        {
            lines.Add($"对方和当事人的关系：{relation.Word()}。");
        }

        if (facts.MinorInvolved)
        {
            lines.Add("涉及未成年人。");
        }

        lines.Add(facts.Units > 0 ? $"已请 {facts.Units} 个单位一起办。" : "还没有请别的单位一起办。");
        lines.Add("难在哪里：");
        lines.Add("请会议定的事：");
        return string.Join('\n', lines);
    }
}
