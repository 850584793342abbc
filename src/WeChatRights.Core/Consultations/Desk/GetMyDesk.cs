using Mediator;
using WeChatRights.Core.Consultations.Providers;

namespace WeChatRights.Core.Consultations.Desk;

/// <summary>Under which name this account gives counsel; null for everybody who does not.</summary>
[RequireStaff]
public sealed record GetMyDesk : IQuery<MyDesk?>;

/// <param name="MayServe">Verified and licensed today; otherwise nothing can be booked.</param>
public sealed record MyDesk(string Name, Profession Profession, string Firm, bool MayServe);

internal sealed class GetMyDeskHandler(CallContext call, OwnDesk desk) : IQueryHandler<GetMyDesk, MyDesk?>
{
    public async ValueTask<MyDesk?> Handle(GetMyDesk query, CancellationToken cancellationToken) =>
        await desk.FindAsync(cancellationToken) is { } me
            ? new MyDesk(me.Name, me.Profession, me.Firm, me.MayServeOn(call.Now.ChinaDate()))
            : null;
}
