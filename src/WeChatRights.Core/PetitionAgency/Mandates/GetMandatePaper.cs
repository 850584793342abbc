using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.PetitionAgency.Mandates;

/// <summary>What stands on the mandate, to be printed and signed by hand. Opens her name: the audit row says so.</summary>
/// <exception cref="DomainException"><c>not-found</c></exception>
[RequirePermission(Permission.UnsealCase)]
public sealed record GetMandatePaper(Guid CaseId, Guid MandateId) : IQuery<MandatePaperContent>, IConcernsCase;

/// <summary>
/// All that the mandate may say (Civil Code art. 165): organs will read it, so no place where she is, no telephone, no number of an identity card or of her case.
/// </summary>
/// <param name="Client">Null when she has not said who she is: a line for the pen.</param>
/// <param name="Agents">Name and office of each.</param>
public sealed record MandatePaperContent(
    string? Client,
    MandatePrincipal Principal,
    MandateWriting Writing,
    IReadOnlyList<PaperAgent> Agents,
    AgentsActing Acting,
    IReadOnlyList<AgencyActKind> Acts,
    DateOnly From,
    DateOnly Until,
    DateTimeOffset? SignedAt,
    MandateState State
)
{
    public override string ToString() => "MandatePaperContent(redacted)";
}

/// <param name="Place">Path name of the unit.</param>
public sealed record PaperAgent(string Name, string Place);

internal sealed class GetMandatePaperHandler(
    AppDbContext db,
    HandledCases cases,
    CaseVault vault,
    ComplaintReader complaints,
    ActivePosts posts,
    DivisionDirectory divisions
) : IQueryHandler<GetMandatePaper, MandatePaperContent>
{
    private static readonly string[] Columns = [.. ComplaintReader.ClientColumns, Mandate.WordingField.Column];

    public async ValueTask<MandatePaperContent> Handle(GetMandatePaper query, CancellationToken cancellationToken)
    {
        await cases.SeeAsync(query.CaseId, cancellationToken);
        var mandate =
            await db.Set<Mandate>()
                .AsNoTracking()
                .Include(found => found.Agents)
                .FirstOrDefaultAsync(found => found.Id == query.MandateId && found.CaseId == query.CaseId, cancellationToken)
            ?? throw new DomainException(CommonErrors.NotFound);
        using var opened = await vault.UnsealAsync(query.CaseId, UnsealPurpose.PrepareReferral, Columns, cancellationToken);
        var client = await complaints.ReadClientAsync(query.CaseId, opened, cancellationToken);
        return new MandatePaperContent(
            client?.Name,
            mandate.Principal,
            opened.Read(Mandate.WordingField, mandate.Id, mandate.Wording),
            await AgentsAsync(mandate, cancellationToken),
            mandate.Acting,
            mandate.Permitted,
            mandate.FromDay,
            mandate.Until,
            mandate.SignedAt,
            mandate.State
        );
    }

    private async Task<IReadOnlyList<PaperAgent>> AgentsAsync(Mandate mandate, CancellationToken cancellationToken)
    {
        var present = mandate.Present;
        var names = await StaffNames.ByIdAsync(db, present, cancellationToken);
        var held = await posts.Held.Where(post => present.Contains(post.StaffId)).ToListAsync(cancellationToken);
        var agents = new List<PaperAgent>();
        foreach (var agent in present)
        {
            var post = held.Where(post => post.StaffId == agent).OrderByDescending(post => post.Division.Value.Length).FirstOrDefault();
            var place = post is null ? "" : await divisions.PathNameAsync(post.Division, cancellationToken);
            agents.Add(new PaperAgent(names.GetValueOrDefault(agent, ""), place));
        }

        return agents;
    }
}
