using WeChatRights.AdminUi.DisplayText;

namespace WeChatRights.AdminUi.Live;

/// <summary>What a page tries to do, one thing at a time: a refusal is kept to be shown, and what was written stays.</summary>
/// <param name="what">For the log, when it fails without a refusal: "A call could not be written down".</param>
public sealed class Attempt(ProblemTexts problems, ILogger logger, string what)
{
    public bool IsBusy { get; private set; }

    /// <summary>Why the last one did not succeed; null: it did, or none was made.</summary>
    public Problem? Problem { get; private set; }

    public void Forget() => Problem = null;

    /// <summary>Does nothing while another is under way.</summary>
    /// <param name="onRefused">What else a refusal means here.</param>
    public async Task RunAsync(Func<Task> act, Action<DomainException>? onRefused = null)
    {
        if (IsBusy)
        {
            return;
        }

        (IsBusy, Problem) = (true, null);
        try
        {
            await act();
        }
        catch (DomainException refusal)
        {
            Problem = problems.Of(refusal);
            onRefused?.Invoke(refusal);
        }
        catch (Exception exception)
        {
            logger.LogError(exception, "{What}", what);
            Problem = problems.Of(exception);
        }
        finally
        {
            IsBusy = false;
        }
    }
}
