using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Consultations.Providers;
using WeChatRights.Core.Data;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Consultations.Calendars;

/// <summary>An address under which a provider's calendar program reads his times. An earlier one ends at once.</summary>
[RequirePermission(Permission.ManageConsultations)]
public sealed record IssueCalendarAddress(Guid ProviderId) : ICommand<IssuedCalendarAddress>;

/// <param name="Secret">43 characters; shown once, kept as a digest. Whoever has it reads the times.</param>
public sealed record IssuedCalendarAddress(string Secret)
{
    /// <summary>Below the address of the citizens' API.</summary>
    public string Path => $"/api/v1/calendars/{Secret}.ics";

    public override string ToString() => "IssuedCalendarAddress(redacted)";
}

/// <summary>The address ends: to whoever asks it is unknown. Harmless when there is none.</summary>
[RequirePermission(Permission.ManageConsultations)]
public sealed record RevokeCalendarAddress(Guid ProviderId) : ICommand<Unit>;

internal sealed class IssueCalendarAddressHandler(
    AppDbContext db,
    CallContext call,
    OwnProviders providers,
    RingSealer sealer,
    AuditTrail audit
) : ICommandHandler<IssueCalendarAddress, IssuedCalendarAddress>, ICommandHandler<RevokeCalendarAddress, Unit>
{
    public async ValueTask<IssuedCalendarAddress> Handle(IssueCalendarAddress command, CancellationToken cancellationToken)
    {
        var provider = await providers.GetAsync(command.ProviderId, cancellationToken);
        var address = await FindAsync(provider.Id, cancellationToken);
        if (address is null)
        {
            db.Add(address = new CalendarAddress(provider.Id));
        }

        var secret = CalendarText.NewSecret();
        address.Renew(CalendarAddress.DigestOf(sealer, secret), call.Now);
        audit.RecordObject(call, "CalendarAddressIssued", provider.Id.ToString());
        return new IssuedCalendarAddress(secret);
    }

    public async ValueTask<Unit> Handle(RevokeCalendarAddress command, CancellationToken cancellationToken)
    {
        var provider = await providers.GetAsync(command.ProviderId, cancellationToken);
        if (await FindAsync(provider.Id, cancellationToken) is { } address)
        {
            db.Remove(address);
            audit.RecordObject(call, "CalendarAddressRevoked", provider.Id.ToString());
        }

        return Unit.Value;
    }

    private Task<CalendarAddress?> FindAsync(Guid providerId, CancellationToken cancellationToken) =>
        db.Set<CalendarAddress>().FirstOrDefaultAsync(address => address.ProviderId == providerId, cancellationToken);
}
