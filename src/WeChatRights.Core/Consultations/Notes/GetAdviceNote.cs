using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Consultations.Bookings;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Consultations.Notes;

/// <summary>One note, to be printed. Opens its words, and her name only when it is asked for: the audit row says which.</summary>
[RequirePermission(Permission.UnsealCase)]
public sealed record GetAdviceNote(Guid CaseId, Guid NoteId, bool WithName = false) : IQuery<AdviceSheet>, IConcernsCase;

/// <param name="Number">Of the case.</param>
/// <param name="County">Name of the county whose federation gives the paper.</param>
/// <param name="ClientName">Null unless it was asked for and she gave it.</param>
public sealed record AdviceSheet(AdviceNoteView Note, string Number, string County, string Topic, string? ClientName)
{
    public override string ToString() => "AdviceSheet(redacted)";
}

/// <summary>Whether a note is still the one that was signed.</summary>
[RequirePermission(Permission.UnsealCase)]
public sealed record VerifyAdviceNote(Guid CaseId, Guid NoteId) : IQuery<AdviceSignature>, IConcernsCase;

internal sealed class GetAdviceNoteHandler(
    AppDbContext db,
    CallContext call,
    VisibleCases cases,
    AdviceReader reader,
    CaseVault vault,
    ComplaintReader complaints,
    DivisionDirectory divisions
) : IQueryHandler<GetAdviceNote, AdviceSheet>, IQueryHandler<VerifyAdviceNote, AdviceSignature>
{
    public async ValueTask<AdviceSheet> Handle(GetAdviceNote query, CancellationToken cancellationToken)
    {
        string[] columns = query.WithName ? [.. AdviceReader.Columns, .. ComplaintReader.ClientColumns] : AdviceReader.Columns;
        using var opened = await vault.UnsealAsync(query.CaseId, UnsealPurpose.HandleCase, columns, cancellationToken);
        var note = await OpenAsync(query.CaseId, query.NoteId, opened, cancellationToken);
        var booking = await db.Set<Booking>().AsNoTracking().FirstAsync(b => b.Id == query.CaseId, cancellationToken);
        var client = query.WithName ? await complaints.ReadClientAsync(query.CaseId, opened, cancellationToken) : null;
        return new AdviceSheet(
            note,
            await cases.To(call.RequireStaff()).Where(c => c.Id == query.CaseId).Select(c => c.Number).FirstAsync(cancellationToken),
            await divisions.PathNameAsync(booking.County, cancellationToken),
            ConsultationTopic.Of(booking.Topic).Words,
            client?.Name
        );
    }

    public async ValueTask<AdviceSignature> Handle(VerifyAdviceNote query, CancellationToken cancellationToken)
    {
        using var opened = await vault.UnsealAsync(query.CaseId, UnsealPurpose.HandleCase, AdviceReader.Columns, cancellationToken);
        return (await OpenAsync(query.CaseId, query.NoteId, opened, cancellationToken)).Signature;
    }

    private async Task<AdviceNoteView> OpenAsync(Guid caseId, Guid noteId, UnsealedCase opened, CancellationToken cancellationToken)
    {
        var all = await reader.OfCaseAsync(caseId, cancellationToken);
        var note = all.Find(note => note.Id == noteId) ?? throw new DomainException(CommonErrors.NotFound);
        return await reader.OpenAsync(note, all, opened, cancellationToken);
    }
}
