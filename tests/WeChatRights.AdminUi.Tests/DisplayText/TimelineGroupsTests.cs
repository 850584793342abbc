using WeChatRights.AdminUi.DisplayText;
using WeChatRights.Core.Cases.Contracts;

namespace WeChatRights.AdminUi.Tests.DisplayText;

public sealed class TimelineGroupsTests
{
    [Fact]
    public void Word_EveryGroup_IsThere() =>
        Assert.DoesNotContain(CaseWords.Unknown, Enum.GetValues<TimelineGroup>().Select(group => group.Word()));

    [Fact]
    public void Group_EveryGroup_HoldsSomething() =>
        Assert.Equal(Enum.GetValues<TimelineGroup>(), Enum.GetValues<CaseEventKind>().Select(kind => kind.Group()).Distinct().Order());

    [Theory]
    [InlineData(CaseEventKind.Closed, TimelineGroup.Work)]
    [InlineData(CaseEventKind.MessageToClient, TimelineGroup.WithHer)]
    [InlineData(CaseEventKind.HarmReported, TimelineGroup.Safety)]
    [InlineData(CaseEventKind.ReferralProgress, TimelineGroup.Others)]
    [InlineData(CaseEventKind.FileAccessTaken, TimelineGroup.Hands)]
    public void Group_OfAnEntry_IsWhereOneLooksForIt(CaseEventKind kind, TimelineGroup group) => Assert.Equal(group, kind.Group());
}
