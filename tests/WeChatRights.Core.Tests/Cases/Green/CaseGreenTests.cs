using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Cases.Green;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Tests.Cases.Green;

public sealed class CaseGreenTests
{
    private static readonly DateTimeOffset Now = CaseBuilder.Now;

    [Fact]
    public void OpenGreenChannel_Ours_FirstHelpWithinADayAndMovesNoOtherLimit()
    {
        var about = CaseBuilder.In(CaseStatus.InProgress);
        var before = about.Clocks.Select(clock => (clock.Kind, clock.DueAt, clock.StoppedAt)).ToList();

        about.OpenGreenChannel(CaseBuilder.Acting, GreenGround.Injury, about.Words(), Now);

        var clock = Assert.Single(about.Clocks, clock => clock.Kind == ClockKind.FirstHelp);
        Assert.Equal(Now.AddHours(24), clock.DueAt);
        Assert.Equal(before, about.Clocks.Where(other => other != clock).Select(other => (other.Kind, other.DueAt, other.StoppedAt)));
        Assert.Equal(GreenErrors.Open, Refusal(() => about.OpenGreenChannel(CaseBuilder.Acting, GreenGround.Child, about.Words(), Now)));
    }

    [Theory]
    [InlineData(CaseAction.Refer)]
    [InlineData(CaseAction.Protect)]
    public void FirstHelp_ReferredOrProtected_IsArrangedAndItStaysInTheChannel(CaseAction help)
    {
        var about = CaseBuilder.In(CaseStatus.InProgress);
        about.OpenGreenChannel(CaseBuilder.Acting, GreenGround.NoShelter, about.Words(), Now);

        about.Do(help);

        Assert.NotNull(Assert.Single(about.Clocks, clock => clock.Kind == ClockKind.FirstHelp).StoppedAt);
        Assert.Equal(GreenGround.NoShelter, about.Green);
    }

    [Fact]
    public void EndGreenChannel_StopsItsLimit_AndOnlyOnce()
    {
        var about = CaseBuilder.In(CaseStatus.InProgress);
        Assert.Equal(GreenErrors.NotOpen, Refusal(() => about.EndGreenChannel(CaseBuilder.Acting, about.Words(), Now)));
        about.OpenGreenChannel(CaseBuilder.Acting, GreenGround.Frail, about.Words(), Now);

        about.EndGreenChannel(CaseBuilder.Acting, about.Words(), Now);

        Assert.Null(about.Green);
        Assert.NotNull(Assert.Single(about.Clocks, clock => clock.Kind == ClockKind.FirstHelp).StoppedAt);
        about.OpenGreenChannel(CaseBuilder.Acting, GreenGround.Frail, about.Words(), Now); // It may become urgent again.
    }

    private static DomainError Refusal(Action act) => Assert.Throws<DomainException>(act).Error;
}
