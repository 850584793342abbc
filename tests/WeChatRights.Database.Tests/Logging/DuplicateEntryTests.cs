using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Hosting.Databases;

namespace WeChatRights.Database.Tests.Logging;

/// <summary>A driver's message that quotes the value, through EF Core's own logging.</summary>
public sealed class DuplicateEntryTests(Databases databases)
{
    private const string Canary = "canary-login-name";

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Save_ValueTwice_TheLogNamesTheErrorAndNotTheValue(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var lines = new Lines();
        core.Services.GetRequiredService<ILoggerFactory>().AddProvider(lines);

        var failure = await Assert.ThrowsAsync<DbUpdateException>(() =>
            core.ArrangeAsync(db =>
            {
                db.Add(new StaffAccount(Ids.New(core.Now), Canary, "演示", isDemo: true));
                db.Add(new StaffAccount(Ids.New(core.Now), Canary, "演示", isDemo: true));
            })
        );

        if (provider == DatabaseProvider.MariaDb)
        {
            Assert.Contains(Canary, failure.ToString(), StringComparison.OrdinalIgnoreCase); // Otherwise this test shows nothing.
        }

        Assert.Contains("DbUpdateException (StaffAccount)", lines.Text, StringComparison.Ordinal);
        Assert.Contains(provider == DatabaseProvider.MariaDb ? "DuplicateKeyEntry" : "19/2067", lines.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, lines.Text, StringComparison.OrdinalIgnoreCase);
    }

    private sealed class Lines : ILoggerProvider, ILogger
    {
        private readonly List<string> _lines = [];

        public string Text => string.Join('\n', _lines);

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        )
        {
            var values = state as IEnumerable<KeyValuePair<string, object?>> ?? [];
            _lines.Add($"{formatter(state, exception)} {exception} {string.Join(' ', values.Select(pair => pair.Value))}");
        }

        public void Dispose() { }
    }
}
