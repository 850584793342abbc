using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Intake;

/// <summary>She adds facts to an open matter. What she filed first stays as it was.</summary>
[RequireCitizen]
public sealed record SupplementComplaint(
    Guid ComplaintId,
    [property: Required(ErrorMessage = "请写下要补充的情况。"), StringLength(5000, ErrorMessage = "最多写 5000 个字。")] string Text
) : ICommand<AddedSupplement>, IConcernsCase
{
    public Guid CaseId => ComplaintId;

    public override string ToString() => "SupplementComplaint(redacted)";
}

public sealed record AddedSupplement(Guid Id, DateTimeOffset AddedAt);

internal sealed class SupplementComplaintHandler(AppDbContext db, CallContext call, ComplaintAccess access, CaseKeyStore keys)
    : ICommandHandler<SupplementComplaint, AddedSupplement>
{
    public async ValueTask<AddedSupplement> Handle(SupplementComplaint command, CancellationToken cancellationToken)
    {
        var unlocked = await access.UnlockedAsync(call, cancellationToken);
        var complaint =
            await unlocked.FirstOrDefaultAsync(c => c.Id == command.ComplaintId, cancellationToken)
            ?? throw new DomainException(CommonErrors.NotFound);
        using var key = await keys.GetAsync(complaint.CaseId, cancellationToken);
        var id = Ids.New(call.Now);
        db.Add(new Supplement(id, complaint.Id, complaint.CaseId, key.Seal(ComplaintFields.Supplement, id, command.Text), call.Now));
        complaint.Supplemented(SupplementKind.Facts);
        return new AddedSupplement(id, call.Now);
    }
}
