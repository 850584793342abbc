using System.CommandLine;
using System.Security.Cryptography;
using Mediator;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WeChatRights.Core.Data;
using WeChatRights.Hosting.Logging;

namespace WeChatRights.Hosting.Operations;

/// <summary>What every command needs: the core, the console, and who asks.</summary>
internal sealed class OperatorRun(Func<IServiceProvider> services, OperatorConsole console)
{
    private readonly Lazy<IServiceProvider> _services = new(services);

    public OperatorConsole Console => console;
    public IServiceProvider Services => _services.Value;

    public Task<T> SendAsync<T>(ICommand<T> command, CancellationToken cancellationToken) =>
        Services.GetRequiredService<Dispatcher>().SendAsync(Operator.Current, command, cancellationToken);

    public Task<T> QueryAsync<T>(IQuery<T> query, CancellationToken cancellationToken) =>
        Services.GetRequiredService<Dispatcher>().QueryAsync(Operator.Current, query, cancellationToken);

    /// <summary>Gives a command its action: the schema is looked at first, and no failure shows more than its kind.</summary>
    /// <param name="onAnySchema">For commands about the schema itself.</param>
    public Command Act(Command command, Func<ParseResult, CancellationToken, Task<int>> act, bool onAnySchema = false)
    {
        command.SetAction((parsed, cancellationToken) => GuardAsync(() => act(parsed, cancellationToken), onAnySchema, cancellationToken));
        return command;
    }

    public async Task<IReadOnlyList<string>> PendingMigrationsAsync(CancellationToken cancellationToken)
    {
        await using var scope = Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<AppDbContext>().Database;
        return [.. await database.GetPendingMigrationsAsync(cancellationToken)];
    }

    private async Task<int> GuardAsync(Func<Task<int>> act, bool onAnySchema, CancellationToken cancellationToken)
    {
        try
        {
            if (onAnySchema || await PendingMigrationsAsync(cancellationToken) is not { Count: > 0 } pending)
            {
                return await act();
            }

            console.Remark($"数据库还有 {pending.Count} 项升级没有做，请先运行 database migrate。");
        }
        catch (DomainException refusal)
        {
            console.Remark(refusal.Error.Text);
            foreach (var text in refusal.Fields.Values.SelectMany(texts => texts))
            {
                console.Remark($"  {text}");
            }
        }
        catch (OperationCanceledException)
        {
            console.Remark("已中断。可以重新运行。");
        }
        catch (Exception failure)
        {
            console.Remark($"没有完成：{Explain(failure)}");
        }

        return ExitCode.NotDone;
    }

    /// <summary>What our own code says about settings and files may be shown; others' messages may quote data.</summary>
    private static string Explain(Exception failure) =>
        failure switch
        {
            UnauthorizedAccessException => "没有权限读写数据或密钥文件。",
            InvalidOperationException
            or CryptographicException when failure.Source?.StartsWith("WeChatRights.", StringComparison.Ordinal) == true => failure.Message,
            _ => new SilentException(failure).Message,
        };
}
