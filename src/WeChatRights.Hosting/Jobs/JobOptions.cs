namespace WeChatRights.Hosting.Jobs;

/// <summary>Section <c>Jobs</c>.</summary>
public sealed class JobOptions
{
    public const string Section = "Jobs";

    /// <summary>Whether this process runs jobs. The dashboard shows those of the other nodes either way.</summary>
    public bool RunHere { get; set; } = true;
}
