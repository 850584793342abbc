using Mediator;

namespace WeChatRights.Core.Privacy;

/// <summary>The current texts that she is asked to agree to, with their versions.</summary>
[AllowAnyone]
public sealed record ListConsentTexts : IQuery<IReadOnlyList<ConsentText>>;

internal sealed class ListConsentTextsHandler : IQueryHandler<ListConsentTexts, IReadOnlyList<ConsentText>>
{
    public ValueTask<IReadOnlyList<ConsentText>> Handle(ListConsentTexts query, CancellationToken cancellationToken) =>
        ValueTask.FromResult(ConsentText.All);
}
