using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.IdentityAccess.Contracts;

namespace WeChatRights.Core.Cases.Minors.Access;

/// <summary>Whether this person may open the file now, and who else asks or may. Opens nothing.</summary>
[RequirePermission(Permission.UnsealCase)]
public sealed record GetMinorAccess(Guid CaseId) : IQuery<MinorAccessView>, IConcernsCase;

/// <param name="IsOpen">To the reader, now.</param>
/// <param name="Waits">The reader has asked and nobody has answered.</param>
/// <param name="WasRefused">The reader's last request was.</param>
/// <param name="MayAnswer">The reader is in charge.</param>
/// <param name="Others">Requests that wait and files that are open, of others; for who is in charge alone.</param>
public sealed record MinorAccessView(
    string Number,
    bool IsOpen,
    bool Waits,
    bool WasRefused,
    bool MayAnswer,
    IReadOnlyList<MinorAccessRow> Others
);

/// <param name="Unseen">Taken in danger, and nobody has looked at it.</param>
public sealed record MinorAccessRow(
    Guid Id,
    string Name,
    MinorAccessGround Ground,
    MinorAccessState State,
    DateTimeOffset AskedAt,
    DateTimeOffset? Until,
    bool Unseen
);

internal sealed class GetMinorAccessHandler(AppDbContext db, CaseLoader cases, CallContext call)
    : IQueryHandler<GetMinorAccess, MinorAccessView>
{
    public async ValueTask<MinorAccessView> Handle(GetMinorAccess query, CancellationToken cancellationToken)
    {
        var staff = call.RequireStaff();
        var about = await cases.GetAsync(query.CaseId, cancellationToken);
        var all = await db.Set<MinorAccess>()
            .AsNoTracking()
            .Where(access => access.CaseId == about.Id)
            .OrderBy(access => access.AskedAt)
            .ToListAsync(cancellationToken);
        var mine = all.Where(access => access.StaffId == staff.StaffId).ToList();
        var isOpen =
            !about.MinorInvolved
            || MinorAccessPolicy.IsOpenByOffice(about, staff.StaffId)
            || mine.Exists(access => access.IsOpen(call.Now));
        var mayAnswer = MinorAccessHandler.IsInCharge(staff, about);
        var others = mayAnswer ? all.Where(access => access.StaffId != staff.StaffId && IsOfInterest(access)).ToList() : [];
        var names = await StaffNames.ByIdAsync(db, [.. others.Select(access => access.StaffId).Distinct()], cancellationToken);
        return new MinorAccessView(
            about.Number,
            isOpen,
            mine.Exists(access => access.State == MinorAccessState.Asked),
            mine.LastOrDefault() is { State: MinorAccessState.Refused },
            mayAnswer,
            [.. others.Select(access => Row(access, names.GetValueOrDefault(access.StaffId, "")))]
        );
    }

    private bool IsOfInterest(MinorAccess access) => access.State == MinorAccessState.Asked || access.IsOpen(call.Now) || IsUnseen(access);

    private static bool IsUnseen(MinorAccess access) => access is { State: MinorAccessState.Taken, AnsweredAt: null };

    private static MinorAccessRow Row(MinorAccess access, string name) =>
        new(access.Id, name, access.Ground, access.State, access.AskedAt, access.Until, IsUnseen(access));
}
