using Microsoft.Extensions.Time.Testing;
using WeChatRights.Rostering.Bench;
using WeChatRights.Rostering.Tests.Support;

namespace WeChatRights.Rostering.Tests;

public sealed class PlannerTests
{
    private static readonly RosterProblem Town = CityWeek.Create(5, stations: 20, volunteers: 140);

    [Fact]
    public void Plan_SameSeedAndBudget_IsTheSamePlan()
    {
        var budget = new PlanningBudget(42, Steps: 60_000, BoundIterations: 150, Neighbourhoods: 2);

        var one = RosterPlanner.Plan(PreparedProblem.From(Town), budget);
        var other = RosterPlanner.Plan(PreparedProblem.From(Town), budget);
        var different = RosterPlanner.Plan(PreparedProblem.From(Town), budget with { Seed = 43 });

        Assert.Equal(one, other);
        Assert.NotEqual(one.Plan, different.Plan);
    }

    [Fact]
    public void Plan_OfTheCity_BreaksNothingAndIsMuchBetterThanTheFirst()
    {
        var raw = CityWeek.Create(7);
        var problem = PreparedProblem.From(raw);
        var first = RosterPlanner.FirstPlan(problem);

        var result = RosterPlanner.Plan(problem, new PlanningBudget(7, Steps: 600_000, BoundIterations: 60));

        Assert.Empty(IndependentCheck.Violations(raw, first.Volunteers));
        Assert.Empty(IndependentCheck.Violations(raw, result.Plan.Volunteers));
        Assert.Equal(IndependentCheck.Cost(raw, result.Plan.Volunteers), result.Cost);
        Assert.True(result.Cost < 0.8 * PlanCheck.Cost(problem, first), $"{result.Cost}");
        Assert.True(result.Bound > 0 && result.GapPercent > 0, $"{result.GapPercent}");
    }

    [Fact]
    public void Plan_Pins_AreKeptEvenAgainstARule()
    {
        var far = Village.Somebody() with { TravelKm = 2 };
        RosterProblem raw = Village.Of(
            [far, Village.Somebody()],
            Village.SeatAt(Village.Far, Village.Monday),
            Village.SeatAt(Village.Near1, Village.Monday),
            Village.SeatAt(Village.Near1, Village.Tuesday)
        ) with
        {
            Pins = [new SeatPin(0, 0), new SeatPin(1, null)],
        };
        var problem = PreparedProblem.From(raw);

        var result = RosterPlanner.Plan(problem, new PlanningBudget(1, 1_000, 50, 1));

        Assert.Equal([0, -1], result.Plan.Volunteers[..2]);
        Assert.True(result.Plan.Volunteers[2] >= 0);
        Assert.Equal([new RuleReason(HardRule.Travel, 9, 2)], PlanCheck.Breaches(problem, result.Plan).Select(breach => breach.Reason));
        // A seat pinned open costs what it costs in every plan.
        Assert.InRange(result.Bound, 1000, result.Cost);
    }

    [Fact]
    public void Plan_FromADraft_ImprovesItRatherThanMakingItAnew()
    {
        var problem = PreparedProblem.From(Town);
        var budget = new PlanningBudget(1, Steps: 200_000, BoundIterations: 100);
        var draft = RosterPlanner.Plan(problem, budget with { Steps = 20_000 });

        var better = RosterPlanner.Plan(problem, budget with { Seed = 2 }, draft.Plan);
        var anew = RosterPlanner.Plan(problem, budget with { Seed = 2 });

        Assert.True(better.Cost < draft.Cost, $"{better.Cost} is not below {draft.Cost}");
        var kept = Same(better.Plan, draft.Plan);
        var keptByChance = Same(anew.Plan, draft.Plan);
        Assert.True(kept > keptByChance, $"{kept} seats kept, {keptByChance} from scratch");
    }

    private static int Same(RosterPlan one, RosterPlan other) =>
        one.Volunteers.Zip(other.Volunteers).Count(pair => pair.First == pair.Second);

    [Fact]
    public void FirstPlan_FromADraft_KeepsWhatMayStay()
    {
        var problem = PreparedProblem.From(Town);
        var plan = RosterPlanner.FirstPlan(problem);
        var seat = Enumerable.Range(0, problem.Seats).First(seat => problem.CandidatesOf(seat).Length > 0 && plan.Volunteers[seat] >= 0);
        var stranger = Enumerable.Range(0, problem.Volunteers).First(volunteer => !problem.IsCandidate(volunteer, seat));

        var again = RosterPlanner.FirstPlan(problem, new RosterPlan(plan.Volunteers.SetItem(seat, stranger)));

        Assert.NotEqual(stranger, again.Volunteers[seat]);
        Assert.Empty(IndependentCheck.Violations(Town, again.Volunteers));
        Assert.True(again.Volunteers.Zip(plan.Volunteers).Count(pair => pair.First != pair.Second) <= 10);
    }

