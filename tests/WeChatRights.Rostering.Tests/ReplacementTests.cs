using CsCheck;
using WeChatRights.Rostering.Bench;
using WeChatRights.Rostering.Tests.Support;
using WeChatRights.Testing;

namespace WeChatRights.Rostering.Tests;

public sealed class ReplacementTests
{
    private static readonly RosterVolunteer Somebody = Village.Somebody();

    [Fact]
    public void Find_SomebodyFree_TakesTheSeatAndNobodyElseMoves()
    {
        var problem = PreparedProblem.From(
            Village.Of([Somebody, Somebody], Village.SeatAt(Village.Near1, Village.Monday), Village.SeatAt(Village.Near1, Village.Tuesday))
        );

        var found = Replacement.Find(problem, Village.Plan(0, 0), lost: [0]);

        Assert.Equal([new SeatChange(0, 0, 1)], found.Changes);
        Assert.Equal((0, Village.Plan(1, 0)), (found.Disturbed, found.Plan));
        Assert.Empty(found.Open);
    }

    [Fact]
    public void Find_OnlyABusyLawyer_LeavesHerSeatToAnother()
    {
        var lawyer = Somebody with { Skills = DutySkills.Lawyer | DutySkills.Helper };
        var forLawyers = Village.SeatAt(Village.Near1, Village.Monday) with { Needed = DutySkills.Lawyer };
        var problem = PreparedProblem.From(
            Village.Of([lawyer, lawyer, Somebody], forLawyers, Village.SeatAt(Village.Near2, Village.Monday))
        );

        var found = Replacement.Find(problem, Village.Plan(0, 1), lost: [0]);

        Assert.Equal([new SeatChange(0, 0, 1), new SeatChange(1, 1, 2)], found.Changes);
        Assert.Equal((1, Village.Plan(1, 2)), (found.Disturbed, found.Plan));
    }

    [Fact]
    public void Find_AChainThatSavesLessThanItDisturbs_IsNotTaken()
    {
        // The one nearby is busy; the free one has a long way. A chain would save the way, not the penalty.
        var near = Somebody with
        {
            Available = TimeSet.Of(Village.Monday),
        };
        var distant = Somebody with { Home = new Place(Village.Home.Latitude - 0.09, Village.Home.Longitude) };
        var raw = Village.Of(
            [Somebody, near, distant],
            Village.SeatAt(Village.Near1, Village.Monday),
            Village.SeatAt(Village.Near2, Village.Monday)
        );
        var problem = PreparedProblem.From(raw);

        Assert.Equal([new SeatChange(0, 0, 2)], Replacement.Find(problem, Village.Plan(0, 1), lost: [0]).Changes);
    }

    [Fact]
    public void Find_WhoDroppedOutOrRefused_IsNotAskedAgain()
    {
        var problem = PreparedProblem.From(Village.Of([Somebody, Somebody, Somebody], Village.SeatAt(Village.Near1, Village.Monday)));

        Assert.Equal(2, Replacement.Find(problem, Village.Plan(0), [0], refused: [(0, 1)]).Plan.Volunteers[0]);
        Assert.Equal(2, Replacement.Find(problem, Village.Plan(0), [0], gone: [1]).Plan.Volunteers[0]);
        var nobody = Replacement.Find(problem, Village.Plan(0), [0], gone: [1], refused: [(0, 2)]);
        Assert.Equal([0], nobody.Open);
        Assert.Equal(-1, nobody.Plan.Volunteers[0]);
    }

    [Fact]
    public void Find_TheOtherOfAPairLost_NamesWhoIsAlone()
    {
        var shy = Somebody with { InPairsOnly = true };
        var seat = Village.SeatAt(Village.Near1, Village.Monday);
        var problem = PreparedProblem.From(Village.Of([Somebody, shy], seat, seat));

        var found = Replacement.Find(problem, Village.Plan(0, 1), lost: [0]);

        Assert.Equal([1], found.Alone);
    }

    [Fact]
    public void Find_AnyLossOfAnyWeek_KeepsTheRulesAndAllThatNobodyHadToMove() =>
        Gen.Select(RandomWeek.Problems(14, 7), Gen.ULong)
            .Sample(
                (raw, seed) =>
                {
                    var problem = PreparedProblem.From(raw);
                    var before = new RosterPlan([.. RuleProperties.AnyValidPlan(problem, seed)]);
                    List<int> lost =
                    [
                        .. Enumerable.Range(0, problem.Seats).Where(seat => before.Volunteers[seat] >= 0 && (seed >> seat & 3) == 0),
                    ];

                    var found = Replacement.Find(problem, before, lost);

                    AssertMended(raw, before, lost, found);
                },
                iter: TestRun.Size(400, 20_000)
            );

    [Fact]
    public void Find_TwentyDropOutsOfTheCity_AreMendedWithFewDisturbed()
    {
        var raw = CityWeek.Create(7);
        var problem = PreparedProblem.From(raw);
        var plan = RosterPlanner.Plan(problem, new PlanningBudget(1, 300_000, 20)).Plan;
        var gone = Enumerable.Range(0, 20).Select(index => index * 37).ToList();
        List<int> lost = [.. gone.SelectMany(volunteer => Replacement.SeatsOf(problem, plan, volunteer, TimeSet.All))];

        var found = Replacement.Find(problem, plan, lost, gone);

        AssertMended(raw, plan, lost, found);
        Assert.DoesNotContain(found.Plan.Volunteers, gone.Contains);
        Assert.True(found.Open.Count <= 3, $"{found.Open.Count} of {lost.Count} open");
        Assert.True(found.Disturbed <= 20, $"{found.Disturbed} others disturbed");
    }

    private static void AssertMended(RosterProblem raw, RosterPlan before, List<int> lost, ReplacementPlan found)
    {
        var violations = IndependentCheck.Violations(raw, found.Plan.Volunteers);
        Assert.True(
            violations.All(each => found.Alone.Count > 0 && each.EndsWith("pairs", StringComparison.Ordinal)),
            violations.FirstOrDefault()
        );
        Assert.Equal(IndependentCheck.Cost(raw, found.Plan.Volunteers), found.Cost);
        Assert.Equal(lost.Where(seat => found.Plan.Volunteers[seat] < 0).Order(), found.Open.Order());
        Assert.All(lost, seat => Assert.NotEqual(before.Volunteers[seat], found.Plan.Volunteers[seat]));
        int[] moved =
        [
            .. Enumerable
                .Range(0, raw.Seats.Count)
                .Where(seat => !lost.Contains(seat) && before.Volunteers[seat] != found.Plan.Volunteers[seat]),
        ];
        Assert.Equal(moved.Length, found.Disturbed);
        Assert.All(moved, seat => Assert.True(found.Plan.Volunteers[seat] >= 0, "somebody's seat was left open"));
        Assert.All(moved, seat => Assert.Contains(found.Changes, change => change.Seat == seat));
    }
}
