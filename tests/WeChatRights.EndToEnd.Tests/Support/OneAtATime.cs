namespace WeChatRights.EndToEnd.Tests.Support;

/// <summary>
/// Tests that start several processes and strike them: alone on the machine, after all others. Two at once would only wait for each other.
/// </summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class OneAtATime
{
    public const string Name = "one at a time";
}
