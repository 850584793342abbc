namespace WeChatRights.Core.Data;

/// <summary>One call of the pipeline: who asks and when. Scoped; set once by <see cref="Dispatcher"/>.</summary>
internal sealed class CallContext
{
    private readonly List<Action> _afterCommit = [];
    private Actor? _actor;

    public Actor Actor => _actor ?? throw new InvalidOperationException("No call is under way in this scope.");

    /// <summary>The call's instant, cut to microseconds because MariaDB keeps no more.</summary>
    public DateTimeOffset Now { get; private set; }

    /// <summary>Set by the authorisation step for staff; null for everyone else.</summary>
    public StaffRights? Staff { get; set; }

    public StaffRights RequireStaff() => Staff ?? throw new DomainException(CommonErrors.Forbidden);

    /// <summary>Counting, when the call has been committed; forgotten with a run that lost a race and is made again.</summary>
    public void AfterCommit(Action count) => _afterCommit.Add(count);

    public void Committed() => _afterCommit.ForEach(count => count());

    /// <summary>For what knows no area, such as the keys: the post that gives <paramref name="permission"/> must be one of the city.</summary>
    /// <exception cref="DomainException"><c>forbidden</c></exception>
    public void RequireWholeCity(Permission permission)
    {
        if (Staff is { } staff && !staff.Areas(permission).Any(area => area.Level == DivisionLevel.City))
        {
            throw new DomainException(CommonErrors.Forbidden);
        }
    }

    public void Begin(Actor actor, DateTimeOffset now)
    {
        _actor = actor;
        Now = new DateTimeOffset(now.UtcTicks - (now.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
    }
}
