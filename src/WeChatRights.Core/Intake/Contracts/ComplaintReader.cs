using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Data;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Intake.Contracts;

/// <summary>What she told us, opened. Whoever holds an <see cref="UnsealedCase"/> has been checked and recorded.</summary>
internal sealed class ComplaintReader(AppDbContext db)
{
    /// <summary>The sealed columns of <see cref="ReadAsync"/>, to be named when unsealing.</summary>
    public static readonly string[] FileColumns =
    [
        ComplaintFields.Narrative.Column,
        ComplaintFields.Identity.Column,
        ComplaintFields.SafeContact.Column,
        ComplaintFields.Supplement.Column,
    ];

    /// <summary>The sealed columns of <see cref="ReadClientAsync"/>.</summary>
    public static readonly string[] ClientColumns = [ComplaintFields.Identity.Column];

    /// <summary>The sealed columns of <see cref="ReadPartiesAsync"/>.</summary>
    public static readonly string[] PartyColumns = [ComplaintFields.Identity.Column, ComplaintFields.Respondent.Column];

    /// <summary>The sealed column of <see cref="ReadDoorAsync"/>.</summary>
    public static readonly string DoorColumn = ComplaintFields.Door.Column;

    public async Task<ComplaintFile> ReadAsync(Guid caseId, UnsealedCase opened, CancellationToken cancellationToken)
    {
        var complaint = await db.Set<Complaint>().AsNoTracking().FirstAsync(c => c.CaseId == caseId, cancellationToken);
        var supplements = await db.Set<Supplement>()
            .AsNoTracking()
            .Where(s => s.CaseId == caseId)
            .OrderBy(s => s.AddedAt)
            .ToListAsync(cancellationToken);
        return new ComplaintFile(
            complaint.OccurredOn,
            complaint.RespondentRelation,
            complaint.Anonymous,
            complaint.Injured,
            Groups(complaint.SpecialGroups),
            opened.Read(ComplaintFields.Narrative, complaint.Id, complaint.Narrative),
            opened.ReadOptional(ComplaintFields.Identity, complaint.Id, complaint.Identity),
            opened.ReadOptional(ComplaintFields.SafeContact, complaint.Id, complaint.SafeContact),
            complaint.Respondent is not null,
            [.. supplements.Select(s => new SupplementText(s.AddedAt, opened.Read(ComplaintFields.Supplement, s.Id, s.Text)))],
            complaint.Category,
            complaint.Township,
            complaint.MinorInvolved
        );
    }

    public async Task<(ClientIdentity? Client, Respondent? Respondent)> ReadPartiesAsync(
        Guid caseId,
        UnsealedCase opened,
        CancellationToken cancellationToken
    )
    {
        var complaint = await db.Set<Complaint>().AsNoTracking().FirstAsync(c => c.CaseId == caseId, cancellationToken);
        return (
            opened.ReadOptional(ComplaintFields.Identity, complaint.Id, complaint.Identity),
            opened.ReadOptional(ComplaintFields.Respondent, complaint.Id, complaint.Respondent)
        );
    }

    /// <returns>The channel alone when she filed it herself.</returns>
    public async Task<(IntakeChannel Channel, IntakeDoor? Door)> ReadDoorAsync(
        Guid caseId,
        UnsealedCase opened,
        CancellationToken cancellationToken
    )
    {
        var complaint = await db.Set<Complaint>()
            .AsNoTracking()
            .Where(c => c.CaseId == caseId)
            .Select(c => new
            {
                c.Id,
                c.Channel,
                c.Door,
            })
            .FirstAsync(cancellationToken);
        return (complaint.Channel, opened.ReadOptional(ComplaintFields.Door, complaint.Id, complaint.Door));
    }

    /// <returns>Null when she gave no name.</returns>
    public async Task<ClientIdentity?> ReadClientAsync(Guid caseId, UnsealedCase opened, CancellationToken cancellationToken)
    {
        var complaint = await db.Set<Complaint>().AsNoTracking().FirstAsync(c => c.CaseId == caseId, cancellationToken);
        return opened.ReadOptional(ComplaintFields.Identity, complaint.Id, complaint.Identity);
    }

    /// <summary>It came without her (a letter, a transfer, a finding), so that she has no receipt. Opens nothing.</summary>
    public Task<bool> CameWithoutHerAsync(Guid caseId, CancellationToken cancellationToken) =>
        db.Set<Complaint>()
            .AnyAsync(
                c =>
                    c.CaseId == caseId
                    && (c.Channel == IntakeChannel.Letter || c.Channel == IntakeChannel.TransferredIn || c.Channel == IntakeChannel.Found),
                cancellationToken
            );

    /// <summary>How the other side stands to her. Not sealed.</summary>
    public Task<RespondentRelation?> RelationAsync(Guid caseId, CancellationToken cancellationToken) =>
        db.Set<Complaint>().Where(c => c.CaseId == caseId).Select(c => c.RespondentRelation).FirstAsync(cancellationToken);

    /// <summary>She has not said who she is. Not sealed.</summary>
    public Task<bool> IsAnonymousAsync(Guid caseId, CancellationToken cancellationToken) =>
        db.Set<Complaint>().Where(c => c.CaseId == caseId).Select(c => c.Anonymous).FirstAsync(cancellationToken);

    private static List<SpecialGroup> Groups(string text) =>
        [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<SpecialGroup>)];
}

/// <param name="HasRespondent">Something about the other side was given; it is opened by revealing only.</param>
internal sealed record ComplaintFile(
    DateOnly? OccurredOn,
    RespondentRelation? RespondentRelation,
    bool Anonymous,
    bool Injured,
    IReadOnlyList<SpecialGroup> SpecialGroups,
    string Narrative,
    ClientIdentity? Identity,
    SafeContact? SafeContact,
    bool HasRespondent,
    IReadOnlyList<SupplementText> Supplements,
    string Category,
    DivisionCode Township,
    bool MinorInvolved
)
{
    public override string ToString() => "ComplaintFile(redacted)";
}

/// <summary>Facts she added later.</summary>
public sealed record SupplementText(DateTimeOffset AddedAt, string Text)
{
    public override string ToString() => "SupplementText(redacted)";
}
