using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Cases;

/// <summary>"I have this case open" for the next 30 seconds. Answers the names of the others who have.</summary>
[RequirePermission(Permission.ViewCases)]
public sealed record TouchCasePresence(Guid CaseId) : ICommand<IReadOnlyList<string>>, IHeartbeat;

internal sealed class TouchCasePresenceHandler(AppDbContext db, CallContext call, CaseSurroundings surroundings)
    : ICommandHandler<TouchCasePresence, IReadOnlyList<string>>
{
    public async ValueTask<IReadOnlyList<string>> Handle(TouchCasePresence command, CancellationToken cancellationToken)
    {
        var staff = call.RequireStaff();
        if (!await db.CasesVisibleTo(staff).AnyAsync(c => c.Id == command.CaseId, cancellationToken))
        {
            throw new DomainException(CommonErrors.NotFound);
        }

        var mine = await db.Set<CasePresence>()
            .FirstOrDefaultAsync(p => p.CaseId == command.CaseId && p.StaffId == staff.StaffId, cancellationToken);
        if (mine is null)
        {
            await db.Set<CasePresence>().Where(p => p.StaffId == staff.StaffId && p.Until < call.Now).ExecuteDeleteAsync(cancellationToken);
            db.Add(new CasePresence(command.CaseId, staff.StaffId, call.Now));
        }
        else
        {
            mine.Renew(call.Now);
        }

        return await surroundings.OpenedByOthersAsync(command.CaseId, cancellationToken);
    }
}
