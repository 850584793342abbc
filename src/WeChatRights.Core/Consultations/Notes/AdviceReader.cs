using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Data;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Consultations.Notes;

/// <summary>A signed note, opened.</summary>
/// <param name="ReplacedById">The correction of it, if there is one.</param>
/// <param name="Content">Null when what is stored cannot be opened any more: somebody has changed it.</param>
/// <param name="Adviser">Name of the provider who talked with her.</param>
/// <param name="Articles">Those of the content, in its order.</param>
public sealed record AdviceNoteView(
    Guid Id,
    Guid? ReplacesId,
    Guid? ReplacedById,
    AdviceSignature Signature,
    AdviceContent? Content,
    string Adviser,
    DateTimeOffset? HeldAt,
    IReadOnlyList<LawArticle> Articles
)
{
    public override string ToString() => "AdviceNoteView(redacted)";
}

/// <param name="Unit">For example 叶县.</param>
/// <param name="Hash">64 hexadecimal digits.</param>
/// <param name="Unchanged">Computed anew at reading: words and signature are those that were signed.</param>
public sealed record AdviceSignature(string Name, StaffRole Role, string Unit, DateTimeOffset At, string Hash, bool Unchanged);

/// <summary>Opens notes. Whoever holds an <see cref="UnsealedCase"/> has been checked and recorded.</summary>
internal sealed class AdviceReader(AppDbContext db, DivisionDirectory divisions)
{
    /// <summary>To be named when unsealing.</summary>
    public static readonly string[] Columns = [AdviceFields.Advice.Column];

    /// <summary>The latest first.</summary>
    public Task<List<AdviceNote>> OfCaseAsync(Guid caseId, CancellationToken cancellationToken) =>
        db.Set<AdviceNote>()
            .AsNoTracking()
            .Where(note => note.CaseId == caseId)
            .OrderByDescending(note => note.SignedAt)
            .ThenByDescending(note => note.Id)
            .ToListAsync(cancellationToken);

    public async Task<AdviceNoteView> OpenAsync(
        AdviceNote note,
        IReadOnlyList<AdviceNote> all,
        UnsealedCase opened,
        CancellationToken cancellationToken
    )
    {
        var advice = Open(note, opened);
        return new AdviceNoteView(
            note.Id,
            note.ReplacesId,
            all.FirstOrDefault(other => other.ReplacesId == note.Id)?.Id,
            new AdviceSignature(
                note.SignedName,
                note.SignedRole,
                await divisions.PathNameAsync(note.SignedUnit, cancellationToken),
                note.SignedAt,
                note.Hash,
                advice is not null && note.Fits(advice)
            ),
            advice?.Content,
            advice?.Adviser ?? "",
            advice?.HeldAt,
            [.. (advice?.Content.Articles ?? []).Select(LawArticle.Find).OfType<LawArticle>()]
        );
    }

    /// <returns>Null when the cell was changed or put in another place.</returns>
    private static SignedAdvice? Open(AdviceNote note, UnsealedCase opened)
    {
        try
        {
            return opened.Read(AdviceFields.Advice, note.Id, note.Advice);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
