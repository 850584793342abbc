using Mediator;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Intake.Evidence;

/// <summary>The evidence of a case, for the person who works on it. Opens the file names: one audit row.</summary>
[RequirePermission(Permission.UnsealCase)]
public sealed record ListCaseEvidence(Guid CaseId) : IQuery<IReadOnlyList<CaseEvidence>>, IConcernsCase;

internal sealed class ListCaseEvidenceHandler(CaseVault vault, EvidenceReader evidence)
    : IQueryHandler<ListCaseEvidence, IReadOnlyList<CaseEvidence>>
{
    public async ValueTask<IReadOnlyList<CaseEvidence>> Handle(ListCaseEvidence query, CancellationToken cancellationToken)
    {
        using var opened = await vault.UnsealAsync(
            query.CaseId,
            UnsealPurpose.ReviewEvidence,
            [EvidenceFields.FileName.Column],
            cancellationToken
        );
        return await evidence.OfCaseAsync(query.CaseId, opened, cancellationToken);
    }
}
