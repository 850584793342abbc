using System.Reflection;
using WeChatRights.Core.Screening;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Testing;

namespace WeChatRights.Core.Tests.Screening;

public sealed class ScreeningTests
{
    private static readonly Guid Writer = Ids.New(TestCore.Start);
    private static readonly Guid Reviewer = Ids.New(TestCore.Start);
    private static readonly DateOnly Today = TestCore.Start.ChinaDate();
    private static readonly DateTimeOffset ReviewBy = TestCore.Start.AddDays(3);
    private static readonly DateTimeOffset CountyBy = TestCore.Start.AddDays(5);

    [Fact]
    public void Transitions_OfTasks_AreExactlyThese()
    {
        var allowed =
            from state in Enum.GetValues<ScreeningTaskState>()
            from step in Enum.GetValues<ScreeningTaskStep>()
            let next = ScreeningTransitions.After(state, step)
            where next is not null
            select $"{state}+{step}={next}";

        Assert.Equal(["Open+WriteNote=Open", "Open+Finish=Done", "Open+CallOff=Void", "Done+WriteNote=Done", "Done+Finish=Done"], allowed);
    }

    [Fact]
    public void Transitions_OfNotes_AreExactlyThese()
    {
        var allowed =
            from state in Enum.GetValues<ScreeningNoteState>()
            from step in Enum.GetValues<ScreeningNoteStep>()
            let next = ScreeningTransitions.After(state, step)
            where next is not null
            select $"{state}+{step}={next}";

        Assert.Equal(
            [
                "Waiting+Rewrite=Waiting",
                "Waiting+VisitAgain=VisitAgain",
                "Waiting+File=Filed",
                "Waiting+Forget=Forgotten",
                "VisitAgain+Rewrite=Waiting",
                "VisitAgain+VisitAgain=VisitAgain",
                "VisitAgain+File=Filed",
                "VisitAgain+Forget=Forgotten",
            ],
            allowed
        );
    }

    [Fact]
    public void LastDay_PiplArt19_NinetyDaysFromTheFirstWriting()
    {
        var lastDay = ScreeningPolicy.LastDayOf(Today, new ScreeningOptions());
        Assert.Equal(Today.AddDays(90), lastDay);

        var note = Note(lastDay);
        Write(note, TestCore.Start.AddDays(40));

        Assert.Equal(lastDay, note.LastDay);
    }

    [Fact]
    public void ReviewBy_Ours_ThreeWorkingDays_AndTheCountyTwoMore()
    {
        var friday = new DateTimeOffset(2026, 11, 6, 9, 0, 0, TimeSpan.FromHours(8));
        var (options, calendar) = (new ScreeningOptions(), new WorkingCalendar());

        Assert.Equal(new DateOnly(2026, 11, 11), ScreeningPolicy.ReviewBy(friday, options, calendar).ChinaDate());
        Assert.Equal(new DateOnly(2026, 11, 13), ScreeningPolicy.CountyBy(friday, options, calendar).ChinaDate());
        Assert.Equal(new DateOnly(2026, 11, 11), ScreeningPolicy.AboveAfter(friday.ChinaDate(), options, calendar));
    }

    [Theory]
    [InlineData(0, 0, true)]
    [InlineData(0, 91, true)]
    [InlineData(0, 92, false)]
    [InlineData(-1, 5, false)]
    [InlineData(3, 2, false)]
    public void Term_Ours_NotBeforeTodayAndNinetyTwoDaysAtMost(int first, int last, bool fits) =>
        Assert.Equal(fits, ScreeningPolicy.IsTerm(Today.AddDays(first), Today.AddDays(last), Today));

    [Theory]
    [InlineData(RiskHint.Injured, true)]
    [InlineData(RiskHint.Threat, true)]
    [InlineData(RiskHint.KnifeOrDrink, false)]
    [InlineData(RiskHint.ChildAfraid, false)]
    public void Danger_IsWhereSomebodyMayComeToHarmNow(RiskHint hint, bool danger) =>
        Assert.Equal(danger, ScreeningPolicy.IsDanger([RiskHint.Uncared, hint]));

