using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Closing;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Testing;

namespace WeChatRights.Core.Tests.Cases;

/// <summary>Invariants of the entity.</summary>
public sealed class CaseRulesTests
{
    private static readonly DateTimeOffset Now = CaseBuilder.Now;

    [Theory]
    [InlineData(CaseResult.Mediated)]
    [InlineData(CaseResult.MediationFailed)]
    public void Close_HighRiskByMediation_IsRefused(CaseResult result)
    {
        var about = CaseBuilder.Registered(CaseBuilder.Filed(danger: new DangerAnswers(Now: true)));
        about.Do(CaseAction.Accept);

        var refusal = Assert.Throws<DomainException>(() =>
            about.Close(CaseBuilder.Acting, result, ClosingProof.HerWord, second: null, about.Words(), Now)
        );

        Assert.Equal(CaseErrors.NoMediationAtHighRisk, refusal.Error);
        Assert.True(about.IsOpen);
    }

    [Fact]
    public void Guide_DomesticViolence_IsRefusedBecauseTheFirstReceiverKeepsIt()
    {
        var about = CaseBuilder.Registered(CaseBuilder.Filed(category: "F1"));

        var refusal = Assert.Throws<DomainException>(() => about.Do(CaseAction.Guide));

        Assert.Equal(CaseErrors.FirstReceiverKeeps, refusal.Error);
    }

    [Fact]
    public void Accept_Ordinary_StopsTheNoticeAndTheFirstContact()
    {
        var about = CaseBuilder.In(CaseStatus.InProgress);

        Assert.Equal([ClockKind.Handling], about.Clocks.Where(clock => clock.StoppedAt is null).Select(clock => clock.Kind));
    }

    [Fact]
    public void Accept_InDanger_LeavesTheFirstContactRunningUntilSheIsReached()
    {
        var about = CaseBuilder.Registered(CaseBuilder.Filed(danger: new DangerAnswers(Now: true)));
        about.Do(CaseAction.Accept);
        Assert.Contains(about.Clocks, clock => clock.Kind == ClockKind.FirstContact && clock.StoppedAt is null);

        about.AddNote(CaseBuilder.Acting, about.Words(), contacted: true, Now);

        Assert.DoesNotContain(about.Clocks, clock => clock.Kind == ClockKind.FirstContact && clock.StoppedAt is null);
    }

    [Fact]
    public void AddNote_WithoutContact_StopsNoClock()
    {
        var about = CaseBuilder.Registered();

        about.Do(CaseAction.AddNote);

        Assert.All(about.Clocks, clock => Assert.Null(clock.StoppedAt));
    }

    [Fact]
    public void SendDown_HerVillageRuledOut_NoVillageGetsIt()
    {
        var about = CaseBuilder.Registered(CaseBuilder.Filed(avoidVillage: true));

        var refusal = Assert.Throws<DomainException>(() => about.Do(CaseAction.SendDown));

        Assert.Equal(CaseErrors.VillageRuledOut, refusal.Error);
    }

    [Theory]
    [InlineData(TestCity.Township)]
    [InlineData(TestCity.OtherTownship)]
    [InlineData(TestCity.County)]
    [InlineData(TestCity.OtherCounty)]
    public void SendDown_NotBelow_IsRefused(string unit)
    {
        var about = CaseBuilder.Registered();

        var refusal = Assert.Throws<DomainException>(() =>
            about.SendDown(
                CaseBuilder.Acting,
                CaseBuilder.Officer(unit),
                SlaPolicy.Objection(Now, CaseBuilder.Calendar),
                about.Words(),
                Now
            )
        );

        Assert.Equal(CaseErrors.NotBelow, refusal.Error);
    }

    [Fact]
    public void HandingOver_BarredPerson_IsRefusedWhateverTheWay()
    {
        var kin = CaseBuilder.Officer(TestCity.Township);
        var kinInVillage = CaseBuilder.Officer(TestCity.Village) with { StaffId = kin.StaffId };
        var about = CaseBuilder.Registered(CaseBuilder.Filed(barred: [kin.StaffId]));

        Action[] ways =
        [
            () => about.AssignTo(CaseBuilder.Acting, kin, null, Now),
            () => about.EscalateUp(CaseBuilder.Acting, kin, null, about.Words(), Now),
            () => about.SendDown(CaseBuilder.Acting, kinInVillage, SlaPolicy.Objection(Now, CaseBuilder.Calendar), about.Words(), Now),
        ];

        Assert.All(ways, way => Assert.Equal(CaseErrors.PersonBarred, Assert.Throws<DomainException>(way).Error));
    }

    [Fact]
    public void Handling_AnyStep_KeepsExactlyOneOwner()
    {
        var about = CaseBuilder.Registered();
        foreach (
            var action in (CaseAction[])
                [CaseAction.SendDown, CaseAction.Object, CaseAction.EscalateUp, CaseAction.Assign, CaseAction.Accept]
        )
        {
            about.Do(action);
            Assert.Equal(about.OwnerId, Assert.Single(about.Members, member => member.Role == CaseMemberRole.Owner).StaffId);
        }
    }

    [Fact]
    public void UndoFinish_AfterClose_RunsTheSameClocksOn()
    {
        var about = CaseBuilder.In(CaseStatus.InProgress);
        var (due, running) = (about.DueAt, about.Clocks.Count(clock => clock.StoppedAt is null));
        about.Close(CaseBuilder.Acting, CaseResult.Answered, ClosingProof.HerWord, second: null, about.Words(), Now.AddHours(1));
        Assert.Equal(CaseClock.Never, about.DueAt);

        about.UndoFinish(CaseBuilder.Acting, Now.AddHours(1).AddMinutes(10));

        Assert.Equal((CaseStatus.InProgress, due, true), (about.Status, about.DueAt, about.IsOpen));
        Assert.Equal(running, about.Clocks.Count(clock => clock.StoppedAt is null));
        Assert.Null(about.Result);
    }

    [Fact]
    public void UndoFinish_LaterOrByAnother_IsRefused()
    {
        var late = CaseBuilder.In(CaseStatus.Guided);
        var foreign = CaseBuilder.In(CaseStatus.Guided);

        Assert.Equal(
            CaseErrors.TooLateToUndo,
            Assert.Throws<DomainException>(() => late.UndoFinish(CaseBuilder.Acting, Now.AddMinutes(10).AddSeconds(1))).Error
        );
        Assert.Equal(
            CaseErrors.TooLateToUndo,
            Assert
                .Throws<DomainException>(() => foreign.UndoFinish(new CaseActor(CaseBuilder.County.StaffId, CaseBuilder.County.Unit), Now))
                .Error
        );
    }

    [Fact]
    public void Words_OfAnEntry_OpenForThatEntryOnly()
    {
        var about = CaseBuilder.Registered();
        var words = about.Words("演示：邻居听见了");
        about.AddNote(CaseBuilder.Acting, words, contacted: false, Now);
        about.AddNote(CaseBuilder.Acting, about.Words("第二条"), contacted: false, Now);
        var first = about.Timeline[^2];
        var second = about.Timeline[^1];

        Assert.Equal("演示：邻居听见了", words.Key.Open(CaseFields.EventText, first.Id, first.Text!.Value));
        Assert.ThrowsAny<System.Security.Cryptography.CryptographicException>(() =>
            words.Key.Open(CaseFields.EventText, second.Id, first.Text!.Value)
        );
    }
}
