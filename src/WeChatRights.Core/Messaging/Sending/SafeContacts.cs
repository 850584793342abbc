using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Messaging.Sending;

/// <summary>Opens her safe-contact profile for one delivery; the opening is audited as such.</summary>
internal sealed class SafeContacts(CaseVault vault, ContactProfiles profiles)
{
    public async Task<SafeSend> DecideAsync(Guid caseId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        try
        {
            using var opened = await vault.UnsealAsync(caseId, UnsealPurpose.DeliverMessage, ContactProfiles.Columns, cancellationToken);
            var (contact, sensitive) = await profiles.ReadAsync(caseId, opened, cancellationToken);
            return SafeSendPolicy.Decide(contact, sensitive, now);
        }
        catch (DomainException refusal) when (refusal.Error == VaultErrors.Shredded)
        {
            return new SafeSend(SafeSendVerdict.Never); // Nobody knows any more how she may be reached.
        }
    }
}
