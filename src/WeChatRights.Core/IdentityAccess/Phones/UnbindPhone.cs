using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Data;

namespace WeChatRights.Core.IdentityAccess.Phones;

/// <summary>When one's own phone was bound; null when none is.</summary>
[RequireStaff]
public sealed record GetMyPhone : IQuery<BoundPhone?>;

public sealed record BoundPhone(DateTimeOffset BoundAt);

/// <summary>Lets one's own phone go, and ends what is signed in with it: lost, sold, or simply not wanted.</summary>
[RequireStaff]
public sealed record UnbindPhone : ICommand<Unit>;

internal sealed class UnbindPhoneHandler(AppDbContext db, CallContext call, AuditTrail audit)
    : ICommandHandler<UnbindPhone, Unit>,
        IQueryHandler<GetMyPhone, BoundPhone?>
{
    public async ValueTask<BoundPhone?> Handle(GetMyPhone query, CancellationToken cancellationToken)
    {
        var staffId = call.RequireStaff().StaffId;
        return await db.Set<StaffPhone>()
            .AsNoTracking()
            .Where(phone => phone.StaffId == staffId)
            .Select(phone => new BoundPhone(phone.BoundAt))
            .FirstOrDefaultAsync(cancellationToken);
    }

    public async ValueTask<Unit> Handle(UnbindPhone command, CancellationToken cancellationToken)
    {
        var staffId = call.RequireStaff().StaffId;
        await db.LetGoAsync(phone => phone.StaffId == staffId, call.Now, cancellationToken);
        audit.RecordObject(call, "PhoneUnbound", staffId.ToString());
        return Unit.Value;
    }
}
