namespace WeChatRights.Core.SharedKernel;

/// <summary>Who asks. Made by the host from a proven session; what the actor may do is looked up anew on every call.</summary>
public abstract record Actor
{
    public static readonly Actor Nobody = new NobodyActor();

    public static Actor System(string job) => new SystemActor(job);
}

/// <summary>No session at all: public information and anonymous filing.</summary>
public sealed record NobodyActor : Actor;

/// <param name="CitizenId">Null for a session opened by a receipt code alone.</param>
public sealed record CitizenActor(Guid SessionId, Guid? CitizenId) : Actor;

public sealed record StaffActor(Guid StaffId, Guid SessionId) : Actor;

/// <summary>A job or the seeding. Never reachable from a request.</summary>
public sealed record SystemActor(string Job) : Actor;
