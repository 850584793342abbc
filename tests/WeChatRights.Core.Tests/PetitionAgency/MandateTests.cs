using WeChatRights.Core.PetitionAgency;
using WeChatRights.Core.PetitionAgency.Mandates;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Tests.PetitionAgency;

public sealed class MandateTests
{
    private static readonly DateTimeOffset Now = MandateBuilder.Now;
    private static readonly Guid Anna = MandateBuilder.Anna;
    private static readonly Guid Berta = MandateBuilder.Berta;

    [Fact]
    public void Act_WithoutASignature_MfdArt165_IsRefused()
    {
        var drafted = MandateBuilder.Drafted();

        Assert.Equal(AgencyErrors.NoMandate, Refusal(() => drafted.RequireCovers(AgencyActKind.WriteUp, [Anna], Now)));
        Assert.Null(Refusal(() => MandateBuilder.Active().RequireCovers(AgencyActKind.WriteUp, [Anna], Now)));
    }

    [Fact]
    public void Act_BeforeTheSignatureOrOutsideTheTerm_MfdArt173_IsRefused()
    {
        var mandate = MandateBuilder.Active();
        var last = ChinaTime.EndOfDay(mandate.Until);

        Assert.Equal(AgencyErrors.NoMandate, Refusal(() => mandate.RequireCovers(AgencyActKind.WriteUp, [Anna], Now.AddSeconds(-1))));
        Assert.Null(Refusal(() => mandate.RequireCovers(AgencyActKind.WriteUp, [Anna], last)));
        Assert.Equal(AgencyErrors.NoMandate, Refusal(() => mandate.RequireCovers(AgencyActKind.WriteUp, [Anna], last.AddSeconds(1))));
    }

    [Fact]
    public void Act_WrittenDownAfterTheRevocation_MfdArt173Para2_CountsByTheInstantItWasDone()
    {
        var mandate = MandateBuilder.Active();
        mandate.Revoke(null, null, Now.AddDays(2));

        Assert.Null(Refusal(() => mandate.RequireCovers(AgencyActKind.WriteUp, [Anna], Now.AddDays(1))));
        Assert.Equal(AgencyErrors.NoMandate, Refusal(() => mandate.RequireCovers(AgencyActKind.WriteUp, [Anna], Now.AddDays(2))));
    }

    [Fact]
    public void Act_OfAKindSheDidNotAllow_MfdArt171_IsRefused() =>
        Assert.Equal(
            AgencyErrors.NotCovered,
            Refusal(() => MandateBuilder.Active().RequireCovers(AgencyActKind.ReceivePapers, [Anna], Now))
        );

    [Fact]
    public void Act_ByWhoIsNoAgent_OrWasNoneThen_IsRefused()
    {
        var mandate = MandateBuilder.Active();
        mandate.Substitute(Berta, SubstituteGround.HerConsent, Now.AddDays(1));

        Assert.Equal(AgencyErrors.NotAgent, Refusal(() => mandate.RequireCovers(AgencyActKind.WriteUp, [Berta], Now)));
        Assert.Equal(
            AgencyErrors.NotAgent,
            Refusal(() => mandate.RequireCovers(AgencyActKind.WriteUp, [MandateBuilder.Carla], Now.AddDays(1)))
        );
        Assert.Equal(AgencyErrors.NotAgent, Refusal(() => mandate.RequireCovers(AgencyActKind.WriteUp, [], Now)));
    }

    [Fact]
    public void Act_SeveralAgents_MfdArt166_TogetherUnlessSheAgreedOtherwise()
    {
        var jointly = MandateBuilder.Active(AgentsActing.Jointly, Anna, Berta);
        var severally = MandateBuilder.Active(AgentsActing.Severally, Anna, Berta);

        Assert.Equal(AgencyErrors.Jointly, Refusal(() => jointly.RequireCovers(AgencyActKind.WriteUp, [Anna], Now)));
        Assert.Null(Refusal(() => jointly.RequireCovers(AgencyActKind.WriteUp, [Berta, Anna], Now)));
        Assert.Null(Refusal(() => severally.RequireCovers(AgencyActKind.WriteUp, [Anna], Now)));
        jointly.Leave(Berta, null, null, Now.AddDays(1)); // Who has gone is not waited for.
        Assert.Null(Refusal(() => jointly.RequireCovers(AgencyActKind.WriteUp, [Anna], Now.AddDays(1))));
    }

    [Fact]
    public void Sign_WithoutSayingThatItIsFree_IsRefused()
    {
        var mandate = MandateBuilder.Drafted();

        Assert.Equal(AgencyErrors.NotFree, Refusal(() => mandate.Sign(MandateBuilder.OnPaper(Now), toldFree: false, Now, Now)));
        Assert.Equal(MandateState.Drafted, mandate.State);
    }

