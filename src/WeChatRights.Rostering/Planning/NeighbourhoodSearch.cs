using Google.OrTools.Sat;

namespace WeChatRights.Rostering.Planning;

/// <summary>
/// Large neighbourhood search (Shaw 1998): some stations near each other are emptied for the whole week and filled again by CP-SAT as well as can be, all else
/// staying where it is. It finds what takes more than one chain of moves. One worker and a limit in CP-SAT's own deterministic time, so that the same seed
/// gives the same plan.
/// </summary>
internal sealed class NeighbourhoodSearch
{
    private readonly PlanState _state;
    private readonly PreparedProblem _p;
    private readonly int[][] _neighbours;
    private readonly int[][] _seatsOfStation;
    private SeededRandom _random;

    public NeighbourhoodSearch(PlanState state, ulong seed)
    {
        _state = state;
        _p = state.Problem;
        _random = new SeededRandom(seed ^ 0xA5A5A5A5);
        Likely = LikelyPairs.All(_p);
        _seatsOfStation =
        [
            .. Enumerable
                .Range(0, _p.Stations)
                .Select(station =>
                    Enumerable
                        .Range(0, _p.Seats)
                        .Where(seat => _p.SeatStation[seat] == station && _p.Pin[seat] == PreparedProblem.NotPinned)
                        .ToArray()
                ),
        ];
        var places = _p.Problem.Stations;
        _neighbours =
        [
            .. places.Select(one =>
                Enumerable.Range(0, _p.Stations).OrderBy(other => _p.Problem.Distance(one.Place, places[other].Place)).Take(12).ToArray()
            ),
        ];
    }

    /// <summary>Only these pairs, and those of the plan, are tried.</summary>
    public LikelyPairs Likely { get; set; }

    public int Rounds { get; private set; }

    public int Better { get; private set; }

    /// <summary>Empties and fills one neighbourhood. The plan never gets worse.</summary>
    /// <param name="stations">How many stations to empty.</param>
    /// <param name="effort">CP-SAT's deterministic time, about seconds.</param>
    public bool Round(int stations, double effort)
    {
        if (_p.Stations == 0)
        {
            return false;
        }

        Rounds++;
        var near = _neighbours[_random.Below(_p.Stations)];
        var picked = near.Take(1).Concat(Shuffled(near[1..])).Take(stations);
        int[] seats = [.. picked.SelectMany(station => _seatsOfStation[station])];
        if (seats.Length == 0)
        {
            return false;
        }

        var before = _state.Cost;
        int[] old = [.. seats.Select(seat => _state.SeatVolunteer[seat])];
        Empty(seats);
        if (new NeighbourhoodModel(_state, Likely, seats, old).Solve(effort, (int)(_random.Next() >> 33)) is { } found)
        {
            Fill(seats, found);
            if (_state.Cost < before && !seats.Any(_state.IsLonely))
            {
                Better++;
                return true;
            }

            Empty(seats);
        }

        Fill(seats, old);
        return false;
    }

    private int[] Shuffled(int[] stations)
    {
        for (var index = stations.Length - 1; index > 0; index--)
        {
            var other = _random.Below(index + 1);
            (stations[index], stations[other]) = (stations[other], stations[index]);
        }

        return stations;
    }

    private void Empty(int[] seats)
    {
        foreach (var seat in seats.Where(seat => _state.SeatVolunteer[seat] != RosterPlan.Open))
        {
            _state.Remove(seat);
        }
    }

    private void Fill(int[] seats, int[] volunteers)
    {
        for (var index = 0; index < seats.Length; index++)
        {
            if (volunteers[index] != RosterPlan.Open)
            {
                _state.Place(volunteers[index], seats[index]);
            }
        }
    }
}
