namespace WeChatRights.Rostering.Bounds;

/// <summary>
/// A proof of how good a plan can be at best. Each seat pays a price for each kind of person; volunteers pick their best weeks and station-days their cheapest
/// kinds without asking each other, so the sum can be no more than the best plan costs, whatever the prices (Lagrangian decomposition, Guignard and Kim 1987).
/// The prices climb by a deflected subgradient with Polyak's step. At its best it is as strong as the linear program over whole weeks, which is stronger than
/// the linear program over pairs, and it takes seconds.
/// </summary>
internal sealed class LagrangianBound
{
    private const double Deflection = 0.5;
    private const int Patience = 8;
    private readonly PreparedProblem _p;
    private readonly VolunteerPricing _volunteers;
    private readonly StationDayPricing _stations;
    private readonly double[] _price;
    private readonly double[] _bestPrice;
    private readonly double[] _gradient;
    private readonly double[] _direction;
    private readonly double _pinned;
    private double _theta = 0.3;
    private double _value = double.NegativeInfinity;
    private int _sinceBetter;

    public LagrangianBound(PreparedProblem problem)
    {
        _p = problem;
        _volunteers = new VolunteerPricing(problem);
        _stations = new StationDayPricing(problem);
        _price = FirstPrices();
        _bestPrice = [.. _price];
        _gradient = new double[_price.Length];
        _direction = new double[_price.Length];
        for (var seat = 0; seat < problem.Seats; seat++)
        {
            _pinned += problem.Pin[seat] >= 0 ? problem.PairCost(problem.Pin[seat], seat) + problem.History[problem.Pin[seat]] : 0;
        }
    }

    /// <summary>No plan costs less. Rounded up, for every plan's cost is a whole number.</summary>
    public long Bound => (long)Math.Ceiling(Math.Max(_value, 0) - 1e-4);

    /// <summary>For each seat and kind the price at the best bound.</summary>
    public ReadOnlySpan<double> Prices => _bestPrice;

    /// <summary>The steps have become so small that more would change nothing.</summary>
    public bool HasConverged => _theta < 1e-5;

    /// <param name="upper">The cost of a known plan: steps aim between the bound and it.</param>
    public void Improve(int iterations, long upper, CancellationToken cancellation = default)
    {
        for (var iteration = 0; iteration < iterations && !HasConverged && Bound < upper; iteration++)
        {
            if (cancellation.IsCancellationRequested)
            {
                return;
            }

            Step(upper);
        }
    }

    private void Step(long upper)
    {
        var value = Evaluate();
        if (value > _value)
        {
            _sinceBetter = value > _value + (1e-5 * Math.Abs(_value)) ? 0 : _sinceBetter + 1;
            _value = value;
            _price.CopyTo(_bestPrice, 0);
        }
        else
        {
            _sinceBetter++;
        }

        if (_sinceBetter >= Patience)
        {
            _theta *= 0.7;
            _sinceBetter = 0;
            _bestPrice.CopyTo(_price, 0);
            Array.Clear(_direction);
            return;
        }

        var norm = 0.0;
        for (var index = 0; index < _direction.Length; index++)
        {
            var towards = (Deflection * _gradient[index]) + ((1 - Deflection) * _direction[index]);
            _direction[index] = towards;
            norm += towards * towards;
        }

        var step = norm == 0 ? 0 : _theta * (upper - value) / norm;
        for (var index = 0; index < _price.Length; index++)
        {
            _price[index] += step * _direction[index];
        }
    }

    /// <summary>The bound at the current prices; leaves its subgradient: how many the station-days want of a kind, less how many come.</summary>
    private double Evaluate()
    {
        Array.Clear(_gradient);
        var value = _pinned + _stations.Solve(_price, _gradient);
        for (var volunteer = 0; volunteer < _p.Volunteers; volunteer++)
        {
            var kind = SeatKinds.Of(_p, volunteer);
            value += _volunteers.Solve(volunteer, _price);
            for (var index = 0; index < _volunteers.ChosenCount; index++)
            {
                _gradient[(_volunteers.Chosen[index] * SeatKinds.Count) + kind]--;
            }
        }

        return value;
    }

    /// <summary>What the third cheapest candidate of the kind would cost, with a duty before this one.</summary>
    private double[] FirstPrices()
    {
        var prices = new double[_p.Seats * SeatKinds.Count];
        var costs = new List<int>[SeatKinds.Count];
        for (var kind = 0; kind < SeatKinds.Count; kind++)
        {
            costs[kind] = [];
        }

        for (var seat = 0; seat < _p.Seats; seat++)
        {
            foreach (var volunteer in _p.CandidatesOf(seat))
            {
                costs[SeatKinds.Of(_p, volunteer)].Add(_p.PairCost(volunteer, seat) + _p.History[volunteer]);
            }

            for (var kind = 0; kind < SeatKinds.Count; kind++)
            {
                costs[kind].Sort();
                var usual =
                    costs[kind].Count > 0 ? costs[kind][Math.Min(2, costs[kind].Count - 1)] + (2 * _p.FairnessStep) : _p.SeatMiss[seat];
                prices[(seat * SeatKinds.Count) + kind] = Math.Min(usual, _p.SeatMiss[seat]);
                costs[kind].Clear();
            }
        }

        return prices;
    }
}
