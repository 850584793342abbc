using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Consultations.Bookings;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Consultations.Notes;

/// <summary>
/// 更正: a new note in the place of a signed one, which stays as it was. She is told, for she has read the old advice. Answers the id of
/// the new note.
/// </summary>
[RequirePermission(Permission.ManageConsultations)]
public sealed record CorrectAdviceNote(Guid CaseId, Guid NoteId, [property: Required(ErrorMessage = "请写下更正。")] AdviceContent Note)
    : ICommand<Guid>,
        IConcernsCase
{
    public override string ToString() => "CorrectAdviceNote(redacted)";
}

internal sealed class CorrectAdviceNoteHandler(AppDbContext db, CallContext call, VisibleCases cases, AdviceSigner signer)
    : ICommandHandler<CorrectAdviceNote, Guid>
{
    public async ValueTask<Guid> Handle(CorrectAdviceNote command, CancellationToken cancellationToken)
    {
        var booking = await GetAsync(command.CaseId, command.NoteId, cancellationToken);
        if (await db.Set<AdviceNote>().AnyAsync(note => note.ReplacesId == command.NoteId, cancellationToken))
        {
            throw new DomainException(ConsultationErrors.NoteReplaced); // Of two at once, the index refuses one, which then runs into this.
        }

        var content = command.Note.Tidied();
        var note = await signer.SignAsync(booking, content, command.NoteId, cancellationToken);
        note.TellHer(AdviceMessage.Corrected(content));
        return note.Id;
    }

    /// <exception cref="DomainException"><c>not-found</c>, also for another county or a case that she may not see</exception>
    private async Task<Booking> GetAsync(Guid caseId, Guid noteId, CancellationToken cancellationToken)
    {
        var staff = call.RequireStaff();
        var booking = await db.Set<Booking>().FirstOrDefaultAsync(booking => booking.Id == caseId, cancellationToken);
        return
            booking is not null
            && staff.Covers(Permission.ManageConsultations, booking.County)
            && await cases.To(staff).AnyAsync(c => c.Id == caseId, cancellationToken)
            && await db.Set<AdviceNote>().AnyAsync(note => note.Id == noteId && note.CaseId == caseId, cancellationToken)
            ? booking
            : throw new DomainException(CommonErrors.NotFound);
    }
}
