using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Consultations.Bookings;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Consultations.Notes;

/// <summary>The advice notes of a case that the reader may see, the latest first. Opens their words: one audit row, unless there are none.</summary>
[RequirePermission(Permission.UnsealCase)]
public sealed record ListAdviceNotes(Guid CaseId) : IQuery<AdviceFile>, IConcernsCase;

/// <param name="Topic">Code of what was booked; null when nothing was.</param>
/// <param name="MayCorrect">The reader may sign a correction.</param>
public sealed record AdviceFile(IReadOnlyList<AdviceNoteView> Notes, string? Topic, bool MayCorrect)
{
    public override string ToString() => "AdviceFile(redacted)";
}

internal sealed class ListAdviceNotesHandler(AppDbContext db, CallContext call, VisibleCases cases, AdviceReader reader, CaseVault vault)
    : IQueryHandler<ListAdviceNotes, AdviceFile>
{
    public async ValueTask<AdviceFile> Handle(ListAdviceNotes query, CancellationToken cancellationToken)
    {
        var staff = call.RequireStaff();
        if (!await cases.To(staff).AnyAsync(c => c.Id == query.CaseId, cancellationToken))
        {
            throw new DomainException(CommonErrors.NotFound);
        }

        var booking = await db.Set<Booking>().AsNoTracking().FirstOrDefaultAsync(b => b.Id == query.CaseId, cancellationToken);
        var mayCorrect = booking is not null && staff.Covers(Permission.ManageConsultations, booking.County);
        return new AdviceFile(await OpenAsync(query.CaseId, cancellationToken), booking?.Topic, mayCorrect);
    }

    private async Task<IReadOnlyList<AdviceNoteView>> OpenAsync(Guid caseId, CancellationToken cancellationToken)
    {
        var notes = await reader.OfCaseAsync(caseId, cancellationToken);
        if (notes.Count == 0)
        {
            return [];
        }

        using var opened = await vault.UnsealAsync(caseId, UnsealPurpose.HandleCase, AdviceReader.Columns, cancellationToken);
        var views = new List<AdviceNoteView>();
        foreach (var note in notes)
        {
            views.Add(await reader.OpenAsync(note, notes, opened, cancellationToken));
        }

        return views;
    }
}