    [Fact]
    public async Task PlanAsync_ByTheClock_TellsOfBetterAndBetterPlans()
    {
        var problem = PreparedProblem.From(Town);
        List<PlanningProgress> told = [];

        var result = await RosterPlanner.PlanAsync(
            problem,
            new PlanningTime(1, TimeSpan.FromSeconds(1)),
            TimeProvider.System,
            new Told(told.Add),
            cancellation: TestContext.Current.CancellationToken
        );

        Assert.Equal(PlanningStage.FirstPlan, told[0].Stage);
        Assert.Equal(PlanningStage.Done, told[^1].Stage);
        Assert.Equal(told.Select(each => each.Cost).OrderDescending(), told.Select(each => each.Cost));
        Assert.Equal(told.Select(each => each.Bound).Order(), told.Select(each => each.Bound));
        Assert.Equal((told[^1].Cost, told[^1].Bound), (result.Cost, result.Bound));
        Assert.Empty(IndependentCheck.Violations(Town, result.Plan.Volunteers));
    }

    [Fact]
    public async Task PlanAsync_Stopped_GivesTheBestSoFar()
    {
        using var stop = new CancellationTokenSource();
        var problem = PreparedProblem.From(Town);
        var last = long.MaxValue;

        var result = await RosterPlanner.PlanAsync(
            problem,
            new PlanningTime(1, TimeSpan.FromHours(1)),
            TimeProvider.System,
            new Told(progress =>
            {
                last = progress.Cost;
                if (progress.Stage == PlanningStage.LocalSearch)
                {
                    stop.Cancel();
                }
            }),
            cancellation: stop.Token
        );

        Assert.Equal(last, result.Cost);
        Assert.Equal(IndependentCheck.Cost(Town, result.Plan.Volunteers), result.Cost);
        Assert.Empty(IndependentCheck.Violations(Town, result.Plan.Volunteers));
    }

    [Fact]
    public async Task PlanAsync_StoppedBeforeItBegins_StillGivesThePlan()
    {
        var problem = PreparedProblem.From(Town);

        var result = await RosterPlanner.PlanAsync(
            problem,
            new PlanningTime(1, TimeSpan.FromHours(1)),
            new FakeTimeProvider(),
            cancellation: new CancellationToken(canceled: true)
        );

        Assert.Equal(RosterPlanner.FirstPlan(problem), result.Plan);
    }

    [Fact]
    public void Plan_NobodyOrNothing_IsEmpty()
    {
        var nobody = PreparedProblem.From(Village.Of([], Village.SeatAt(0, 0)));
        var nothing = PreparedProblem.From(Village.Of([Village.Somebody()]));
        var empty = PreparedProblem.From(new RosterProblem([], [], [], []));

        Assert.Equal(
            (1000L, 1000L, 0.0),
            (RosterPlanner.Plan(nobody, Few).Cost, RosterPlanner.Plan(nobody, Few).Bound, RosterPlanner.Plan(nobody, Few).GapPercent)
        );
        Assert.Equal(0, RosterPlanner.Plan(nothing, Few).Cost);
        Assert.Equal(0, RosterPlanner.Plan(empty, Few).Cost);
    }

    [Fact]
    public void From_WrongIndices_AreRefused()
    {
        var good = Village.Of([Village.Somebody()], Village.SeatAt(0, 0));

        Assert.Throws<ArgumentException>(() => PreparedProblem.From(good with { Seats = [Village.SeatAt(3, 0)] }));
        Assert.Throws<ArgumentException>(() => PreparedProblem.From(good with { Pins = [new SeatPin(1, 0)] }));
        Assert.Throws<ArgumentException>(() => PreparedProblem.From(good with { Pins = [new SeatPin(0, 1)] }));
        Assert.Throws<ArgumentException>(() => PreparedProblem.From(good with { Pins = [new SeatPin(0, 0), new SeatPin(0, null)] }));
        Assert.Throws<ArgumentException>(() => PreparedProblem.From(good with { Weights = new RosterWeights { Unknown = -1 } }));
        Assert.Throws<ArgumentException>(() =>
            PreparedProblem.From(good with { Times = [.. Enumerable.Repeat(good.Times[0], TimeSet.Capacity + 1)] })
        );
    }

    private static readonly PlanningBudget Few = new(1, 100, 10, 1);

    private sealed class Told(Action<PlanningProgress> tell) : IProgress<PlanningProgress>
    {
        public void Report(PlanningProgress value) => tell(value);
    }
}
