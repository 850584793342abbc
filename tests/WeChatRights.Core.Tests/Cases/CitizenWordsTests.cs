using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Contracts;

namespace WeChatRights.Core.Tests.Cases;

/// <summary>What she reads of each outcome in the mini-program: what comes next, and by when where something was promised.</summary>
public sealed class CitizenWordsTests
{
    private static readonly CaseOffice Station = new("乡镇（街道）维权站", "叶县 · 任店镇");

    [Fact]
    public void Accepted_NamesTheDayOfThePromise() =>
        Assert.Equal("已受理，正在办理，最晚 12 月 2 日答复你", Last(CaseBuilder.In(CaseStatus.InProgress))); // 2 November and 30 days.

    [Theory]
    [InlineData(CaseAction.SendDown, "已交给乡镇（街道）维权站（叶县 · 任店镇）办理，由他们联系你，你不用再报一次")]
    [InlineData(CaseAction.Guide, "这件事由别的单位负责，已告诉你去哪里办。那边不接，再来找我们")]
    [InlineData(CaseAction.DeclineDuty, "这件事已经复核，有了最后结论，不再受理。心里难受或有别的难处，可以打 12338")]
    public void Outcome_SaysWhereItIsAndWhatComesNext(CaseAction action, string words)
    {
        var about = CaseBuilder.Registered();

        about.Do(action);

        Assert.Equal(words, Last(about, action == CaseAction.SendDown ? Station : null));
    }

    [Fact]
    public void Objected_SaysWhoGoesOn()
    {
        var about = CaseBuilder.Registered();
        about.Do(CaseAction.SendDown);
        about.Do(CaseAction.Object);

        Assert.Equal("换由乡镇（街道）维权站（叶县 · 任店镇）接着办，你不用再报一次", Last(about, Station));
        Assert.Contains(CaseEventKind.Objected, CitizenWords.Told);
    }

    [Fact]
    public void Declined_WhileItIsInHand_SaysWhoAnswers() =>
        Assert.Equal("这件事下级妇联已经受理，正在办，不再重复受理。结果由他们告诉你", Last(CaseBuilder.In(CaseStatus.NoDuty)));

    /// <summary>The reason for which an objection was made, or the case sent down, was written for colleagues.</summary>
    [Fact]
    public void ForHer_TakesNoReasonsOfColleagues() =>
        Assert.Equal([CaseEventKind.MessageToClient, CaseEventKind.Guided, CaseEventKind.DutyDeclined], CitizenWords.ForHer);

    private static string Last(Case about, CaseOffice? to = null) => CitizenWords.Of(about.Timeline[^1], about, to);
}
