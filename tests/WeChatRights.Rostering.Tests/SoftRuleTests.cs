using WeChatRights.Rostering.Tests.Support;

namespace WeChatRights.Rostering.Tests;

/// <summary>What each soft rule costs, by the weights; every other cost is taken out.</summary>
public sealed class SoftRuleTests
{
    private static readonly RosterVolunteer Known = Village.Somebody() with { KnownStations = [Village.Near1, Village.Near2, Village.Far] };
    private static readonly Seat Monday = Village.SeatAt(Village.Near1, Village.Monday);
    private static readonly Seat Tuesday = Village.SeatAt(Village.Near1, Village.Tuesday);
    private const int Way = 1;

    [Fact]
    public void OpenSeats_CostByKind() =>
        Assert.Equal(1400, Cost([Known], Village.Plan(-1, -1), Monday, Monday with { IsMandatory = false }));

    [Fact]
    public void Travel_CostsByKilometre() => Assert.Equal(9, Cost([Known], Village.Plan(0), Village.SeatAt(Village.Far, Village.Monday)));

    [Fact]
    public void UnknownStation_Costs() => Assert.Equal(Way + 4, Cost([Known with { KnownStations = [] }], Village.Plan(0), Monday));

    [Theory]
    [InlineData(Village.Monday, 0)]
    [InlineData(Village.Tuesday, 8)]
    public void Wishes_OtherTimesThanWished_Cost(int time, int expected) =>
        Assert.Equal(
            Way + expected,
            Cost([Known with { WishedTimes = TimeSet.Of(Village.Monday) }], Village.Plan(0), Village.SeatAt(Village.Near1, time))
        );

    [Fact]
    public void Reserve_EachSkillTheSeatDoesNotNeed_Costs()
    {
        var lawyer = Known with { Skills = DutySkills.Helper | DutySkills.Lawyer | DutySkills.Mediator };

        Assert.Equal(Way + 12, Cost([lawyer], Village.Plan(0), Monday));
        Assert.Equal(Way + 6, Cost([lawyer], Village.Plan(0), Monday with { Needed = DutySkills.Lawyer }));
    }

    [Fact]
    public void Fairness_EachFurtherDutyCostsMore()
    {
        Assert.Equal((2 * Way) + 3, Cost([Known], Village.Plan(0, 0), Monday, Tuesday));
        var third = Village.SeatAt(Village.Near1, Village.Saturday);
        Assert.Equal((3 * Way) + 3 + 6, Cost([Known], Village.Plan(0, 0, 0), Monday, Tuesday, third));
        Assert.Equal(2 * Way, Cost([Known, Known], Village.Plan(0, 1), Monday, Tuesday));
    }

    [Fact]
    public void Fairness_PastDutiesAboveTheLeastCost_UpToTheCap()
    {
        RosterVolunteer[] people = [Known with { PastDuties = 4 }, Known with { PastDuties = 9 }, Known with { PastDuties = 99 }];

        Assert.Equal(Way, Cost(people, Village.Plan(0), Monday));
        Assert.Equal(Way + 5, Cost(people, Village.Plan(1), Monday));
        Assert.Equal(Way + 10, Cost(people, Village.Plan(2), Monday));
    }

    [Fact]
    public void Experience_BeginnersAmongThemselves_Cost()
    {
        var beginner = Known with { IsExperienced = false };

        Assert.Equal(Way + 60, Cost([beginner], Village.Plan(0), Monday));
        Assert.Equal((2 * Way) + 60, Cost([beginner, beginner], Village.Plan(0, 1), Monday, Monday));
        Assert.Equal(2 * Way, Cost([beginner, Known], Village.Plan(0, 1), Monday, Monday));
    }

    [Fact]
    public void Woman_NoneOnTheDay_CostsOnceForTheDay()
    {
        var man = Known with { IsWoman = false };
        var afternoon = Village.SeatAt(Village.Near1, Village.MondayAfternoon);

        Assert.Equal((2 * Way) + 30, Cost([man, man], Village.Plan(0, 1), Monday, afternoon));
        Assert.Equal(2 * Way, Cost([man, Known], Village.Plan(0, 1), Monday, afternoon));
    }

    [Fact]
    public void Why_NamesThePartsOfADuty()
    {
        var problem = PreparedProblem.From(Village.Of([Village.Somebody() with { IsExperienced = false }], Monday));

        var parts = new Explanations(problem, Village.Plan(0)).Why(0);

        Assert.Equal(
            [
                new CostPart(SoftRule.OpenMandatory, -1000),
                new CostPart(SoftRule.TravelCost, 1),
                new CostPart(SoftRule.Continuity, 4),
                new CostPart(SoftRule.Experience, 60),
            ],
            parts
        );
    }

    private static long Cost(RosterVolunteer[] people, RosterPlan plan, params Seat[] seats) =>
        PlanCheck.Cost(PreparedProblem.From(Village.Of(people, seats)), plan);
}
