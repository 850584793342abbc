namespace WeChatRights.Core.Volunteers.Profiles;

internal sealed partial class Volunteer
{
    private const int HalfDays = 3;
    private readonly List<ExceptionDay> _exceptions = [];
    private readonly List<BlackOutSpan> _blackOuts = [];

    /// <summary>A bit for each half-day of the week, Sunday morning first.</summary>
    public int WeeklySet { get; private set; }

    /// <summary>Counts changes, so that a change of single days too is one of the profile.</summary>
    public int AvailabilityRevision { get; private set; }
    public IReadOnlyList<ExceptionDay> Exceptions => _exceptions;
    public IReadOnlyList<BlackOutSpan> BlackOuts => _blackOuts;

    public AvailabilityPlan Availability() =>
        new(
            [
                .. Enumerable
                    .Range(0, 7 * HalfDays)
                    .Where(bit => (WeeklySet & (1 << bit)) != 0)
                    .Select(bit => new WeeklyHalfDay((DayOfWeek)(bit / HalfDays), (HalfDay)(bit % HalfDays))),
            ],
            [
                .. _exceptions
                    .OrderBy(exception => exception.Day)
                    .Select(exception => new DayException(exception.Day, ChoiceSet.Items<HalfDay>(exception.FreeSet))),
            ],
            [.. _blackOuts.OrderBy(span => span.From).ThenBy(span => span.To).Select(span => new BlackOut(span.From, span.To))]
        );

    /// <param name="plan">Tidied, and other than before.</param>
    public void HaveTime(AvailabilityPlan plan, DateTimeOffset now)
    {
        RequireLiving();
        WeeklySet = plan.Weekly.Aggregate(0, (set, part) => set | (1 << (((int)part.Day * HalfDays) + (int)part.HalfDay)));
        AvailabilityRevision++;
        _exceptions.Clear();
        _exceptions.AddRange(plan.Exceptions.Select(day => new ExceptionDay(Ids.New(now), Id, day.Day, ChoiceSet.Of(day.Free))));
        _blackOuts.Clear();
        _blackOuts.AddRange(plan.BlackOuts.Select(span => new BlackOutSpan(Ids.New(now), Id, span.From, span.To)));
    }
}
