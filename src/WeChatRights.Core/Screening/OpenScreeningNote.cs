using Mediator;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Screening;

/// <summary>打开走访记录: its words, for the unit, its station and its county. Each opening is on record.</summary>
/// <exception cref="DomainException"><c>not-found</c></exception>
[RequirePermission(Permission.HandleCase)]
public sealed record OpenScreeningNote(Guid NoteId) : IQuery<ScreeningNoteWords>;

/// <param name="Township">Nine digits, for the register.</param>
/// <param name="Village">Twelve digits.</param>
/// <param name="Words">Empty: it was filed, and nothing is left.</param>
/// <param name="LastDay">It is deleted after this day; no other visit is planned beyond it.</param>
/// <param name="Steps">What the caller can do with it.</param>
public sealed record ScreeningNoteWords(
    Guid Id,
    Guid TaskId,
    string Unit,
    string Township,
    string Village,
    TensionKind Kind,
    IReadOnlyList<RiskHint> Hints,
    string Place,
    string Words,
    DateOnly? FollowUpOn,
    DateOnly LastDay,
    IReadOnlyList<ScreeningNoteStep> Steps
)
{
    public override string ToString() => "ScreeningNoteWords(redacted)";
}

internal sealed class OpenScreeningNoteHandler(CallContext call, ScreeningDesk desk, DivisionDirectory divisions, AuditTrail audit)
    : IQueryHandler<OpenScreeningNote, ScreeningNoteWords>
{
    private static readonly string[] Columns = ["visit_note"];

    public async ValueTask<ScreeningNoteWords> Handle(OpenScreeningNote query, CancellationToken cancellationToken)
    {
        var note = await desk.NoteAsync(query.NoteId, cancellationToken);
        audit.RecordUnseal(call, note.Id.ToString(), UnsealPurpose.Screen, Columns);
        var content = desk.Open(note);
        return new ScreeningNoteWords(
            note.Id,
            note.TaskId,
            await divisions.PathNameAsync(note.Unit, cancellationToken),
            note.Township.Value,
            note.Unit.Value,
            note.Kind,
            content.Hints,
            content.Place,
            content.Words,
            note.FollowUpOn,
            note.LastDay,
            GetScreeningHandler.StepsOf(note, call.RequireStaff())
        );
    }
}
