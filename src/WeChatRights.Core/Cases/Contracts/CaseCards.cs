using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Cases.Contracts;

/// <summary>What a text about a case may say of it: nothing of who she is or what she told.</summary>
/// <param name="HandlingDue">By when it is to be answered; null: no such limit runs.</param>
internal sealed record CaseCard(string Number, string Category, DivisionCode Township, Guid OwnerId, DateTimeOffset? HandlingDue);

/// <summary>For canned texts.</summary>
internal sealed class CaseCards(CaseLoader cases)
{
    /// <exception cref="DomainException"><c>not-found</c>: out of the caller's sight.</exception>
    public async Task<CaseCard> SeeAsync(Guid caseId, CancellationToken cancellationToken)
    {
        var found = await cases.GetAsync(caseId, cancellationToken);
        var handling = found.Clocks.FirstOrDefault(clock => clock.Kind == ClockKind.Handling && clock.StoppedAt is null);
        return new CaseCard(found.Number, found.Category, found.Township, found.OwnerId, handling?.DueAt);
    }
}
