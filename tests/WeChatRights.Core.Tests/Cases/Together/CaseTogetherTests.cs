using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Cases.Tracked;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Testing;

namespace WeChatRights.Core.Tests.Cases.Together;

/// <summary>One matter through several doors: what merging may never lose.</summary>
public sealed class CaseTogetherTests
{
    private static readonly DateTimeOffset Now = CaseBuilder.Now;

    [Fact]
    public void MergeInto_TheSameMatter_EndsTheLaterAndIsCountedInTheEarlier()
    {
        var (earlier, later) = (CaseBuilder.Registered(), CaseBuilder.Registered());

        Merge(later, earlier);

        Assert.Equal((CaseStatus.Merged, false, earlier.Id), (later.Status, later.IsOpen, later.MergedIntoId));
        Assert.All(later.Clocks, clock => Assert.NotNull(clock.StoppedAt));
        Assert.Equal((true, 1), (earlier.IsOpen, earlier.RepeatContacts));
        Assert.All(earlier.Clocks, clock => Assert.Null(clock.StoppedAt));
        Assert.Equal(CaseEventKind.MergedHere, earlier.Timeline[^1].Kind);
        Assert.False(later.MayBeRated); // She rates the one that goes on.
    }

    [Fact]
    public void MergeInto_ALaterCase_IsRefusedBecauseALimitWouldBePutOff()
    {
        var earlier = CaseBuilder.Registered();
        var later = CaseBuilder.Registered(CaseBuilder.Filed() with { ReceivedAt = Now.AddDays(1) });

        Assert.Equal(CaseErrors.MergeOrder, Refusal(() => Merge(earlier, later)));
        Assert.True(earlier.IsOpen);
    }

    [Fact]
    public void MergeInto_ALessDangerousCase_IsRefusedBecauseDangerWouldBeLost()
    {
        var dangerous = CaseBuilder.Registered(CaseBuilder.Filed(danger: new DangerAnswers(Now: true)));

        Assert.Equal(CaseErrors.MergeRisk, Refusal(() => Merge(dangerous, CaseBuilder.Registered())));
    }

    [Theory]
    [InlineData(CaseStatus.Guided)]
    [InlineData(CaseStatus.NoDuty)]
    [InlineData(CaseStatus.Closed)]
    [InlineData(CaseStatus.Merged)]
    [InlineData(CaseStatus.Returned)]
    public void MergeInto_AnEndedCase_IsRefused(CaseStatus ended) =>
        Assert.Equal(CaseErrors.MergeTarget, Refusal(() => Merge(CaseBuilder.Registered(), CaseBuilder.In(ended))));

    [Fact]
    public void MergeInto_Itself_IsRefused()
    {
        var about = CaseBuilder.Registered();

        Assert.Equal(CaseErrors.MergeTarget, Refusal(() => Merge(about, about)));
    }

    [Fact]
    public void MergeInto_WhileOthersOweAnAnswer_IsRefusedBecauseALimitWouldBeLost()
    {
        var later = CaseBuilder.In(CaseStatus.InProgress);
        later.Track(CaseBuilder.Acting, TrackedPolicy.Start(ClockKind.ProtectionOrder, Now, CaseBuilder.Calendar), later.Words(), Now);

        Assert.Equal(CaseErrors.MergeLimits, Refusal(() => Merge(later, CaseBuilder.Registered())));
    }

    [Fact]
    public void MergeInto_ASensitiveCase_TakesSecrecyAndThoseWhoStandAsideAlong()
    {
        var kin = Ids.New(Now);
        var later = CaseBuilder.Registered(CaseBuilder.Filed(avoidVillage: true, barred: [kin]));
        var earlier = CaseBuilder.Registered();

        Merge(later, earlier);

        Assert.True(earlier.NeedToKnow);
        Assert.True(earlier.AvoidVillage);
        Assert.Contains(kin, earlier.Barred);
    }

    [Fact]
    public void MergeInto_ACaseOfWhoMustStandAside_IsRefused()
    {
        var later = CaseBuilder.Registered(CaseBuilder.Filed(barred: [CaseBuilder.Station.StaffId]), CaseBuilder.County);

        Assert.Equal(CaseErrors.PersonBarred, Refusal(() => Merge(later, CaseBuilder.Registered())));
        Assert.True(later.IsOpen);
    }

