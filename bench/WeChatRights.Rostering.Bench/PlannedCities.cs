namespace WeChatRights.Rostering.Bench;

/// <summary>Cities with a plan of five seconds, made when first asked for.</summary>
internal sealed class PlannedCities
{
    private readonly Dictionary<int, (PreparedProblem Problem, PlanningResult Result)> _cities = [];

    public async Task<(PreparedProblem Problem, PlanningResult Result)> OfAsync(int seed)
    {
        if (!_cities.TryGetValue(seed, out var city))
        {
            var problem = PreparedProblem.From(CityWeek.Create((ulong)seed));
            var time = new PlanningTime((ulong)seed, TimeSpan.FromSeconds(RosterBenchOptions.ShortSeconds));
            city = (problem, await RosterPlanner.PlanAsync(problem, time, TimeProvider.System));
            _cities.Add(seed, city);
        }

        return city;
    }
}
