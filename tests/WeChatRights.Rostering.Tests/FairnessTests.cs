using WeChatRights.Rostering.Tests.Support;

namespace WeChatRights.Rostering.Tests;

public sealed class FairnessTests
{
    private static readonly RosterVolunteer Somebody = Village.Somebody();
    private static readonly Seat Monday = Village.SeatAt(Village.Near1, Village.Monday);
    private static readonly Seat Tuesday = Village.SeatAt(Village.Near1, Village.Tuesday);

    [Fact]
    public void Of_APlan_ShowsWhoBearsMostAndWhoIsLeftOut()
    {
        var wishes = Somebody with { PastDuties = 3, WishedTimes = TimeSet.Of(Village.Monday) };
        var away = Somebody with { Available = TimeSet.None };
        var problem = PreparedProblem.From(Village.Of([Somebody, wishes, away], Monday, Tuesday));

        var view = Fairness.Of(problem, Village.Plan(1, 1));

        Assert.Equal(new FairnessRow(1, 2, 3, 7, 2 * Village.DutyMinutes, 1), view.Rows[0]);
        Assert.Equal([1, 0, 2], view.Rows.Select(row => row.Volunteer));
        Assert.Equal(1, view.LeftOut); // Who can come at no time is not left out.
        Assert.Equal(0.5, view.Gini); // Two who could, one has all.
    }

    [Fact]
    public void Of_AnEvenPlan_HasNoGini()
    {
        var problem = PreparedProblem.From(Village.Of([Somebody, Somebody], Monday, Tuesday));

        Assert.Equal(0, Fairness.Of(problem, Village.Plan(0, 1)).Gini);
        Assert.Equal(0, Fairness.Of(problem, Village.Plan(-1, -1)).Gini);
    }
}
