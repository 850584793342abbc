using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Tests.Cases.Classification;

/// <summary>信访工作条例 arts. 29 to 31.</summary>
public sealed class CaseClassificationTests
{
    private static readonly DateTimeOffset Now = CaseBuilder.Now;

    [Theory]
    [InlineData(PetitionClass.Claim, null)]
    [InlineData(PetitionClass.Suggestion, ClaimRoute.OtherClaim)]
    [InlineData(PetitionClass.Accusation, ClaimRoute.PartyDiscipline)]
    public void Classify_XfArts29To31_AClaimHasARouteAndNothingElseHas(PetitionClass petitionClass, ClaimRoute? route)
    {
        var about = CaseBuilder.Registered();

        var refusal = Assert.Throws<DomainException>(() => Classify(about, petitionClass, route));

        Assert.Equal((CommonErrors.Invalid, "route"), (refusal.Error, Assert.Single(refusal.Fields).Key));
        Assert.Null(about.PetitionClass);
    }

    [Fact]
    public void Classify_Anew_EachChangeIsAnEntryAndTheSameClassIsNone()
    {
        var about = CaseBuilder.In(CaseStatus.InProgress);

        Classify(about, PetitionClass.Claim, ClaimRoute.OtherClaim);
        Classify(about, PetitionClass.Claim, ClaimRoute.OtherClaim);
        Classify(about, PetitionClass.Claim, ClaimRoute.Litigation);
        Classify(about, PetitionClass.Accusation, null);

        Assert.Equal(3, about.Timeline.Count(entry => entry.Kind == CaseEventKind.Classified));
        Assert.Equal((PetitionClass.Accusation, null), (about.PetitionClass, about.ClaimRoute));
        Assert.True(about.IsAccusation);
        Assert.False(about.EndsWithOpinion);
    }

    [Theory]
    [InlineData(CaseStatus.Registered)]
    [InlineData(CaseStatus.InProgress)]
    public void Classify_DaysLater_MovesNoLimit(CaseStatus status)
    {
        var about = CaseBuilder.In(status);
        var before = Limits(about);

        about.Classify(CaseBuilder.Acting, PetitionClass.Claim, ClaimRoute.OtherClaim, about.Words(), Now.AddDays(5));
        about.Classify(CaseBuilder.Acting, PetitionClass.Suggestion, null, about.Words(), Now.AddDays(6));

        Assert.Equal(before, Limits(about));
    }

    [Fact]
    public void NoticeGiven_StopsNoLimit()
    {
        var about = CaseBuilder.Registered();
        var before = Limits(about);

        about.Do(CaseAction.RecordNotice);

        Assert.Equal(before, Limits(about));
        Assert.Equal(CaseEventKind.NoticeGiven, about.Timeline[^1].Kind);
    }

    private static void Classify(Case about, PetitionClass petitionClass, ClaimRoute? route) =>
        about.Classify(CaseBuilder.Acting, petitionClass, route, about.Words(), Now);

    private static List<(ClockKind Kind, DateTimeOffset StartedAt, DateTimeOffset DueAt, DateTimeOffset? StoppedAt)> Limits(Case about) =>
        [.. about.Clocks.Select(clock => (clock.Kind, clock.StartedAt, clock.DueAt, clock.StoppedAt))];
}
