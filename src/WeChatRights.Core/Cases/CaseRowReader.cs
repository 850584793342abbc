using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Cases;

/// <summary>Turns cases into lines of a queue: names of places, people and categories are filled in.</summary>
internal sealed class CaseRowReader(AppDbContext db, CallContext call, DivisionDirectory divisions)
{
    public async Task<IReadOnlyList<CaseRow>> ReadAsync(IReadOnlyList<Case> cases, CancellationToken cancellationToken)
    {
        var names = await StaffNames.ByIdAsync(db, [.. cases.Select(c => c.OwnerId).Distinct()], cancellationToken);
        var me = call.RequireStaff().StaffId;
        var rows = new List<CaseRow>(cases.Count);
        foreach (var read in cases)
        {
            var place = await divisions.PathNameAsync(read.Village ?? read.Township, cancellationToken);
            rows.Add(Row(read, place, names.GetValueOrDefault(read.OwnerId, ""), me));
        }

        return rows;
    }

    private static CaseRow Row(Case read, string place, string ownerName, Guid me) =>
        new(
            read.Id,
            read.Number,
            read.Nature,
            read.Category,
            CategoryNames.Of(read.Category),
            place,
            read.Status,
            read.Risk,
            read.DangerNow,
            read.NeedToKnow,
            read.ReceivedAt,
            read.DueKind is null ? null : read.DueAt,
            read.DueKind,
            read.OwnerId,
            ownerName,
            read.OwnerId == me,
            read.TakenUpAt is not null,
            read.WithdrawalRequested,
            read.Result,
            read.Green is not null
        );
}
