using System.ComponentModel.DataAnnotations;
using Mediator;
using WeChatRights.Core.Screening.Contracts;

namespace WeChatRights.Core.Screening;

/// <summary>What was seen on a visit. Sealed but for the kind, and gone after some days.</summary>
/// <param name="Hints">Facts that were seen or heard.</param>
/// <param name="Place">In one's own words, so that the next one finds the door.</param>
/// <param name="FollowUpOn">The unit goes again by then; not after the note's own end.</param>
public sealed record ScreeningNoteFacts(
    [property: EnumDataType(typeof(TensionKind), ErrorMessage = "请选择是哪类矛盾。")] TensionKind Kind,
    [property: Required, MaxLength(6, ErrorMessage = "最多选 6 项。")] IReadOnlyList<RiskHint> Hints,
    [property: StringLength(ScreeningNoteFacts.LongestPlace, ErrorMessage = "地点最多写 100 个字。")] string? Place,
    [property:
        Required(ErrorMessage = "请写看到、听到了什么。"),
        StringLength(ScreeningNoteFacts.LongestWords, MinimumLength = 5, ErrorMessage = "情况写 5 到 1000 个字。")
    ]
        string Words,
    DateOnly? FollowUpOn = null
) : IValidatableObject
{
    public const int LongestPlace = 100;
    public const int LongestWords = 1000;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Hints?.Any(hint => !Enum.IsDefined(hint)) == true)
        {
            yield return new ValidationResult("请从列表里选看到的情况。", [nameof(Hints)]);
        }
    }

    public override string ToString() => "ScreeningNoteFacts(redacted)";
}

/// <summary>写走访记录, by who may act for the unit. Makes no case and no record of anybody. Answers its id.</summary>
/// <exception cref="DomainException">
/// <c>not-found</c>; <c>screening-not-yours</c>; <c>screening-task-state</c>; <c>screening-not-yet</c>; <c>screening-number</c>; <c>invalid-input</c>
/// </exception>
[RequirePermission(Permission.HandleCase)]
public sealed record WriteScreeningNote(Guid TaskId, [property: Required(ErrorMessage = "请写走访记录。")] ScreeningNoteFacts Facts)
    : ICommand<Guid>
{
    public override string ToString() => $"WriteScreeningNote({TaskId})";
}

/// <summary>改走访记录, after another visit or to put it right: what stood there is gone, and it waits to be looked at again. Its end does not move.</summary>
/// <exception cref="DomainException"><c>not-found</c>; <c>screening-note-state</c>; <c>screening-number</c>; <c>invalid-input</c></exception>
[RequirePermission(Permission.HandleCase)]
public sealed record RewriteScreeningNote(Guid NoteId, [property: Required(ErrorMessage = "请写走访记录。")] ScreeningNoteFacts Facts)
    : ICommand<Unit>
{
    public override string ToString() => $"RewriteScreeningNote({NoteId})";
}

internal sealed class WriteScreeningNoteHandler(AppDbContext db, CallContext call, ScreeningDesk desk)
    : ICommandHandler<WriteScreeningNote, Guid>,
        ICommandHandler<RewriteScreeningNote, Unit>
{
    public async ValueTask<Guid> Handle(WriteScreeningNote command, CancellationToken cancellationToken)
    {
        var task = await desk.ActAsync(command.TaskId, cancellationToken);
        task.CountNote(call.Now);
        var note = new ScreeningNote(Ids.New(call.Now), task, call.RequireStaff().StaffId, desk.LastDay(), call.Now);
        await WriteAsync(note, command.Facts, cancellationToken);
        db.Add(note);
        return note.Id;
    }

    public async ValueTask<Unit> Handle(RewriteScreeningNote command, CancellationToken cancellationToken)
    {
        await WriteAsync(await desk.NoteAsync(command.NoteId, cancellationToken), command.Facts, cancellationToken);
        return Unit.Value;
    }

    private async Task WriteAsync(ScreeningNote note, ScreeningNoteFacts facts, CancellationToken cancellationToken)
    {
        desk.Write(note, facts);
        await desk.TellReviewerAsync(note, note.Danger ? ScreeningNewsKind.NoteInDanger : ScreeningNewsKind.NoteWritten, cancellationToken);
    }
}
