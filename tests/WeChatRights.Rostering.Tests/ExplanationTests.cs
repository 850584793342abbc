using WeChatRights.Rostering.Bench;
using WeChatRights.Rostering.Tests.Support;

namespace WeChatRights.Rostering.Tests;

public sealed class ExplanationTests
{
    private static readonly RosterVolunteer Somebody = Village.Somebody();

    [Fact]
    public void WhyNot_TenThousandPairsOfTheCity_IsEmptyExactlyWhenTheSolverMay()
    {
        var problem = PreparedProblem.From(CityWeek.Create(9));
        var explanations = new Explanations(problem, EveryOtherOpen(RosterPlanner.FirstPlan(problem)));
        var random = new SeededRandom(9);
        var may = 0;
        for (var pair = 0; pair < 10_000; pair++)
        {
            var seat = random.Below(problem.Seats);
            // Half of them by lot, half from the seat's candidates, so that both answers come often.
            var candidates = problem.CandidatesOf(seat);
            var volunteer =
                pair % 2 == 0 || candidates.Length == 0 ? random.Below(problem.Volunteers) : candidates[random.Below(candidates.Length)];
            var can = explanations.CanPlace(volunteer, seat);
            Assert.Equal(can, explanations.WhyNot(volunteer, seat).Count == 0);
            may += can ? 1 : 0;
        }

        Assert.InRange(may, 500, 9_500);
    }

    private static RosterPlan EveryOtherOpen(RosterPlan plan) =>
        new([.. plan.Volunteers.Select((volunteer, seat) => seat % 2 == 0 ? RosterPlan.Open : volunteer)]);

    [Fact]
    public void Candidates_AreRankedByWhatStandsAgainstThenByCost()
    {
        var cheap = Somebody with { KnownStations = [Village.Near1] };
        var away = Somebody with { Available = TimeSet.None };
        var problem = PreparedProblem.From(Village.Of([away, Somebody, cheap], Village.SeatAt(Village.Near1, Village.Monday)));

        var ranked = new Explanations(problem, Village.Plan(1)).Candidates(0);

        Assert.Equal([2, 1, 0], ranked.Select(each => each.Volunteer));
        Assert.Equal([true, true, false], ranked.Select(each => each.MayTake));
        Assert.Equal([1 - 1000, 5 - 1000], ranked.Take(2).Select(each => each.Cost));
    }

    [Fact]
    public void WhyNotMove_ToTheSameDayElsewhere_AsksAsIfTheOldSeatWereLeft()
    {
        var oneDuty = Somebody with { Limits = Somebody.Limits with { Duties = 1 } };
        var problem = PreparedProblem.From(
            Village.Of(
                [oneDuty],
                Village.SeatAt(Village.Near1, Village.Monday),
                Village.SeatAt(Village.Far, Village.Monday),
                Village.SeatAt(Village.Near1, Village.Tuesday) with
                {
                    Needed = DutySkills.Lawyer,
                }
            )
        );
        var explanations = new Explanations(problem, Village.Plan(0, -1, -1));

        Assert.Empty(explanations.WhyNotMove(0, 1));
        Assert.Equal([new RuleReason(HardRule.Skill)], explanations.WhyNotMove(0, 2));
        Assert.Equal(2, explanations.WhyNot(0, 2).Count); // Beside the old seat it would also be one duty too many.
    }

    [Fact]
    public void WhyNotSwap_TwoOfOneMorning_AsksEachForTheSeatOfTheOther()
    {
        var near = Somebody with { TravelKm = 5 };
        var problem = PreparedProblem.From(
            Village.Of([Somebody, near], Village.SeatAt(Village.Near1, Village.Monday), Village.SeatAt(Village.Far, Village.Monday))
        );

        var (first, second) = new Explanations(problem, Village.Plan(1, 0)).WhyNotSwap(0, 1);

        Assert.Equal([new RuleReason(HardRule.Travel, 9, 5)], first);
        Assert.Empty(second);
    }

    [Fact]
    public void WhyNotSwap_BothInPairsOnlyInOneSlot_NothingStandsAgainst()
    {
        var shy = Somebody with { InPairsOnly = true };
        var seat = Village.SeatAt(Village.Near1, Village.Monday);
        var problem = PreparedProblem.From(Village.Of([shy, shy], seat, seat));

        var (first, second) = new Explanations(problem, Village.Plan(0, 1)).WhyNotSwap(0, 1);

        Assert.Empty(first);
        Assert.Empty(second);
    }

    [Fact]
    public void Outlook_NobodyLeft_NamesTheOneRuleThatWouldCure()
    {
        var full = Somebody with { Limits = Somebody.Limits with { Duties = 1 }, KnownStations = [Village.Near1] };
        var lacksSkill = Somebody with { Skills = DutySkills.None };
        var lazyAndAway = Somebody with { TravelKm = 0.5, Available = TimeSet.None };
        var away = Somebody with { Available = TimeSet.None };
        var problem = PreparedProblem.From(
            Village.Of(
                [full, lacksSkill, lazyAndAway, away],
                Village.SeatAt(Village.Near1, Village.Monday),
                Village.SeatAt(Village.Near1, Village.Tuesday)
            )
        );

        var outlook = new Explanations(problem, Village.Plan(0, -1)).Outlook(1);

        Assert.Equal((0, 1), (outlook.MayTake, outlook.Candidates));
        Assert.Equal(
            [new SeatCure(0, new RuleReason(HardRule.Duties, 1, 1)), new SeatCure(3, new RuleReason(HardRule.Availability))],
            outlook.Cures
        );
        Assert.Equal(
            new Dictionary<HardRule, int>
            {
                [HardRule.Availability] = 2,
                [HardRule.Skill] = 1,
                [HardRule.Travel] = 1,
                [HardRule.Duties] = 1,
            },
            outlook.Blocked
        );
    }

    [Fact]
    public void Outlook_ARuleThatProtectsSomebody_IsNoCure()
    {
        var kin = Somebody with { ExcludedStations = [Village.Near1] };
        var seat = Village.SeatAt(Village.Near1, Village.Monday) with { ForChildren = true };
        var problem = PreparedProblem.From(Village.Of([kin with { ClearedForChildren = true }, Somebody], seat));

        Assert.Empty(new Explanations(problem, Village.Plan(-1)).Outlook(0).Cures);
    }
}