    [Fact]
    public void SplitOff_AnotherMatterAfterAll_LimitsRunOnAsIfNothingHadHappened()
    {
        var (earlier, later) = (CaseBuilder.Registered(), CaseBuilder.In(CaseStatus.InProgress));
        var before = later.Clocks.Select(clock => (clock.Kind, clock.DueAt, clock.StoppedAt)).ToList();
        Merge(later, earlier);

        later.SplitOff(earlier, CaseBuilder.Acting, later.Words(), earlier.Words(), Now.AddDays(3));

        Assert.Equal(before, later.Clocks.Select(clock => (clock.Kind, clock.DueAt, clock.StoppedAt)));
        Assert.Equal((CaseStatus.InProgress, true, null), (later.Status, later.IsOpen, later.MergedIntoId));
        Assert.Equal(ClockKind.Handling, later.DueKind);
    }

    [Fact]
    public void SplitOff_WhenTheOtherHasEnded_IsRefused()
    {
        var (earlier, later) = (CaseBuilder.Registered(), CaseBuilder.Registered());
        Merge(later, earlier);
        earlier.Do(CaseAction.Guide);

        Assert.Equal(
            CaseErrors.MergeTarget,
            Refusal(() => later.SplitOff(earlier, CaseBuilder.Acting, later.Words(), earlier.Words(), Now))
        );
    }

    [Fact]
    public void RecordRepeat_SheCameAgain_IsCountedAndNoLimitBeginsAnew()
    {
        var about = CaseBuilder.Registered();
        var before = about.Clocks.Select(clock => (clock.Kind, clock.StartedAt, clock.DueAt)).ToList();

        about.RecordRepeat(CaseBuilder.Acting, spokeWithHer: false, about.Words(), Now.AddHours(1));
        about.RecordRepeat(CaseBuilder.Acting, spokeWithHer: true, about.Words(), Now.AddHours(2));

        Assert.Equal(2, about.RepeatContacts);
        Assert.Equal(before, about.Clocks.Select(clock => (clock.Kind, clock.StartedAt, clock.DueAt)));
        Assert.Equal(Now.AddHours(2), about.Clocks.Single(clock => clock.Kind == ClockKind.FirstContact).StoppedAt);
    }

    [Fact]
    public void ObjectOutside_XfArt23Para3_StaysOursUntilTheSenderAgrees()
    {
        var about = CaseBuilder.FromOutside();

        about.ObjectOutside(CaseBuilder.Acting, about.Words(), Now);

        Assert.Equal((CaseStatus.Registered, true, true), (about.Status, about.IsOpen, about.ObjectionPending));
        Assert.Equal(CaseBuilder.Station.StaffId, about.OwnerId);
        Assert.Contains(about.Clocks, clock => clock is { Kind: ClockKind.AcceptanceNotice, StoppedAt: null });
        Assert.DoesNotContain(about.Clocks, clock => clock is { Kind: ClockKind.Objection, StoppedAt: null });
        about.AnswerObjection(CaseBuilder.Acting, agreed: true, about.Words(), Now.AddDays(1));
        Assert.Equal((CaseStatus.Returned, false, false), (about.Status, about.IsOpen, about.ObjectionPending));
    }

    [Fact]
    public void AnswerObjection_TheSenderInsists_ItIsOursWithTheOldLimit()
    {
        var about = CaseBuilder.FromOutside();
        var due = about.Clocks.Single(clock => clock.Kind == ClockKind.AcceptanceNotice).DueAt;
        about.ObjectOutside(CaseBuilder.Acting, about.Words(), Now);

        about.AnswerObjection(CaseBuilder.Acting, agreed: false, about.Words(), Now.AddDays(4));

        Assert.Equal((CaseStatus.Registered, false), (about.Status, about.ObjectionPending));
        Assert.Contains(about.Clocks, clock => clock is { Kind: ClockKind.AcceptanceNotice, StoppedAt: null } && clock.DueAt == due);
    }

    [Fact]
    public void ObjectOutside_FromNobodyOutside_IsRefused()
    {
        var about = CaseBuilder.Registered();

        Assert.Equal(CaseErrors.NothingToObjectTo, Refusal(() => about.ObjectOutside(CaseBuilder.Acting, about.Words(), Now)));
    }

    [Fact]
    public void UndoFinish_HandedBackByMistake_WaitsForTheSenderAgain()
    {
        var about = CaseBuilder.In(CaseStatus.Returned);

        about.UndoFinish(CaseBuilder.Acting, Now.AddMinutes(5));

        Assert.Equal((CaseStatus.Registered, true, true), (about.Status, about.IsOpen, about.ObjectionPending));
    }

    private static void Merge(Case later, Case earlier) =>
        later.MergeInto(earlier, CaseBuilder.Acting, later.Words(), earlier.Words(), Now.AddHours(1));

    private static DomainError? Refusal(Action act) => (Record.Exception(act) as DomainException)?.Error;
}
