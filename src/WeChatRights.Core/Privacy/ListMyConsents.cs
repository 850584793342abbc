using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Data;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Privacy;

/// <summary>
/// Every text, and whether she has agreed to it (PIPL arts. 15, 44). Only for a session that has proven a complaint of hers, and only from
/// agreements outside of any complaint and of complaints that are open to it: others would tell that they exist (ADR 7).
/// </summary>
[RequireCitizen]
public sealed record ListMyConsents : IQuery<IReadOnlyList<GivenConsent>>;

/// <param name="Version">The version she agreed to last; today's when she has not.</param>
/// <param name="AgreedAt">Null: never agreed, or taken back.</param>
/// <param name="Current">Whether what she agreed to is the text of today.</param>
public sealed record GivenConsent(string Scope, string Version, string Title, DateTimeOffset? AgreedAt, bool Current);

internal sealed class ListMyConsentsHandler(AppDbContext db, CallContext call, ComplaintAccess complaints)
    : IQueryHandler<ListMyConsents, IReadOnlyList<GivenConsent>>
{
    public async ValueTask<IReadOnlyList<GivenConsent>> Handle(ListMyConsents query, CancellationToken cancellationToken)
    {
        var unlocked = await complaints.UnlockedIdsAsync(call, cancellationToken);
        var citizenId = (call.Actor as CitizenActor)?.CitizenId;
        var given = await db.Set<Consent>()
            .AsNoTracking()
            .Where(consent => consent.WithdrawnAt == null)
            .Where(consent =>
                consent.ComplaintId == null
                    ? citizenId != null && consent.CitizenId == citizenId
                    : unlocked.Contains(consent.ComplaintId.Value)
            )
            .ToListAsync(cancellationToken);
        return [.. ConsentText.All.Select(text => Tell(text, given))];
    }

    private static GivenConsent Tell(ConsentText text, IEnumerable<Consent> given)
    {
        var last = given.Where(consent => consent.Scope == text.Scope).MaxBy(consent => consent.GivenAt);
        return new GivenConsent(
            text.Scope,
            last?.TextVersion ?? text.Version,
            text.Title,
            last?.GivenAt,
            last?.TextVersion == text.Version
        );
    }
}
