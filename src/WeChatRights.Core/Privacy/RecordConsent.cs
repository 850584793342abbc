using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Privacy.Contracts;

namespace WeChatRights.Core.Privacy;

public enum ConsentAction
{
    Agree,
    Withdraw,
}

/// <summary>
/// She agrees to the current version of a text, or takes her consent back (PIPL arts. 14–16). A withdrawal binds from now on; what was
/// done before stays lawful (art. 15), and complaints in hand go on.
/// </summary>
[RequireCitizen]
public sealed record RecordConsent(
    [property: Required(ErrorMessage = "缺少说明的名称。"), StringLength(32, ErrorMessage = "没有这一项说明，请刷新后再试。")] string Scope,
    [property: Required(ErrorMessage = "缺少说明的版本。"), StringLength(16, ErrorMessage = "说明的版本不对，请刷新后再试。")]
        string Version,
    ConsentAction Action
) : ICommand<RecordedConsent>;

/// <param name="ConsentRequired">Something she has to agree to is still, or again, missing.</param>
public sealed record RecordedConsent(string Scope, string Version, DateTimeOffset At, bool ConsentRequired);

internal sealed class RecordConsentHandler(AppDbContext db, CallContext call) : ICommandHandler<RecordConsent, RecordedConsent>
{
    public async ValueTask<RecordedConsent> Handle(RecordConsent command, CancellationToken cancellationToken)
    {
        var citizenId = (call.Actor as CitizenActor)?.CitizenId ?? throw new DomainException(CommonErrors.SignInRequired);
        var text = ConsentText.All.FirstOrDefault(t => t.Scope == command.Scope) ?? throw new DomainException(PrivacyErrors.UnknownScope);
        var given = await db.Set<Consent>()
            .Where(consent => consent.CitizenId == citizenId && consent.WithdrawnAt == null)
            .ToListAsync(cancellationToken);
        if (command.Action == ConsentAction.Withdraw)
        {
            given.Where(consent => consent.Scope == command.Scope).ToList().ForEach(consent => consent.Withdraw(call.Now));
        }
        else if (text.Version != command.Version)
        {
            throw new DomainException(PrivacyErrors.Outdated);
        }
        else if (!given.Exists(consent => consent.Scope == text.Scope && consent.TextVersion == text.Version))
        {
            var agreed = new Consent(Ids.New(call.Now), citizenId, null, text.Scope, text.Version, call.Now);
            db.Add(agreed);
            given.Add(agreed);
        }

        return new RecordedConsent(text.Scope, text.Version, call.Now, ConsentLedger.IsMissing(given));
    }
}
