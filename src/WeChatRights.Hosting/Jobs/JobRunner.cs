using System.Collections.Concurrent;
using Hangfire;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace WeChatRights.Hosting.Jobs;

/// <summary>
/// What Hangfire calls. A run that finds the same job still at work in this process does nothing: the next one comes anyway. Another node
/// may work beside it; the rows decide who gets what.
/// </summary>
public sealed class JobRunner(IServiceScopeFactory scopes, ILogger<JobRunner> logger)
{
    private readonly ConcurrentDictionary<string, bool> _atWork = new(StringComparer.Ordinal);

    /// <param name="jobId">An id of <see cref="JobPlan"/>; one that this version does not know is left alone.</param>
    /// <exception cref="JobFailedException">Names the kind of failure only: Hangfire keeps it and shows it.</exception>
    [AutomaticRetry(Attempts = 0, OnAttemptsExceeded = AttemptsExceededAction.Delete, LogEvents = false)]
    [JobTitle]
    [JobTrace]
    public async Task RunAsync(string jobId, CancellationToken cancellationToken)
    {
        if (JobPlan.Find(jobId) is not { } job || !_atWork.TryAdd(jobId, value: true))
        {
            return;
        }

        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await job.RunAsync(scope.ServiceProvider, cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // Never the message: it may quote data. The places it came through cannot.
            logger.LogError("Job {Job} failed: {Failure}\n{Stack}", jobId, failure.GetType().FullName, failure.StackTrace);
            throw new JobFailedException(jobId, failure.GetType());
        }
        finally
        {
            _atWork.TryRemove(jobId, out _);
        }
    }
}

/// <summary>What is left of a failure when it goes into Hangfire's storage: which job, which kind.</summary>
public sealed class JobFailedException(string jobId, Type failure) : Exception($"{jobId}: {failure.Name}");
