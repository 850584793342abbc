using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Data;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Cases.Notices;

/// <summary>Finds what a notice is about, and what it says. Opens nothing. Whoever calls has made sure that the case is in sight.</summary>
internal sealed class NoticeReader(AppDbContext db, ComplaintReader complaints, DivisionDirectory divisions)
{
    /// <summary>The reason for which it was sent down is for colleagues: she is told where it lies, not why.</summary>
    public static bool Repeats(CaseNoticeKind kind) => kind is not (CaseNoticeKind.Acceptance or CaseNoticeKind.SentDown);

    /// <summary>What was decided and is told to her in writing, the latest first; nothing when she gave no name.</summary>
    public async Task<IReadOnlyList<(CaseNoticeKind Kind, CaseEvent Origin)>> ForHerAsync(Case about, CancellationToken cancellationToken)
    {
        if (await complaints.IsAnonymousAsync(about.Id, cancellationToken))
        {
            return [];
        }

        var entries = await EntriesAsync(about.Id, cancellationToken);
        return
        [
            .. from kind in Enum.GetValues<CaseNoticeKind>().Where(NoticePolicy.IsForHer)
            let origin = NoticePolicy.Origin(kind, entries, entry => entry.Kind)
            where origin is not null && (kind != CaseNoticeKind.SentDown || origin.ToUnit is not null)
            orderby origin.At descending
            select (kind, origin),
        ];
    }

    /// <summary>All that the notice says.</summary>
    /// <param name="words">Of the decision, opened; null where it does not repeat them.</param>
    public async Task<CaseNotice> ComposeAsync(
        Case about,
        CaseNoticeKind kind,
        CaseEvent origin,
        string? words,
        CancellationToken cancellationToken
    )
    {
        var (organ, advice) = kind == CaseNoticeKind.Guidance && words is not null ? Guidance.Parse(words) : (null, words);
        return new CaseNotice(
            kind,
            about.Number,
            await divisions.PathNameAsync(origin.Unit ?? about.Unit, cancellationToken),
            origin.ToUnit is { } unit ? await divisions.PathNameAsync(unit, cancellationToken) : null,
            about.ReceivedOn,
            origin.At.ChinaDate(),
            AnswerBy(kind, about, origin),
            kind == CaseNoticeKind.Order ? Started(about, ClockKind.Objection, origin) : null,
            organ,
            advice,
            kind == CaseNoticeKind.Refusal ? about.DeclineGround : null,
            about.IsAccusation && !NoticePolicy.IsForHer(kind),
            about.ClaimRoute,
            ClientName: null,
            HasReceipt: !await complaints.CameWithoutHerAsync(about.Id, cancellationToken)
        );
    }

    /// <summary>Accepted: our promise. Sent down before anybody accepted it: the limit of art. 23(2), which runs on for whoever has it now.</summary>
    private static DateOnly? AnswerBy(CaseNoticeKind kind, Case about, CaseEvent origin) =>
        kind switch
        {
            CaseNoticeKind.Acceptance => Started(about, ClockKind.Handling, origin),
            CaseNoticeKind.SentDown or CaseNoticeKind.Order => about
                .Clocks.FirstOrDefault(clock => clock.Kind == ClockKind.AcceptanceNotice && !(clock.StoppedAt <= origin.At))
                ?.DueAt.ChinaDate(),
            _ => null,
        };

    /// <summary>The end of the clock that this decision has started.</summary>
    private static DateOnly? Started(Case about, ClockKind kind, CaseEvent origin) =>
        about.Clocks.FirstOrDefault(clock => clock.Kind == kind && clock.StartedAt == origin.At)?.DueAt.ChinaDate();

    /// <exception cref="DomainException">
    /// <c>no-notice-owed</c> when it is for her and she gave no name; <c>not-found</c> when nothing of this kind was decided.
    /// </exception>
    public async Task<CaseEvent> OriginAsync(Case about, CaseNoticeKind kind, CancellationToken cancellationToken)
    {
        if (!NoticePolicy.IsOwed(kind, await complaints.IsAnonymousAsync(about.Id, cancellationToken)))
        {
            throw new DomainException(CaseErrors.NoNoticeOwed);
        }

        var entries = await EntriesAsync(about.Id, cancellationToken);
        return
            NoticePolicy.Origin(kind, entries, entry => entry.Kind) is { } found
            && (!GoesToAUnit(kind) || found.ToUnit is not null || (kind == CaseNoticeKind.Objection && about.SentFromOutside))
            ? found
            : throw new DomainException(CommonErrors.NotFound);
    }

    private Task<List<CaseEvent>> EntriesAsync(Guid caseId, CancellationToken cancellationToken) =>
        db.Set<CaseEvent>()
            .AsNoTracking()
            .Where(entry => entry.CaseId == caseId)
            .OrderByDescending(entry => entry.At)
            .ThenByDescending(entry => entry.Id)
            .ToListAsync(cancellationToken);

    private static bool GoesToAUnit(CaseNoticeKind kind) =>
        kind is CaseNoticeKind.SentDown or CaseNoticeKind.Order or CaseNoticeKind.Objection;
}
