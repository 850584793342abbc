using Microsoft.Extensions.DependencyInjection;
using WeChatRights.Core.Vault;
using WeChatRights.Testing;
using WeChatRights.Testing.Servers;

namespace WeChatRights.EndToEnd.Tests.Support;

/// <summary>
/// The product installed for one test: a data folder, a database (SQLite in that folder unless a MariaDB is given), staff at every level, and
/// WeChat's stand-in. Its nodes run as processes of their own; <see cref="Core"/> is for arranging and for looking behind them.
/// </summary>
internal sealed class Installation : IAsyncDisposable
{
    private static readonly string[] Budgets = ["Ordinary", "Filing", "SignIn", "Proof", "Upload"];

    private readonly string? _mariaDb;

    private Installation(TestCore core, string? mariaDb, ProductProcess simulator, TestStaff staff)
    {
        Core = core;
        _mariaDb = mariaDb;
        Simulator = simulator;
        Staff = staff;
    }

    public TestCore Core { get; }

    public ProductProcess Simulator { get; }

    public TestStaff Staff { get; }

    /// <param name="log">Settings for the simulator's own process.</param>
    public static async Task<Installation> CreateAsync(
        string? mariaDb,
        CancellationToken cancellationToken,
        IReadOnlyDictionary<string, string?>? log = null
    )
    {
        // The digests that it makes are compared with those of the processes.
        var core = await TestCore.CreateAsync(mariaDb, services => services.AddSingleton(SlowDigestCost.Production));
        core.Clock.SetUtcNow(TimeProvider.System.GetUtcNow());
        var simulator = await ProductProcess.StartAsync(
            ProductHost.Simulator,
            log ?? new Dictionary<string, string?>(),
            cancellationToken: cancellationToken
        );
        return new Installation(core, mariaDb, simulator, await core.StaffAsync());
    }

    public Task<ProductProcess> StartAsync(
        ProductHost host,
        CancellationToken cancellationToken,
        params IEnumerable<KeyValuePair<string, string?>> more
    ) => ProductProcess.StartAsync(host, Settings(more), cancellationToken: cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await Simulator.DisposeAsync();
        await Core.DisposeAsync();
    }

    /// <summary>
    /// Neither Demo nor Development: nothing is softened. The budgets are wide, because a whole city files from one address here.
    /// </summary>
    private Dictionary<string, string?> Settings(IEnumerable<KeyValuePair<string, string?>> more)
    {
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Test",
            ["Data__Directory"] = Core.DataDirectory,
            ["Data__Provider"] = _mariaDb is null ? "Sqlite" : "MariaDb",
            ["Data__ConnectionString"] = _mariaDb,
            ["WeChat__AppId"] = "wxdemo0000000000ab",
            ["WeChat__AppSecret"] = "demo-secret-not-for-production",
            ["WeChat__BaseAddress"] = Simulator.BaseAddress.ToString(),
            ["WeChat__PushToken"] = "demopushtoken",
            ["WeChat__EncodingAesKey"] = "ZGVtby1rZXktbm90LWZvci1wcm9kdWN0aW9uLTMyISE",
            ["SignIn__TriesPerMinute"] = "600",
        };
        foreach (var template in new[] { "Progress", "Reminder" })
        {
            settings[$"WeChat__Templates__{template}__TemplateId"] = $"tpl-{template.ToLowerInvariant()}";
            settings[$"WeChat__Templates__{template}__Fields__0"] = "thing1";
            settings[$"WeChat__Templates__{template}__Fields__1"] = "time2";
        }

        foreach (var budget in Budgets)
        {
            settings[$"Limits__{budget}__Session"] = "1000000";
            settings[$"Limits__{budget}__Device"] = "1000000";
            settings[$"Limits__{budget}__Address"] = "1000000";
        }

        foreach (var (name, value) in more)
        {
            settings[name] = value;
        }

        return settings;
    }
}
