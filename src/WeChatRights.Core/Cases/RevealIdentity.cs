using Mediator;
using WeChatRights.Core.Audit;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Cases;

/// <summary>Shows who she is, who told us, and what is known of the other side, for a stated purpose that goes into the audit log.</summary>
/// <exception cref="DomainException"><c>invalid-input</c> for a purpose that is not the staff's to choose.</exception>
[RequirePermission(Permission.UnsealCase)]
public sealed record RevealIdentity(Guid CaseId, UnsealPurpose Purpose) : IQuery<RevealedIdentity>, IConcernsCase
{
    /// <summary>The purposes to choose from.</summary>
    public static IReadOnlyList<UnsealPurpose> Purposes { get; } =
    [
        UnsealPurpose.ContactClient,
        UnsealPurpose.VerifyIdentity,
        UnsealPurpose.HandleCase,
        UnsealPurpose.PrepareReferral,
        UnsealPurpose.Supervise,
    ];
}

/// <summary>Names and numbers in clear. Show briefly, keep nowhere.</summary>
public sealed record RevealedIdentity(ClientIdentity? Client, Respondent? Respondent, Reporter? Reporter = null)
{
    public override string ToString() => "RevealedIdentity(redacted)";
}

internal sealed class RevealIdentityHandler(CaseVault vault, ComplaintReader complaints) : IQueryHandler<RevealIdentity, RevealedIdentity>
{
    private static readonly string[] Columns = [.. ComplaintReader.PartyColumns, ComplaintReader.DoorColumn];

    public async ValueTask<RevealedIdentity> Handle(RevealIdentity query, CancellationToken cancellationToken)
    {
        if (!RevealIdentity.Purposes.Contains(query.Purpose))
        {
            throw new DomainException(CommonErrors.Invalid);
        }

        using var opened = await vault.UnsealAsync(query.CaseId, query.Purpose, Columns, cancellationToken);
        var (client, respondent) = await complaints.ReadPartiesAsync(query.CaseId, opened, cancellationToken);
        var (_, door) = await complaints.ReadDoorAsync(query.CaseId, opened, cancellationToken);
        return new RevealedIdentity(client, respondent, door?.Reporter);
    }
}
