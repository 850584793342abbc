namespace WeChatRights.Hosting.Health;

/// <summary>What can be in order or not.</summary>
public enum SystemPart
{
    Database,
    KeyFile,
    Redis,
    JobServer,
    Jobs,
    Messages,
    Templates,
    AuditSeal,
    CityOfficer,
    Holidays,
    Disk,
}

public enum Condition
{
    Good,

    /// <summary>Not set up, and not needed on a single machine.</summary>
    Unused,

    /// <summary>Nothing is lost yet; a person should look soon.</summary>
    Attention,

    /// <summary>Something does not work now.</summary>
    Danger,
}

/// <param name="Amount">Messages stuck, minutes unsealed, percent of the disk free, year without holidays: by the part.</param>
/// <param name="Names">Of what is missing or late: templates, jobs.</param>
public sealed record SystemFinding(SystemPart Part, Condition Condition, long Amount = 0, IReadOnlyList<string>? Names = null)
{
    public bool IsFault => Condition is Condition.Attention or Condition.Danger;
}

/// <param name="LastRun">Null when it has not run since the storage was made.</param>
public sealed record JobRun(string Title, DateTimeOffset? LastRun, bool Failed, bool Late);

/// <param name="Servers">Processes that work on jobs and gave a sign of life within the last minute.</param>
public sealed record SystemReport(IReadOnlyList<SystemFinding> Findings, IReadOnlyList<JobRun> Jobs, int Servers);
