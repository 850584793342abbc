using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.Intake.Contracts;

namespace WeChatRights.Core.PetitionAgency.Mandates;

/// <summary>Who may be her agent: an officer of the unit that handles the case or of her village, who has nothing to do with the other side.</summary>
internal sealed class AgentChecks(AppDbContext db, OfficerDirectory officers, OpposingParties parties, KinDirectory kin)
{
    /// <summary>Officers with a living account; never of the village that she ruled out.</summary>
    public async Task<IReadOnlyList<AccountableOfficer>> CandidatesAsync(HandledCase about, CancellationToken cancellationToken)
    {
        var found = await officers.AtAsync(
            about is { AvoidVillage: false, Village: { } village } ? [about.Unit, village] : [about.Unit],
            cancellationToken
        );
        return [.. found.DistinctBy(officer => officer.StaffId).Where(officer => !about.Barred.Contains(officer.StaffId))];
    }

    /// <summary>Active post of the unit or the village, and not on both sides.</summary>
    /// <exception cref="DomainException"><c>agent-unfit</c>, <c>agent-conflict</c></exception>
    public async Task RequireFitAsync(HandledCase about, IReadOnlyCollection<Guid> agents, CancellationToken cancellationToken)
    {
        await RequireOneSideAsync(about, agents, cancellationToken);
        var candidates = await CandidatesAsync(about, cancellationToken);
        if (!agents.All(agent => candidates.Any(officer => officer.StaffId == agent)))
        {
            throw new DomainException(AgencyErrors.AgentUnfit);
        }
    }

    /// <summary>
    /// Civil Code art. 168(2), 信访工作条例 art. 28(3): not the respondent, not kin of a party, and not at the same time agent in a case whose client is the respondent of this one, or the other
    /// way round. By blind indexes of numbers only. The refusal names no reason: it would tell that the other side was there.
    /// </summary>
    /// <exception cref="DomainException"><c>agent-conflict</c></exception>
    public async Task RequireOneSideAsync(HandledCase about, IReadOnlyCollection<Guid> agents, CancellationToken cancellationToken)
    {
        var here = await parties.OfAsync(about.Id, cancellationToken);
        var related = await kin.RelatedStaffAsync([.. here.Clients, .. here.Respondents], cancellationToken);
        if (agents.Any(agent => about.Barred.Contains(agent) || related.Contains(agent)))
        {
            throw new DomainException(AgencyErrors.MustStandAside);
        }

        var others =
            from agent in db.Set<MandateAgent>()
            join mandate in db.Set<Mandate>() on agent.MandateId equals mandate.Id
            where agents.Contains(agent.StaffId) && agent.LeftAt == null && mandate.OpenCaseId != null && agent.CaseId != about.Id
            select agent.CaseId;
        if (await parties.MeetAsync(here, others, cancellationToken))
        {
            throw new DomainException(AgencyErrors.MustStandAside);
        }
    }
}
