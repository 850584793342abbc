using Google.OrTools.LinearSolver;

namespace WeChatRights.Rostering.Bench.Published;

/// <summary>A whole roster of one employee.</summary>
internal sealed record RosterColumn(int Person, int[] Row, int Cost);

/// <summary>The linear program over whole rosters: one for each employee, cover with its penalties. Solved by GLOP; people can be fixed to a roster.</summary>
internal sealed class ColumnMaster : IDisposable
{
    /// <summary>For an employee without any roster; far above what a roster costs.</summary>
    private const double Missing = 1e5;

    private readonly ShiftInstance _instance;
    private readonly Solver _solver = Solver.CreateSolver("GLOP");
    private readonly Constraint[] _person;
    private readonly Constraint[,] _cover;
    private readonly List<(RosterColumn Column, Variable Share)> _columns = [];
    private readonly HashSet<(int Person, string Row)> _known = [];

    public ColumnMaster(ShiftInstance instance)
    {
        _instance = instance;
        _person = new Constraint[instance.People.Length];
        _cover = new Constraint[instance.Days, instance.Types.Length];
        Duals = new double[instance.Days, instance.Types.Length];
        PersonDuals = new double[instance.People.Length];
        Fixed = new RosterColumn?[instance.People.Length];
        for (var person = 0; person < _person.Length; person++)
        {
            _person[person] = _solver.MakeConstraint(1, 1);
            AddVariable(_person[person], 1, Missing);
        }

        for (var day = 0; day < instance.Days; day++)
        {
            for (var type = 0; type < instance.Types.Length; type++)
            {
                var (need, under, over) = instance.Cover[day, type];
                _cover[day, type] = _solver.MakeConstraint(need, need);
                AddVariable(_cover[day, type], 1, under);
                AddVariable(_cover[day, type], -1, over);
            }
        }

        _solver.Objective().SetMinimization();
    }

    public IReadOnlyList<(RosterColumn Column, Variable Share)> Columns => _columns;

    public double[,] Duals { get; }

    public double[] PersonDuals { get; }

    public RosterColumn?[] Fixed { get; }

    public double Value { get; private set; }

    /// <returns>False when the roster is there already.</returns>
    public bool Add(RosterColumn column)
    {
        if (!_known.Add((column.Person, string.Join(',', column.Row))))
        {
            return false;
        }

        var share = AddVariable(_person[column.Person], 1, column.Cost);
        for (var day = 0; day < _instance.Days; day++)
        {
            if (column.Row[day] >= 0)
            {
                _cover[day, column.Row[day]].SetCoefficient(share, 1);
            }
        }

        if (Fixed[column.Person] is not null)
        {
            share.SetUb(0);
        }

        _columns.Add((column, share));
        return true;
    }

    public void Fix(RosterColumn column)
    {
        Fixed[column.Person] = column;
        SetUpperBounds(column.Person, each => ReferenceEquals(each, column) ? 1 : 0);
    }

    public void Free(int person)
    {
        Fixed[person] = null;
        SetUpperBounds(person, _ => double.PositiveInfinity);
    }

    public void Solve()
    {
        if (_solver.Solve() != Solver.ResultStatus.OPTIMAL)
        {
            throw new InvalidOperationException("a linear program that always has a solution was not solved");
        }

        Value = _solver.Objective().Value();
        for (var person = 0; person < _person.Length; person++)
        {
            PersonDuals[person] = _person[person].DualValue();
        }

        for (var day = 0; day < _instance.Days; day++)
        {
            for (var type = 0; type < _instance.Types.Length; type++)
            {
                Duals[day, type] = _cover[day, type].DualValue();
            }
        }
    }

    public void Dispose() => _solver.Dispose();

    private void SetUpperBounds(int person, Func<RosterColumn, double> bound)
    {
        foreach (var (column, share) in _columns)
        {
            if (column.Person == person)
            {
                share.SetUb(bound(column));
            }
        }
    }

    private Variable AddVariable(Constraint constraint, double coefficient, double cost)
    {
        var variable = _solver.MakeNumVar(0, double.PositiveInfinity, "");
        constraint.SetCoefficient(variable, coefficient);
        _solver.Objective().SetCoefficient(variable, cost);
        return variable;
    }
}