    [Fact]
    public void Sign_InTheApp_ByARepresentative_MfdArt23_IsRefused()
    {
        var hers = MandateBuilder.Drafted();
        var represented = MandateBuilder.Drafted(AgentsActing.Jointly, MandatePrincipal.Representative);
        var inApp = new MandateSignature(SignatureWay.InApp, Now, null, null, null);

        Assert.Equal(AgencyErrors.SignsOnPaper, Refusal(() => represented.Sign(inApp, toldFree: true, Now, Now)));
        hers.Sign(inApp, toldFree: true, Now.AddDays(3), Now);
        Assert.Equal((SignatureWay.InApp, null, Now), (hers.SignedWay, hers.SignedSeenBy, hers.SignedAt));
    }

    [Fact]
    public void Sign_AfterTheTerm_IsRefused() =>
        Assert.Equal(
            AgencyErrors.NoMandate,
            Refusal(() => MandateBuilder.Drafted().Sign(MandateBuilder.OnPaper(Now.AddDays(30)), toldFree: true, Now, Now.AddDays(30)))
        );

    [Fact]
    public void Sign_PaperOfLastWeek_AgentsServeFromThen()
    {
        var mandate = MandateBuilder.Drafted();
        var until = Now.AddDays(2);

        mandate.Sign(MandateBuilder.OnPaper(Now), toldFree: true, Now.AddDays(3), until);

        Assert.Null(Refusal(() => mandate.RequireCovers(AgencyActKind.WriteUp, [Anna], Now)));
    }

    [Fact]
    public void Owed_FirstActReportAndArchive_OneAfterTheOther()
    {
        var mandate = MandateBuilder.Active();
        Assert.Equal(Now.AddDays(3), mandate.NextDue);

        mandate.Acted(reportBy: Now.AddDays(2));
        Assert.Equal((null, Now.AddDays(2)), (mandate.FirstActBy, mandate.NextDue));
        mandate.Changed(Now.AddDays(9)); // What is owed first stays owed first.
        Assert.Equal(Now.AddDays(2), mandate.ReportBy);
        mandate.Reported();
        Assert.Null(mandate.NextDue);
        mandate.End(null, Now.AddDays(14), withCase: false, Now.AddDays(5));
        Assert.Equal(Now.AddDays(14), mandate.NextDue);
        mandate.Archive(Now.AddDays(6));
        Assert.Null(mandate.NextDue);
        Assert.Equal(AgencyErrors.NotArchivable, Refusal(() => mandate.Archive(Now.AddDays(6))));
    }

    [Fact]
    public void Archive_ADraftOrWhatStillHolds_IsRefused()
    {
        var thrownAway = MandateBuilder.Drafted();
        thrownAway.End(null, Now.AddDays(14), withCase: false, Now);

        Assert.Null(thrownAway.ArchiveBy);
        Assert.Equal(AgencyErrors.NotArchivable, Refusal(() => thrownAway.Archive(Now)));
        Assert.Equal(AgencyErrors.NotArchivable, Refusal(() => MandateBuilder.Active().Archive(Now)));
    }

    [Fact]
    public void Remind_EachMissedLimit_IsToldOnce()
    {
        var mandate = MandateBuilder.Active();
        mandate.Changed(Now.AddDays(2));

        Assert.Empty(mandate.Remind(Now.AddDays(1)));
        Assert.Equal([AgencyDuty.Report], mandate.Remind(Now.AddDays(2).AddSeconds(1)));
        Assert.Empty(mandate.Remind(Now.AddDays(2).AddSeconds(2)));
        Assert.Equal([AgencyDuty.FirstAct], mandate.Remind(Now.AddDays(4)));
        Assert.Empty(mandate.Remind(Now.AddDays(40)));
    }

    [Fact]
    public void Expire_OnlyAfterTheLastDay_AndTheArchiveIsOwedFromThen()
    {
        var mandate = MandateBuilder.Active();
        var last = ChinaTime.EndOfDay(mandate.Until);

        Assert.False(mandate.Expire(at => at.AddDays(14), last));
        Assert.True(mandate.Expire(at => at.AddDays(14), last.AddSeconds(1)));
        Assert.Equal((last, last.AddDays(14)), (mandate.EndedAt, mandate.ArchiveBy));
    }

    [Fact]
    public void Resume_OnlyWhatEndedWithTheCaseAtThatInstant()
    {
        var ended = MandateBuilder.In(MandateState.Ended);
        var byHand = MandateBuilder.Active();
        byHand.End(null, null, withCase: false, Now);

        Assert.False(ended.Resume(Now.AddSeconds(1)));
        Assert.False(byHand.Resume(Now));
        Assert.True(ended.Resume(Now));
        Assert.Equal((MandateState.Active, null, null), (ended.State, ended.EndedAt, ended.ArchiveBy));
        Assert.NotNull(ended.OpenCaseId);
    }

    private static DomainError? Refusal(Action act) => (Record.Exception(act) as DomainException)?.Error;
}
