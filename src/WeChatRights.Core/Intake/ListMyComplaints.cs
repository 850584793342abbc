using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Intake.Contracts;

namespace WeChatRights.Core.Intake;

/// <summary>Her complaints that this session has unlocked, newest first.</summary>
[RequireCitizen]
public sealed record ListMyComplaints(
    [property: Range(1, 10_000, ErrorMessage = "页码不对。")] int Page = 1,
    [property: Range(1, 50, ErrorMessage = "每页最多 50 条。")] int PageSize = 20
) : IQuery<Page<MyComplaintRow>>;

public sealed record MyComplaintRow(
    Guid Id,
    string Number,
    DateTimeOffset FiledAt,
    Nature Nature,
    string Category,
    string CategoryName,
    CaseState State
);

internal sealed class ListMyComplaintsHandler(CallContext call, ComplaintAccess access, CaseProgress progress)
    : IQueryHandler<ListMyComplaints, Page<MyComplaintRow>>
{
    public async ValueTask<Page<MyComplaintRow>> Handle(ListMyComplaints query, CancellationToken cancellationToken)
    {
        var unlocked = await access.UnlockedAsync(call, cancellationToken);
        var total = await unlocked.CountAsync(cancellationToken);
        var complaints = await unlocked
            .AsNoTracking()
            .OrderByDescending(complaint => complaint.FiledAt)
            .ThenByDescending(complaint => complaint.Id)
            .Skip((query.Page - 1) * query.PageSize)
            .Take(query.PageSize)
            .ToListAsync(cancellationToken);
        var states = await progress.StatesAsync([.. complaints.Select(complaint => complaint.CaseId)], cancellationToken);
        return new Page<MyComplaintRow>(
            [
                .. complaints.Select(complaint => new MyComplaintRow(
                    complaint.Id,
                    complaint.Number,
                    complaint.FiledAt,
                    complaint.Nature,
                    complaint.Category,
                    CategoryNames.Of(complaint.Category),
                    states[complaint.CaseId]
                )),
            ],
            total
        );
    }
}
