using System.ComponentModel.DataAnnotations;
using Mediator;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.Screening.Contracts;

namespace WeChatRights.Core.Screening;

/// <summary>再走访, by the station or the county: the unit goes again by a day within the note's life.</summary>
/// <exception cref="DomainException">
/// <c>not-found</c>; <c>screening-reviewer-only</c>; <c>screening-own-note</c>; <c>screening-note-state</c>; <c>invalid-input</c>
/// </exception>
[RequirePermission(Permission.HandleCase)]
public sealed record VisitAgain(Guid NoteId, DateOnly FollowUpOn) : ICommand<Unit>, IBrief;

/// <summary>不用再管, by the station or the county: the note is deleted at once, and nothing brings it back.</summary>
/// <exception cref="DomainException"><c>not-found</c>; <c>screening-reviewer-only</c>; <c>screening-own-note</c>; <c>screening-note-state</c></exception>
[RequirePermission(Permission.HandleCase)]
public sealed record ForgetScreeningNote(Guid NoteId) : ICommand<Unit>, IBrief;

/// <summary>登记成件: the matter was registered as found; the note keeps its id until the next sweep, and its words are gone at once.</summary>
/// <param name="CaseId">Registered as 排查发现 in the same township, after the note was written.</param>
/// <exception cref="DomainException">
/// <c>not-found</c>; <c>screening-reviewer-only</c>; <c>screening-own-note</c>; <c>screening-note-state</c>; <c>screening-case</c>
/// </exception>
[RequirePermission(Permission.HandleCase)]
public sealed record FileScreeningNote(Guid NoteId, Guid CaseId) : ICommand<Unit>, IBrief;

internal sealed class DecideScreeningNoteHandler(AppDbContext db, CallContext call, ScreeningDesk desk, FoundMatters found)
    : ICommandHandler<VisitAgain, Unit>,
        ICommandHandler<ForgetScreeningNote, Unit>,
        ICommandHandler<FileScreeningNote, Unit>
{
    private Guid Me => call.RequireStaff().StaffId;

    public async ValueTask<Unit> Handle(VisitAgain command, CancellationToken cancellationToken)
    {
        var note = await desk.ReviewAsync(command.NoteId, cancellationToken);
        note.VisitAgain(command.FollowUpOn, Me, call.Now);
        await desk.TellUnitAsync(note, ScreeningNewsKind.VisitAgain, cancellationToken);
        return Unit.Value;
    }

    public async ValueTask<Unit> Handle(ForgetScreeningNote command, CancellationToken cancellationToken)
    {
        var note = await desk.ReviewAsync(command.NoteId, cancellationToken);
        note.RequireForgettable(Me);
        (await desk.TaskOfAsync(note, cancellationToken)).CountForgotten();
        db.Remove(note);
        return Unit.Value;
    }

    public async ValueTask<Unit> Handle(FileScreeningNote command, CancellationToken cancellationToken)
    {
        var note = await desk.ReviewAsync(command.NoteId, cancellationToken);
        note.File(command.CaseId, Me);
        if (!await found.IsOneAsync(command.CaseId, note.Township, note.WrittenAt, cancellationToken))
        {
            throw new DomainException(ScreeningErrors.CaseUnfit);
        }

        (await desk.TaskOfAsync(note, cancellationToken)).CountFiled();
        return Unit.Value;
    }
}
