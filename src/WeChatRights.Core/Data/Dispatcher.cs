using Mediator;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Telemetry;

namespace WeChatRights.Core.Data;

/// <summary>
/// The door to the core: endpoint, page and job all send their command or query here. Each call gets a DI scope of its own and is
/// one transaction, so a call that lost a race for a lock, a row or a unique key is simply run again, on what the other one has left:
/// as if it had come second. Whoever read a page before says so by the version in the command, which the handler compares.
/// </summary>
public sealed class Dispatcher(IServiceScopeFactory scopes, TimeProvider clock, IDatabaseErrors databaseErrors, CoreMeter meter)
{
    private const int MaxRuns = 4;

    public Task<T> SendAsync<T>(Actor actor, ICommand<T> command, CancellationToken cancellationToken = default) =>
        MeasureAsync(command, actor, (mediator, token) => mediator.Send(command, token), cancellationToken);

    public Task<T> QueryAsync<T>(Actor actor, IQuery<T> query, CancellationToken cancellationToken = default) =>
        MeasureAsync(query, actor, (mediator, token) => mediator.Send(query, token), cancellationToken);

    private async Task<T> MeasureAsync<T>(
        IMessage message,
        Actor actor,
        Func<ISender, CancellationToken, ValueTask<T>> call,
        CancellationToken cancellationToken
    )
    {
        using var span = CallSpan.Begin(meter, message.GetType().Name, actor);
        try
        {
            var answer = await RunAsync(actor, call, cancellationToken);
            span.Succeeded();
            return answer;
        }
        catch (Exception failure)
        {
            span.EndedWith(failure);
            throw;
        }
    }

    private async Task<T> RunAsync<T>(Actor actor, Func<ISender, CancellationToken, ValueTask<T>> call, CancellationToken cancellationToken)
    {
        for (var run = 1; ; run++)
        {
            var scope = scopes.CreateAsyncScope();
            await using (scope)
            {
                var context = scope.ServiceProvider.GetRequiredService<CallContext>();
                context.Begin(actor, clock.GetUtcNow());
                try
                {
                    var answer = await call(scope.ServiceProvider.GetRequiredService<ISender>(), cancellationToken);
                    context.Committed();
                    return answer;
                }
                catch (Exception failure) when (run < MaxRuns && MayRunAgain(failure))
                {
                    // Fall through: the scope and all it tracked are dropped, the call starts anew.
                }
                catch (DbUpdateConcurrencyException)
                {
                    throw new DomainException(CommonErrors.StaleData);
                }
                catch (Exception failure) when (databaseErrors.IsUniqueViolation(failure))
                {
                    // Somebody else was quicker every time: what it wanted to write is there already, or goes on changing.
                    throw new DomainException(CommonErrors.StaleData);
                }
            }

            // Real time, whatever clock the rules are given: this waits for another transaction, not for a date.
            await Task.Delay(TimeSpan.FromMilliseconds(5 * run * run), cancellationToken);
        }
    }

    private bool MayRunAgain(Exception failure) =>
        failure is not DomainException
        && (failure is DbUpdateConcurrencyException || databaseErrors.IsUniqueViolation(failure) || databaseErrors.IsTransient(failure));
}