    [Fact]
    public void Cell_BelowFive_IsKeptBackFromWhoMayNotRead()
    {
        Assert.Null(ScreeningPolicy.Cell(4, mayRead: false));
        Assert.Equal(5, ScreeningPolicy.Cell(5, mayRead: false));
        Assert.Equal(0, ScreeningPolicy.Cell(0, mayRead: false));
        Assert.Equal(4, ScreeningPolicy.Cell(4, mayRead: true));
    }

    [Fact]
    public void Finish_NoHomes_NeedsAReason_AndASlipIsPutRight()
    {
        var task = Task();

        Assert.Equal(CommonErrors.Invalid, Refusal(() => task.Finish(0, " ", Writer, TestCore.Start)));
        task.Finish(0, "演示：全村外出。", Writer, TestCore.Start);
        task.Finish(12, "演示：不留。", Writer, TestCore.Start);

        Assert.Equal((ScreeningTaskState.Done, 12, null), (task.State, task.Homes, task.NoneReason));
    }

    [Fact]
    public void Task_BeforeItsFirstDay_TakesNothing()
    {
        var task = Task(first: 1);

        Assert.Equal(ScreeningErrors.NotYet, Refusal(() => task.Finish(1, null, Writer, TestCore.Start)));
        Assert.Equal(ScreeningErrors.NotYet, Refusal(() => task.CountNote(TestCore.Start)));
    }

    [Fact]
    public void CallOff_WhatIsDoneStaysDone_AndTheRestEnds()
    {
        var (open, done) = (Task(), Task());
        done.Finish(3, null, Writer, TestCore.Start);

        open.CallOff();
        done.CallOff();

        Assert.Equal((ScreeningTaskState.Void, ScreeningTaskState.Done), (open.State, done.State));
        Assert.Equal(ScreeningErrors.TaskState, Refusal(() => open.CountNote(TestCore.Start)));
        Assert.Null(open.Remind(Today.AddDays(100)));
    }

    [Fact]
    public void Task_Overdue_TheHolderThenOneLevelAboveIsTold()
    {
        var task = Task();

        Assert.Null(task.Remind(Today.AddDays(7)));
        Assert.True(task.Remind(Today.AddDays(8)));
        Assert.Null(task.Remind(Today.AddDays(12)));
        Assert.False(task.Remind(Today.AddDays(13)));
        Assert.Null(task.Remind(Today.AddDays(40)));
    }

    [Fact]
    public void Note_NobodyLooksAtIt_FirstTheStationThenTheCountyIsTold()
    {
        var note = Note();

        Assert.Null(note.Remind(ReviewBy));
        Assert.Equal(ScreeningNoteCall.Reviewer, note.Remind(ReviewBy.AddSeconds(1)));
        Assert.False(note.IsRaised);
        Assert.Null(note.Remind(CountyBy));
        Assert.Equal(ScreeningNoteCall.County, note.Remind(CountyBy.AddSeconds(1)));
        Assert.True(note.IsRaised);
        Assert.Null(note.Remind(CountyBy.AddDays(30)));
    }

    [Fact]
    public void VisitAgain_WithinTheLifeOfTheNote_AndTheUnitIsTold()
    {
        var note = Note();

        Assert.Equal(CommonErrors.Invalid, Refusal(() => note.VisitAgain(Today.AddDays(-1), Reviewer, TestCore.Start)));
        Assert.Equal(CommonErrors.Invalid, Refusal(() => note.VisitAgain(note.LastDay.AddDays(1), Reviewer, TestCore.Start)));
        note.VisitAgain(Today.AddDays(7), Reviewer, TestCore.Start);
        Assert.Equal(ScreeningNoteCall.Unit, note.Remind(TestCore.Start.AddDays(9)));
        Assert.Null(note.Remind(TestCore.Start.AddDays(10)));

        Write(note, TestCore.Start.AddDays(10));
        Assert.Equal(ScreeningNoteState.Waiting, note.State);
    }

