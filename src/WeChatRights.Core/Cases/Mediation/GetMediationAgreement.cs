using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Cases.Mediation;

/// <summary>调解协议书, to be printed and signed by both (人民调解法 arts. 28, 29). Opens both names: the audit row says so.</summary>
/// <exception cref="DomainException"><c>mediation-unknown</c>: there is none, or they did not agree</exception>
[RequirePermission(Permission.UnsealCase)]
public sealed record GetMediationAgreement(Guid CaseId, Guid MediationId) : IQuery<MediationAgreement>, IConcernsCase;

/// <summary>All that the agreement may say: the other side keeps a copy, so no place where she is, no telephone, no number of an identity card or of her case.</summary>
/// <param name="ClientName">Null when she has not said who she is: a line for the pen.</param>
/// <param name="ConfirmBy">Until then both may ask a court together to confirm it (art. 33).</param>
public sealed record MediationAgreement(
    string? ClientName,
    string? RespondentName,
    AgreementTerms Terms,
    DateOnly AgreedOn,
    DateOnly ConfirmBy
)
{
    public override string ToString() => "MediationAgreement(redacted)";
}

/// <summary>The mediations of a case, as its page lists them.</summary>
/// <param name="ConfirmBy">Null: nothing was agreed.</param>
public sealed record MediationView(Guid Id, DateOnly HeldOn, MediationOutcome Outcome, DateOnly? ConfirmBy);

internal sealed class GetMediationAgreementHandler(AppDbContext db, CaseLoader cases, CaseVault vault, ComplaintReader complaints)
    : IQueryHandler<GetMediationAgreement, MediationAgreement>
{
    private static readonly string[] Columns = [.. ComplaintReader.PartyColumns, MediationRecord.TermsField.Column];

    public async ValueTask<MediationAgreement> Handle(GetMediationAgreement query, CancellationToken cancellationToken)
    {
        var about = await cases.GetAsync(query.CaseId, cancellationToken);
        var found = await db.Set<MediationRecord>()
            .AsNoTracking()
            .FirstOrDefaultAsync(record => record.Id == query.MediationId && record.CaseId == about.Id, cancellationToken);
        if (found?.Terms is not { } terms)
        {
            throw new DomainException(MediationErrors.Unknown);
        }

        using var opened = await vault.UnsealAsync(about.Id, UnsealPurpose.HandleCase, Columns, cancellationToken);
        var (client, respondent) = await complaints.ReadPartiesAsync(about.Id, opened, cancellationToken);
        return new MediationAgreement(
            client?.Name,
            respondent?.Name,
            opened.Read(MediationRecord.TermsField, found.Id, terms),
            found.HeldOn,
            MediationPolicy.ConfirmBy(found.HeldOn)
        );
    }
}
