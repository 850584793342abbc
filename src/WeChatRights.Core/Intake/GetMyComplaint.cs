using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.Intake.Evidence;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Intake;

/// <summary>What became of her complaint, what she was written, what she handed in, and who opened her file.</summary>
[RequireCitizen]
public sealed record GetMyComplaint(Guid ComplaintId) : IQuery<MyComplaint>, IConcernsCase
{
    public Guid CaseId => ComplaintId;
}

/// <param name="InCharge">Who has it in hand now.</param>
/// <param name="Road">Where it stands, what comes next and by when, and whom she may call.</param>
/// <param name="Messages">What staff wrote to her.</param>
/// <param name="MayAnswerSurvey">It has ended, and she may say how things are since.</param>
/// <param name="WhoOpened">Which office opened her words, on which days. Searches over many cases are not listed.</param>
public sealed record MyComplaint(
    Guid Id,
    string Number,
    DateTimeOffset FiledAt,
    Nature Nature,
    string Category,
    string CategoryName,
    string Place,
    CaseState State,
    CaseOffice InCharge,
    CaseRoad Road,
    IReadOnlyList<CaseStep> Steps,
    IReadOnlyList<CaseMessage> Messages,
    IReadOnlyList<MyEvidence> Evidence,
    IReadOnlyList<FileOpening> WhoOpened,
    bool MayAnswerSurvey
)
{
    public override string ToString() => "MyComplaint(redacted)";
}

/// <summary>One office that opened her file, once for each day.</summary>
public sealed record FileOpening(DateOnly On, StaffRole Role, string RoleName, string Place);

internal sealed class GetMyComplaintHandler(
    CallContext call,
    ComplaintAccess access,
    CaseVault vault,
    CaseProgress progress,
    EvidenceReader evidence,
    FileOpenings openings,
    DivisionDirectory divisions
) : IQueryHandler<GetMyComplaint, MyComplaint>
{
    private static readonly string[] Columns = [CaseProgress.WordsColumn, EvidenceFields.FileName.Column];

    public async ValueTask<MyComplaint> Handle(GetMyComplaint query, CancellationToken cancellationToken)
    {
        var unlocked = await access.UnlockedAsync(call, cancellationToken);
        var complaint =
            await unlocked.AsNoTracking().FirstOrDefaultAsync(c => c.Id == query.ComplaintId, cancellationToken)
            ?? throw new DomainException(CommonErrors.NotFound);
        using var opened = await vault.UnsealAsync(complaint.CaseId, UnsealPurpose.OwnFile, Columns, cancellationToken);
        var story = await progress.TellAsync(complaint.CaseId, opened, cancellationToken);
        return new MyComplaint(
            complaint.Id,
            complaint.Number,
            complaint.FiledAt,
            complaint.Nature,
            complaint.Category,
            CategoryNames.Of(complaint.Category),
            await divisions.PathNameAsync(complaint.Village ?? complaint.Township, cancellationToken),
            story.State,
            story.InCharge,
            story.Road,
            story.Steps,
            story.Messages,
            await evidence.OfHersAsync(complaint.CaseId, opened, cancellationToken),
            await openings.OfAsync(complaint.CaseId, complaint.Township, cancellationToken),
            story.MayAnswerSurvey
        );
    }
}