    [Fact]
    public void Review_OfOnesOwnNote_IsRefused()
    {
        var note = Note();

        Assert.Equal(ScreeningErrors.OwnNote, Refusal(() => note.RequireForgettable(Writer)));
        Assert.Equal(ScreeningErrors.OwnNote, Refusal(() => note.VisitAgain(Today, Writer, TestCore.Start)));
        Assert.Equal(ScreeningErrors.OwnNote, Refusal(() => note.File(Reviewer, Writer)));
        note.RequireForgettable(Reviewer);
    }

    [Fact]
    public void File_TheWordsAreGoneAtOnce()
    {
        var note = Note();

        note.File(Writer, Reviewer);

        Assert.Empty(note.Content);
        Assert.False(note.Danger);
        Assert.Equal((ScreeningNoteState.Filed, Writer), (note.State, note.CaseId));
        Assert.Equal(ScreeningErrors.NoteState, Refusal(() => note.RequireForgettable(Reviewer)));
    }

    /// <summary>个人信息保护法 arts. 6, 19: a further member has to be justified here. No name, place, home, score, class or colour.</summary>
    [Fact]
    public void Task_S57_KeepsCountsAndNothingOfAnyHome() =>
        Assert.Equal(
            [
                "AboveAfter",
                "County",
                "DoneAt",
                "DoneBy",
                "Filed",
                "FirstDay",
                "Forgotten",
                "Homes",
                "LastDay",
                "NoneReason",
                "Notes",
                "RoundId",
                "State",
                "TellAfter",
                "Township",
                "Unit",
            ],
            Members(typeof(ScreeningTask))
        );

    [Fact]
    public void Note_HoldsInTheOpen_TheKindAndDangerAlone() =>
        Assert.Equal(
            [
                "CaseId",
                "Content",
                "County",
                "CountyBy",
                "Danger",
                "FollowUpOn",
                "IsRaised",
                "Kind",
                "LastDay",
                "ReviewBy",
                "State",
                "TaskId",
                "TellAt",
                "Township",
                "Unit",
                "WrittenAt",
                "WrittenBy",
            ],
            Members(typeof(ScreeningNote))
        );

    [Fact]
    public void Content_AsOneText_ComesBackAsItWas()
    {
        var content = new ScreeningContent([RiskHint.Injured, RiskHint.Missing], "演示\n村东", "演示第一行\n第二行");

        var back = ScreeningContent.Parse(content.ToText());

        Assert.Equal([RiskHint.Injured, RiskHint.Missing], back.Hints);
        Assert.Equal(("演示 村东", "演示第一行\n第二行"), (back.Place, back.Words));
    }

    private static IEnumerable<string> Members(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Select(member => member.Name)
            .Order(StringComparer.Ordinal);

    private static ScreeningTask Task(int first = 0)
    {
        var round = new ScreeningRound(
            Ids.New(TestCore.Start),
            DivisionCode.Parse(TestCity.Township),
            ScreeningTopic.Family,
            "",
            Today.AddDays(first),
            Today.AddDays(7),
            Reviewer,
            TestCore.Start
        );
        return new ScreeningTask(Ids.New(TestCore.Start), round, DivisionCode.Parse(TestCity.Village), Today.AddDays(12));
    }

    private static ScreeningNote Note(DateOnly? lastDay = null)
    {
        var note = new ScreeningNote(Ids.New(TestCore.Start), Task(), Writer, lastDay ?? Today.AddDays(90), TestCore.Start);
        Write(note, TestCore.Start);
        return note;
    }

    private static void Write(ScreeningNote note, DateTimeOffset now) =>
        note.Write(TensionKind.Family, danger: true, [1], null, Writer, ReviewBy, CountyBy, now);

    private static DomainError? Refusal(Action act) => (Record.Exception(act) as DomainException)?.Error;
}
