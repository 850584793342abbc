using System.Reflection;
using WeChatRights.Core.PetitionAgency;
using WeChatRights.Core.PetitionAgency.Guidance;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Testing;

namespace WeChatRights.Core.Tests.PetitionAgency;

public sealed class GuidanceTests
{
    private static readonly Guid Asker = Ids.New(TestCore.Start);
    private static readonly Guid Other = Ids.New(TestCore.Start);

    [Fact]
    public void Transitions_AreExactlyThese()
    {
        var allowed =
            from state in Enum.GetValues<GuidanceState>()
            from step in Enum.GetValues<GuidanceStep>()
            where GuidanceTransitions.Allows(state, step)
            select $"{state}+{step}={GuidanceTransitions.After(state, step)}";

        Assert.Equal(
            [
                "Open+Answer=Answered",
                "Open+Close=Closed",
                "Answered+Answer=Answered",
                "Answered+AskAgain=Open",
                "Answered+Close=Closed",
                "Answered+Publish=Answered",
                "Closed+Publish=Closed",
            ],
            allowed
        );
    }

    [Fact]
    public void AskAgainAndClose_ByAnotherThanTheAsker_AreRefused()
    {
        var question = Question();
        question.Answer(Entry(question, GuidanceSide.Federation, Other));

        Assert.Equal(GuidanceErrors.AskerOnly, Refusal(() => question.AskAgain(Entry(question, GuidanceSide.Asker, Other), Due)));
        Assert.Equal(GuidanceErrors.AskerOnly, Refusal(() => question.Close(Other)));
        question.Close(Asker);
        Assert.Equal(GuidanceErrors.NotInThisState, Refusal(() => question.Answer(Entry(question, GuidanceSide.Federation, Other))));
    }

    [Fact]
    public void Promise_S64_RunsAnewWithEachQuestion_AndIsToldOnceWhenMissed()
    {
        var question = Question();

        Assert.False(question.Remind(Due));
        Assert.True(question.Remind(Due.AddSeconds(1)));
        Assert.False(question.Remind(Due.AddDays(1)));
        question.Answer(Entry(question, GuidanceSide.PetitionsOffice, Other));
        Assert.Null(question.AnswerBy);
        Assert.False(question.Remind(Due.AddDays(2)));
        question.AskAgain(Entry(question, GuidanceSide.Asker, Asker), Due.AddDays(9));
        Assert.True(question.Remind(Due.AddDays(10)));
    }

    [Fact]
    public void Publish_WithoutAnAnswer_IsRefused()
    {
        var question = Question();
        Assert.Equal(GuidanceErrors.NotInThisState, Refusal(question.RequirePublishable));
        question.Close(Asker);

        Assert.Equal(GuidanceErrors.NotInThisState, Refusal(question.RequirePublishable));
    }

    [Fact]
    public void AnswerBy_Ours_IsFiveWorkingDays()
    {
        var friday = new DateTimeOffset(2026, 11, 6, 9, 0, 0, TimeSpan.FromHours(8));

        var due = AgencyPolicy.AnswerBy(friday, new AgencyOptions(), new WorkingCalendar());

        Assert.Equal(new DateOnly(2026, 11, 13), due.ChinaDate());
    }

    [Theory]
    [InlineData(TestCity.Village, TestCity.County)]
    [InlineData(TestCity.Township, TestCity.County)]
    [InlineData(TestCity.County, TestCity.County)]
    [InlineData(TestCity.City, TestCity.City)]
    public void Area_OfAQuestion_IsNeverNearerThanTheCounty(string place, string kept) =>
        Assert.Equal(kept, AgencyPolicy.GuidanceArea(DivisionCode.Parse(place)).Value);

    /// <summary>个人信息保护法 art. 6: a further member of this record has to be justified here.</summary>
    [Fact]
    public void Office_S64_LearnsWordsAndTopicAndNothingElse()
    {
        var members = typeof(OfficeGuidance).GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(member => member.Name);

        Assert.Equal(["AnswerBy", "AskedAt", "Id", "Lines", "State", "Topic"], members.Order(StringComparer.Ordinal));
        Assert.Equal(
            ["At", "Side", "Words"],
            typeof(GuidanceLine).GetProperties().Select(member => member.Name).Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("演示：她的电话是 13800000000。", true)]
    [InlineData("演示：身份证 410422 19900101 0000。", true)]
    [InlineData("演示：案件 P202611-0A1B2。", true)]
    [InlineData("演示：打 12338 问过，2026 年 11 月的事，第 34 条。", false)]
    public void NamelessText_FindsNumbersOfPeople(string text, bool found) => Assert.Equal(found, NamelessText.HasNumber(text));

    [Theory]
    [InlineData("武庄村民委员会", "武庄村")]
    [InlineData("召村村民委员会", "召村")]
    [InlineData("刘湾村委会", "刘湾村")]
    [InlineData("曙北社区居民委员会", "曙北社区")]
    [InlineData("任店镇", "任店镇")]
    public void Place_IsFoundAsPeopleWriteIt(string name, string written)
    {
        Assert.True(PlaceWords.IsIn(name, [$"演示：{written}的事怎么办？"]));
        Assert.True(PlaceWords.IsIn(name, [$"演示：{name}的事怎么办？"]));
        Assert.False(PlaceWords.IsIn(name, ["演示：村里、镇上的事怎么办？"]));
    }

    private static DateTimeOffset Due => TestCore.Start.AddDays(7);

    private static GuidanceQuestion Question()
    {
        var id = Ids.New(TestCore.Start);
        return new GuidanceQuestion(id, DivisionCode.Parse(TestCity.County), GuidanceTopic.Limits, null, Asker, Due, TestCore.Start);
    }

    private static GuidanceEntry Entry(GuidanceQuestion question, GuidanceSide side, Guid by) =>
        new(Ids.New(TestCore.Start), question.Id, side, by, [1], TestCore.Start);

    private static DomainError? Refusal(Action act) => (Record.Exception(act) as DomainException)?.Error;
}
