using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Messaging.Sending;

/// <summary>Opens her safe-contact profile for one delivery; the opening is audited as such.</summary>
internal sealed class SafeContacts(CaseVault vault, ContactProfiles profiles, CasesOfPerson cases)
{
    /// <summary>More than anybody has; the newest say how she may be reached now.</summary>
    private const int MostCases = 10;

    /// <summary>
    /// For a message about no case: by day, and only as every profile of hers allows. Whatever the message is about, it is the same phone
    /// on the same table.
    /// </summary>
    public async Task<SafeSend> DecideForPersonAsync(Guid citizenId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var strictest = SafeSendPolicy.ByDay(now);
        foreach (var caseId in await cases.NewestAsync(citizenId, MostCases, cancellationToken))
        {
            strictest = SafeSendPolicy.Stricter(strictest, await DecideAsync(caseId, now, cancellationToken));
        }

        return strictest;
    }

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
