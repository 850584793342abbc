using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Cases.Visits;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Cases.Contracts;

/// <param name="Text">The state in plain words.</param>
public sealed record CaseState(CaseStatus Status, string Text, int? Rating, bool MayRate, bool MaySupplement, bool WithdrawalRequested);

/// <summary>Who has it in hand: an office and a place, never a name.</summary>
public sealed record CaseOffice(string Office, string Place);

/// <param name="Words">What staff wrote for her with this step: which organ to turn to, why it is not taken up again.</param>
public sealed record CaseStep(DateTimeOffset At, CaseEventKind Kind, string Text, CaseOffice? By, string? Words)
{
    public override string ToString() => "CaseStep(redacted)";
}

public sealed record CaseMessage(Guid Id, DateTimeOffset At, CaseOffice? From, string Text)
{
    public override string ToString() => "CaseMessage(redacted)";
}

internal sealed record CaseStory(
    CaseState State,
    CaseOffice InCharge,
    CaseRoad Road,
    IReadOnlyList<CaseStep> Steps,
    IReadOnlyList<CaseMessage> Messages,
    bool MayAnswerSurvey
);

/// <summary>What became of a matter, in words for her. Notes, assignments by name and summaries of the staff are not part of it.</summary>
internal sealed class CaseProgress(
    AppDbContext db,
    CallContext call,
    CitizenCases cases,
    DivisionDirectory divisions,
    StationContacts stations
)
{
    /// <summary>To be named when unsealing.</summary>
    public static readonly string WordsColumn = CaseFields.EventText.Column;

    public async Task<IReadOnlyDictionary<Guid, CaseState>> StatesAsync(
        IReadOnlyCollection<Guid> unlocked,
        CancellationToken cancellationToken
    ) => (await cases.Among(unlocked).ToListAsync(cancellationToken)).ToDictionary(c => c.Id, State);

    public async Task<CaseStory> TellAsync(Guid caseId, UnsealedCase opened, CancellationToken cancellationToken)
    {
        var about = await cases.Among([caseId]).Include(c => c.Clocks).FirstAsync(cancellationToken);
        var entries = await EntriesAsync(caseId, CitizenWords.Told, cancellationToken);
        var steps = new List<CaseStep>();
        var messages = new List<CaseMessage>();
        foreach (var entry in entries)
        {
            var by = entry.Unit is { } unit ? await OfficeAsync(unit, cancellationToken) : null;
            var words =
                entry.Text is { } text && CitizenWords.ForHer.Contains(entry.Kind)
                    ? opened.Read(CaseFields.EventText, entry.Id, text)
                    : null;
            if (entry.Kind == CaseEventKind.MessageToClient)
            {
                messages.Add(new CaseMessage(entry.Id, entry.At, by, words ?? ""));
            }

            var received = entry.Kind == CaseEventKind.Registered ? await OfficeAsync(about.FirstUnit, cancellationToken) : by;
            var to = entry.ToUnit is { } sentTo ? await OfficeAsync(sentTo, cancellationToken) : null;
            steps.Add(
                new CaseStep(
                    entry.At,
                    entry.Kind,
                    CitizenWords.Of(entry, about, to),
                    received,
                    entry.Kind == CaseEventKind.MessageToClient ? null : words
                )
            );
        }

        var maySurvey =
            about.MayBeSurveyed && !entries.Exists(entry => entry.Kind == CaseEventKind.SurveyAnswered && entry.At >= about.ClosedAt);
        var inCharge = await OfficeAsync(about.Unit, cancellationToken);
        return new CaseStory(State(about), inCharge, await RoadAsync(about, inCharge, cancellationToken), steps, messages, maySurvey);
    }

    private async Task<CaseRoad> RoadAsync(Case about, CaseOffice inCharge, CancellationToken cancellationToken)
    {
        var visits = await db.Set<ReturnVisit>()
            .AsNoTracking()
            .Where(visit => visit.CaseId == about.Id && visit.Cause == VisitCause.AfterEnd)
            .ToListAsync(cancellationToken);
        return CitizenRoad.Of(about, visits, await StationAsync(about.Unit, inCharge, cancellationToken), call.Now.ChinaDate());
    }

    /// <summary>The number of the station itself only: a village has none of its own, and the levels above are called over the hotline.</summary>
    private async Task<RoadCall?> StationAsync(DivisionCode unit, CaseOffice inCharge, CancellationToken cancellationToken) =>
        unit.Level == DivisionLevel.Township
        && (await stations.OfAsync([unit], cancellationToken)).TryGetValue(unit, out var station)
        && station.Phone != ""
            ? new RoadCall($"{inCharge.Place} {inCharge.Office}", station.Phone)
            : null;

    /// <summary>The words of single messages, by entry.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> MessagesAsync(
        Guid caseId,
        IReadOnlyCollection<Guid> entryIds,
        UnsealedCase opened,
        CancellationToken cancellationToken
    )
    {
        var entries = await EntriesAsync(caseId, [CaseEventKind.MessageToClient], cancellationToken);
        return entries
            .Where(entry => entryIds.Contains(entry.Id) && entry.Text is not null)
            .ToDictionary(entry => entry.Id, entry => opened.Read(CaseFields.EventText, entry.Id, entry.Text!.Value));
    }

    private Task<List<CaseEvent>> EntriesAsync(Guid caseId, CaseEventKind[] kinds, CancellationToken cancellationToken) =>
        db.Set<CaseEvent>()
            .AsNoTracking()
            .Where(entry => entry.CaseId == caseId && kinds.Contains(entry.Kind))
            .OrderBy(entry => entry.At)
            .ThenBy(entry => entry.Id)
            .ToListAsync(cancellationToken);

    private async Task<CaseOffice> OfficeAsync(DivisionCode unit, CancellationToken cancellationToken) =>
        new(CitizenWords.OfficeOf(unit.Level), await divisions.PathNameAsync(unit, cancellationToken));

    private static CaseState State(Case about) =>
        new(
            about.Status,
            CitizenWords.Of(about),
            about.Rating,
            about.MayBeRated,
            CaseTransitions.Allows(about.Status, CaseAction.Supplement),
            about.WithdrawalRequested
        );
}
