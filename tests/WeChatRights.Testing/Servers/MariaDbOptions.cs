namespace WeChatRights.Testing.Servers;

/// <summary>What a test wants to be different from <c>deploy/mariadb/wechatrights.cnf</c>.</summary>
public sealed record MariaDbOptions
{
    /// <summary>The settings of one database in common use: binary log on, and nothing acknowledged may be lost.</summary>
    public static MariaDbOptions Production { get; } = new();

    /// <summary>Variable name to value, as in a configuration file; the last word over the product's own file.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    public TimeSpan StartWithin { get; init; } = TimeSpan.FromSeconds(60);
}
