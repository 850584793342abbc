using WeChatRights.Core.Cases.Tracked;
using WeChatRights.Core.Cases.Visits;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Cases.Contracts;

/// <summary>One limit of another organ on a case. Days in China.</summary>
/// <param name="EndedOn">Null: it runs.</param>
internal sealed record OpinionLimit(DateOnly From, DateOnly Due, DateOnly? EndedOn);

/// <summary>What is known of the written opinion and its reviews.</summary>
/// <param name="EndsWithOpinion">A claim of the last route of 信访工作条例 art. 31: no other has this way.</param>
/// <param name="ReplyEnded">The organ owed a written opinion, and owes it no more.</param>
/// <param name="Review">复查; null: never asked for.</param>
/// <param name="Recheck">复核; null: never asked for.</param>
internal sealed record OpinionLimits(bool EndsWithOpinion, bool ReplyEnded, OpinionLimit? Review, OpinionLimit? Recheck);

/// <summary>
/// What a mandate does to the case that it belongs to: entries on the time line, the limits of other organs, words for her, the talks after a reply. The caller has been checked
/// by <see cref="HandledCases"/>, or is she herself, or a job.
/// </summary>
internal sealed class AgencyCases(
    CaseLoader loader,
    CitizenCases all,
    CallContext call,
    CaseKeyStore keys,
    WorkingCalendar calendar,
    VisitBook visits
)
{
    /// <param name="text">Null: the kind says it all.</param>
    public async Task LogAsync(Guid caseId, CaseEventKind kind, string? text, CancellationToken cancellationToken)
    {
        var about = await all.FindAsync(caseId, cancellationToken);
        using var words = text is null ? null : new Words(text, await keys.GetAsync(caseId, cancellationToken));
        about.AgencyStep(kind, Actor(about), words, call.Now);
    }

    /// <summary>Who is to act for her has to see the matter, and is one of those who worked on it.</summary>
    public async Task AdmitAsync(Guid caseId, IReadOnlyCollection<Guid> agents, CancellationToken cancellationToken)
    {
        var about = await all.FindAsync(caseId, cancellationToken);
        foreach (var agent in agents)
        {
            about.AdmitAgent(agent, call.Now);
        }
    }

    /// <summary>受理告知单: the limit of 信访工作条例 art. 34 begins on that day, unless it runs already or the matter has none.</summary>
    /// <returns>Whether a limit has begun.</returns>
    public Task<bool> OrganAcceptedAsync(Guid caseId, DateOnly on, string text, CancellationToken cancellationToken) =>
        WithAsync(
            caseId,
            text,
            (about, words) =>
                about.OrganAccepted(
                    Actor(about),
                    TrackedPolicy.Start(ClockKind.PetitionReply, ChinaTime.StartOfDay(on), calendar),
                    words,
                    call.Now
                ),
            cancellationToken
        );

    /// <summary>延期告知: once, and only while the 60 days run on that day.</summary>
    /// <returns>Whether the limit was moved.</returns>
    public Task<bool> OrganExtendedAsync(Guid caseId, DateOnly on, string text, CancellationToken cancellationToken) =>
        WithAsync(caseId, text, (about, words) => about.OrganExtended(Actor(about), on, calendar, words, call.Now), cancellationToken);

    /// <summary>处理意见书, or a refusal: what the organ owed has come.</summary>
    /// <returns>Whether a limit has ended.</returns>
    public Task<bool> OrganAnsweredAsync(Guid caseId, string text, CancellationToken cancellationToken) =>
        WithAsync(caseId, text, (about, words) => about.OrganAnswered(Actor(about), words, call.Now), cancellationToken);

    /// <summary>The talks that are owed after a written reply; one that is near another serves for both.</summary>
    public Task PlanVisitsAsync(Guid caseId, IReadOnlyList<DateOnly> days, CancellationToken cancellationToken) =>
        visits.PlanAsync(caseId, VisitCause.AgencyReply, days, cancellationToken);

    /// <summary>Words for her in the mini-program; the message outside says only that there is news.</summary>
    public Task<Guid> TellHerAsync(Guid caseId, string text, CancellationToken cancellationToken) =>
        WithAsync(caseId, text, (about, words) => about.MessageClient(Acting(about), words, call.Now), cancellationToken);

    /// <summary>She was told by word of mouth.</summary>
    public Task NoteContactAsync(Guid caseId, string text, CancellationToken cancellationToken) =>
        WithAsync(
            caseId,
            text,
            (about, words) =>
            {
                about.AddNote(Acting(about), words, contacted: true, call.Now);
                return true;
            },
            cancellationToken
        );

    /// <summary>The limits of 信访工作条例 arts. 34 to 36 on a case, the latest of each kind.</summary>
    public async Task<OpinionLimits> ReviewChainAsync(Guid caseId, CancellationToken cancellationToken)
    {
        var about = await all.FindAsync(caseId, cancellationToken);
        return new OpinionLimits(
            about.EndsWithOpinion,
            Latest(about, ClockKind.PetitionReplyExtended) is { EndedOn: not null }
                || (
                    Latest(about, ClockKind.PetitionReplyExtended) is null
                    && Latest(about, ClockKind.PetitionReply) is { EndedOn: not null }
                ),
            Latest(about, ClockKind.PetitionReview),
            Latest(about, ClockKind.PetitionRecheck)
        );
    }

    private static OpinionLimit? Latest(Case about, ClockKind kind) =>
        about
            .Clocks.Where(clock => clock.Kind == kind)
            .OrderByDescending(clock => clock.StartedAt)
            .Select(clock => new OpinionLimit(clock.StartedAt.ChinaDate(), clock.DueAt.ChinaDate(), clock.StoppedAt?.ChinaDate()))
            .FirstOrDefault();

    private async Task<T> WithAsync<T>(Guid caseId, string text, Func<Case, Words, T> act, CancellationToken cancellationToken)
    {
        var about = await all.FindAsync(caseId, cancellationToken);
        using var words = new Words(text, await keys.GetAsync(caseId, cancellationToken));
        return act(about, words);
    }

    private CaseActor Acting(Case about) => loader.Acting(about);

    /// <returns>Null: she herself, or nobody.</returns>
    private CaseActor? Actor(Case about) => call.Staff is null ? null : loader.Acting(about);
}
