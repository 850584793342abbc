namespace WeChatRights.Core.IdentityAccess.Demo;

/// <summary>
/// Whether this process is a demonstration on made-up data. On only when the environment is named <c>Demo</c> AND the setting
/// <c>Demo:Enabled</c> is true; nothing at run time can switch it on.
/// </summary>
public sealed class DemoMode
{
    public const string EnvironmentName = "Demo";
    public const string EnabledKey = "Demo:Enabled";

    /// <summary>Of every seeded demo account. Public knowledge, which is why such accounts open nothing outside a demo.</summary>
    public const string Password = "Demo-2026-演示";

    private readonly bool _isDevelopment;

    private DemoMode(bool isOn, bool isDevelopment)
    {
        IsOn = isOn;
        _isDevelopment = isDevelopment;
    }

    public bool IsOn { get; }

    /// <summary>Accounts marked as demo can sign in only here, should a demo database ever end up in production.</summary>
    internal bool AdmitsDemoAccounts => IsOn || _isDevelopment;

    /// <exception cref="InvalidOperationException">The setting is on in an environment of another name: the product must not start.</exception>
    public static DemoMode From(bool enabled, string environmentName)
    {
        var isDemo = string.Equals(environmentName, EnvironmentName, StringComparison.OrdinalIgnoreCase);
        if (enabled && !isDemo)
        {
            throw new InvalidOperationException(
                $"{EnabledKey} is true in environment {environmentName}. It works only in the environment {EnvironmentName}; remove the setting."
            );
        }

        return new DemoMode(enabled, string.Equals(environmentName, "Development", StringComparison.OrdinalIgnoreCase));
    }
}
