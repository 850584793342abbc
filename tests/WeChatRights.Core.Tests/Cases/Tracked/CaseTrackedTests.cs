using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Cases.Tracked;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Tests.Cases.Tracked;

public sealed class CaseTrackedTests
{
    private static readonly DateTimeOffset Now = CaseBuilder.Now;

    [Fact]
    public void Track_SameKindTwice_IsRefusedAndTheFirstLimitStays()
    {
        var about = Petition();
        var due = Running(about, ClockKind.PetitionReply).DueAt;

        var again = TrackedPolicy.Start(ClockKind.PetitionReply, Now.AddDays(9), CaseBuilder.Calendar);

        Assert.Equal(CaseErrors.AlreadyTracked, Refusal(() => about.Track(CaseBuilder.Acting, again, about.Words(), Now.AddDays(9))));
        Assert.Equal(due, Running(about, ClockKind.PetitionReply).DueAt);
    }

    [Fact]
    public void ExtendTracked_OnceAndBeforeTheEnd()
    {
        var about = Petition();

        about.ExtendTracked(CaseBuilder.Acting, CaseBuilder.Calendar, about.Words(), Now.AddDays(50));

        Assert.Equal(
            TrackedPolicy.Extend(Now, Now.AddDays(50), CaseBuilder.Calendar).DueAt,
            Running(about, ClockKind.PetitionReplyExtended).DueAt
        );
        Assert.Equal(CaseErrors.NothingToExtend, Refusal(() => about.Do(CaseAction.ExtendTracked)));
        Assert.Equal(CaseErrors.AlreadyTracked, Refusal(() => Track(about, ClockKind.PetitionReply)));
    }

    [Fact]
    public void ExtendTracked_AfterTheEnd_IsRefused()
    {
        var about = Petition();

        var late = Running(about, ClockKind.PetitionReply).DueAt.AddSeconds(1);

        Assert.Equal(
            CaseErrors.NothingToExtend,
            Refusal(() => about.ExtendTracked(CaseBuilder.Acting, CaseBuilder.Calendar, about.Words(), late))
        );
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData(PetitionClass.Suggestion, null)]
    [InlineData(PetitionClass.Accusation, null)]
    [InlineData(PetitionClass.Claim, ClaimRoute.Litigation)]
    [InlineData(PetitionClass.Claim, ClaimRoute.Arbitration)]
    [InlineData(PetitionClass.Claim, ClaimRoute.PartyDiscipline)]
    [InlineData(PetitionClass.Claim, ClaimRoute.AdministrativeProcedure)]
    [InlineData(PetitionClass.Claim, ClaimRoute.InvestigateOrPerform)]
    public void Track_LimitsOfXfArts34To36_OnlyForAClaimThatEndsWithAnOpinion(PetitionClass? petitionClass, ClaimRoute? route)
    {
        foreach (var kind in new[] { ClockKind.PetitionReply, ClockKind.PetitionReview, ClockKind.PetitionRecheck })
        {
            var other = CaseBuilder.In(CaseStatus.InProgress);
            if (petitionClass is { } known)
            {
                other.Classify(CaseBuilder.Acting, known, route, other.Words(), Now);
            }

            Assert.Equal(CaseErrors.NoOpinionOwed, Refusal(() => Track(other, kind)));
            Assert.False(other.AwaitsOthers);
            Track(other, ClockKind.SimpleReply); // Has no such condition.
            var claim = CaseBuilder.Claim();
            Track(claim, kind);
            Assert.NotNull(Running(claim, kind));
        }
    }

    /// <summary>Classified anew while it runs: the limit goes on, and is not extended.</summary>
    [Fact]
    public void ExtendTracked_ClassifiedAnewSince_IsRefusedAndTheLimitStays()
    {
        var about = Petition();
        var due = Running(about, ClockKind.PetitionReply).DueAt;
        about.Classify(CaseBuilder.Acting, PetitionClass.Claim, ClaimRoute.Litigation, about.Words(), Now.AddDays(1));

        Assert.Equal(CaseErrors.NoOpinionOwed, Refusal(() => about.Do(CaseAction.ExtendTracked)));
        Assert.Equal(due, Running(about, ClockKind.PetitionReply).DueAt);
    }

    [Fact]
    public void EndTracking_OfALimitOfOurs_IsRefused()
    {
        var about = CaseBuilder.In(CaseStatus.InProgress);

        Assert.Equal(CaseErrors.NotTracked, Refusal(() => about.EndTracking(CaseBuilder.Acting, ClockKind.Handling, about.Words(), Now)));
    }

    /// <summary>Silence of others is reminded of, and lifts no case.</summary>
    [Fact]
    public void Late_LimitOfOthers_LiftsNothingButIsRemindedOf()
    {
        var about = CaseBuilder.In(CaseStatus.InProgress);
        var limit = TrackedPolicy.Start(ClockKind.AidAssignment, Now, CaseBuilder.Calendar);
        about.Track(CaseBuilder.Acting, limit, about.Words(), Now);
        var after = limit.DueAt.AddDays(1);

        about.Remind(after);

        Assert.DoesNotContain(about.Late(after), clock => clock.Kind == ClockKind.AidAssignment);
        Assert.Contains(about.Events.OfType<CaseFallsDue>(), due => due.ClockId == Running(about, ClockKind.AidAssignment).Id);
    }

    /// <summary>A claim whose reply another organ owes.</summary>
    private static Case Petition()
    {
        var about = CaseBuilder.Claim();
        Track(about, ClockKind.PetitionReply);
        return about;
    }

    private static void Track(Case about, ClockKind kind) =>
        about.Track(CaseBuilder.Acting, TrackedPolicy.Start(kind, Now, CaseBuilder.Calendar), about.Words(), Now);

    private static CaseClock Running(Case about, ClockKind kind) =>
        Assert.Single(about.Clocks, clock => clock.Kind == kind && clock.StoppedAt is null);

    private static DomainError Refusal(Action act) => Assert.Throws<DomainException>(act).Error;
}
