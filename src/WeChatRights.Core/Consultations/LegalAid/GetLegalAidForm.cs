using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Consultations.Notes;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Consultations.LegalAid;

/// <summary>
/// What is known for her application for legal aid, to be printed and completed by hand. Opens who she and the other side are, for
/// preparing a referral: the audit row says so. Nothing is sent anywhere.
/// </summary>
[RequirePermission(Permission.UnsealCase)]
public sealed record GetLegalAidForm(Guid CaseId) : IQuery<LegalAidForm>, IConcernsCase;

/// <param name="Number">Of the case.</param>
/// <param name="County">Name of the county where it happened: there, unless a court or another organ already has it (art. 38).</param>
/// <param name="Client">Null when she has not said who she is.</param>
/// <param name="Facts">The questions of the latest advice note; without one, what she told, with what she added.</param>
/// <param name="Ground">Null when nothing known speaks for one.</param>
/// <param name="Minor">A child is concerned: somebody may have to apply for it (art. 40).</param>
public sealed record LegalAidForm(
    string Number,
    string County,
    ClientIdentity? Client,
    SafeContact? SafeContact,
    Respondent? Respondent,
    RespondentRelation? Relation,
    string CategoryName,
    DateOnly? OccurredOn,
    string Facts,
    AidGround? Ground,
    bool Minor
)
{
    public override string ToString() => "LegalAidForm(redacted)";
}

internal sealed class GetLegalAidFormHandler(
    CallContext call,
    VisibleCases cases,
    ComplaintReader complaints,
    AdviceReader notes,
    CaseVault vault,
    DivisionDirectory divisions
) : IQueryHandler<GetLegalAidForm, LegalAidForm>
{
    private static readonly string[] Columns =
    [
        .. ComplaintReader.FileColumns.Union(ComplaintReader.PartyColumns, StringComparer.Ordinal),
        .. AdviceReader.Columns,
    ];

    public async ValueTask<LegalAidForm> Handle(GetLegalAidForm query, CancellationToken cancellationToken)
    {
        using var opened = await vault.UnsealAsync(query.CaseId, UnsealPurpose.PrepareReferral, Columns, cancellationToken);
        var file = await complaints.ReadAsync(query.CaseId, opened, cancellationToken);
        var (client, respondent) = await complaints.ReadPartiesAsync(query.CaseId, opened, cancellationToken);
        return new LegalAidForm(
            await cases.To(call.RequireStaff()).Where(c => c.Id == query.CaseId).Select(c => c.Number).FirstAsync(cancellationToken),
            await divisions.PathNameAsync(file.Township.AtLevel(DivisionLevel.County), cancellationToken),
            client,
            file.SafeContact,
            respondent,
            file.RespondentRelation,
            CategoryNames.Of(file.Category),
            file.OccurredOn,
            await NotedAsync(query.CaseId, opened, cancellationToken) ?? Told(file),
            LegalAidPolicy.GroundOf(file.Category, file.SpecialGroups),
            file.MinorInvolved
        );
    }

    /// <summary>Shorter than her own words, and no more than the legal-aid body needs.</summary>
    private async Task<string?> NotedAsync(Guid caseId, UnsealedCase opened, CancellationToken cancellationToken)
    {
        var all = await notes.OfCaseAsync(caseId, cancellationToken);
        return
            all is [var latest, ..] && await notes.OpenAsync(latest, all, opened, cancellationToken) is { Signature.Unchanged: true } view
            ? view.Content!.Questions
            : null;
    }

    private static string Told(ComplaintFile file) =>
        string.Join('\n', file.Supplements.Select(added => added.Text).Prepend(file.Narrative));
}
