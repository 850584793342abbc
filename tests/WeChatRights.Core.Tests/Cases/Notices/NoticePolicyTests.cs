using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Cases.Notices;

namespace WeChatRights.Core.Tests.Cases.Notices;

/// <summary>Which written notices there are for a time line (信访工作条例 arts. 19(3), 23, 36(3)).</summary>
public sealed class NoticePolicyTests
{
    [Theory]
    [InlineData(CaseNoticeKind.Acceptance, CaseEventKind.Accepted)]
    [InlineData(CaseNoticeKind.SentDown, CaseEventKind.SentDown)]
    [InlineData(CaseNoticeKind.Order, CaseEventKind.SentDown)]
    [InlineData(CaseNoticeKind.Guidance, CaseEventKind.Guided)]
    [InlineData(CaseNoticeKind.Objection, CaseEventKind.Objected)]
    [InlineData(CaseNoticeKind.Refusal, CaseEventKind.DutyDeclined)]
    public void Origin_XfArt23Para2_EachOutcomeHasItsNoticeAndOnlyIts(CaseNoticeKind notice, CaseEventKind entry)
    {
        Assert.NotNull(Origin(notice, CaseEventKind.Note, entry, CaseEventKind.Registered));
        Assert.Null(Origin(notice, [.. Enum.GetValues<CaseEventKind>().Where(kind => kind != entry)]));
    }

    [Theory]
    [InlineData(CaseNoticeKind.Guidance, CaseEventKind.Guided, CaseEventKind.FinishUndone)]
    [InlineData(CaseNoticeKind.Refusal, CaseEventKind.DutyDeclined, CaseEventKind.FinishUndone)]
    [InlineData(CaseNoticeKind.SentDown, CaseEventKind.SentDown, CaseEventKind.Objected)]
    [InlineData(CaseNoticeKind.Order, CaseEventKind.SentDown, CaseEventKind.Objected)]
    public void Origin_TakenBackSince_HasNoNoticeUntilItIsDecidedAgain(CaseNoticeKind notice, CaseEventKind entry, CaseEventKind takenBack)
    {
        Assert.Null(Origin(notice, takenBack, entry));

        var again = Origin(notice, entry, takenBack, entry);

        Assert.Equal(0, again!.Index); // The latest counts.
    }

    [Fact]
    public void Origin_AcceptedAndThenClosedAndReopened_KeepsTheAcceptance() =>
        Assert.NotNull(Origin(CaseNoticeKind.Acceptance, CaseEventKind.FinishUndone, CaseEventKind.Closed, CaseEventKind.Accepted));

    [Theory]
    [InlineData(CaseNoticeKind.Acceptance, false)]
    [InlineData(CaseNoticeKind.SentDown, false)]
    [InlineData(CaseNoticeKind.Guidance, false)]
    [InlineData(CaseNoticeKind.Refusal, false)]
    [InlineData(CaseNoticeKind.Order, true)]
    [InlineData(CaseNoticeKind.Objection, true)]
    public void IsOwed_NoName_XfArt23Para2_NothingToHerButLettersToOffices(CaseNoticeKind notice, bool owed)
    {
        Assert.Equal(owed, NoticePolicy.IsOwed(notice, anonymous: true));
        Assert.True(NoticePolicy.IsOwed(notice, anonymous: false));
    }

    [Fact]
    public void Ways_MessagesToHer_AreNoWayToAnOfficeAndTheOtherWayRound()
    {
        foreach (var kind in Enum.GetValues<CaseNoticeKind>())
        {
            Assert.Equal(NoticePolicy.IsForHer(kind), NoticePolicy.Ways(kind).Contains(NoticeWay.Phone));
            Assert.Equal(NoticePolicy.IsForHer(kind), NoticePolicy.Ways(kind).Contains(NoticeWay.MiniProgram));
            Assert.Equal(!NoticePolicy.IsForHer(kind), NoticePolicy.Ways(kind).Contains(NoticeWay.Confidential));
        }
    }

    private static Entry? Origin(CaseNoticeKind notice, params CaseEventKind[] newestFirst) =>
        NoticePolicy.Origin(notice, newestFirst.Select((kind, index) => new Entry(index, kind)), entry => entry.Kind);

    private sealed record Entry(int Index, CaseEventKind Kind);
}
