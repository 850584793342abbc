using Microsoft.EntityFrameworkCore;

namespace WeChatRights.Core.Messaging;

/// <summary>Finds or opens the ledger row of a person and a template. Two first accepts at once collide on the key; one runs again.</summary>
internal sealed class SubscriptionLedger(AppDbContext db, CallContext call)
{
    public const int LongestTemplateId = 64;

    public async Task ReportedAsync(Guid citizenId, string templateId, CancellationToken cancellationToken) =>
        (await OpenAsync(citizenId, templateId, cancellationToken)).Reported(call.Now, Ids.New(call.Now));

    public async Task ConfirmedAsync(Guid citizenId, string templateId, CancellationToken cancellationToken) =>
        (await OpenAsync(citizenId, templateId, cancellationToken)).Confirmed(call.Now, Ids.New(call.Now));

    public async Task RejectedAsync(Guid citizenId, string templateId, CancellationToken cancellationToken) =>
        (await FindAsync(citizenId, templateId, cancellationToken))?.Rejected(Ids.New(call.Now));

    private async Task<SubscriptionCredit> OpenAsync(Guid citizenId, string templateId, CancellationToken cancellationToken)
    {
        if (await FindAsync(citizenId, templateId, cancellationToken) is { } known)
        {
            return known;
        }

        var opened = new SubscriptionCredit(citizenId, templateId);
        db.Add(opened);
        return opened;
    }

    private async Task<SubscriptionCredit?> FindAsync(Guid citizenId, string templateId, CancellationToken cancellationToken) =>
        await db.Set<SubscriptionCredit>().FindAsync([citizenId, templateId], cancellationToken);
}
