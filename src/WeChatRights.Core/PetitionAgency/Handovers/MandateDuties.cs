using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.PetitionAgency.Contracts;
using WeChatRights.Core.PetitionAgency.Mandates;

namespace WeChatRights.Core.PetitionAgency.Handovers;

/// <summary>
/// Mandates. A hand-over inside the house gives nobody the right to act for a woman: whoever has her case asks her, and enters the substitute (Civil Code art. 169). Where another
/// agent of hers serves, who leaves lays it down at once (art. 173(2)); else it waits.
/// </summary>
internal sealed class MandateDuties(AppDbContext db, CallContext call, CaseMandates mandates, HandledCases cases, IPublisher publisher)
    : IHeldDuties
{
    public DutyKind Kind => DutyKind.Mandate;

    public IQueryable<Guid> HeldBy(Guid staffId) =>
        from agent in db.Set<MandateAgent>()
        join mandate in db.Set<Mandate>() on agent.MandateId equals mandate.Id
        where agent.StaffId == staffId && agent.LeftAt == null && mandate.OpenCaseId != null
        select mandate.Id;

    /// <summary>The substitute was entered.</summary>
    public IQueryable<Guid> Ready(Guid staffId) =>
        HeldBy(staffId)
            .Where(id => db.Set<MandateAgent>().Any(agent => agent.MandateId == id && agent.StaffId != staffId && agent.LeftAt == null));

    public async Task<PassedOn> PassOnAsync(Guid dutyId, HandingOver over, CancellationToken cancellationToken)
    {
        var mandate = await db.Set<Mandate>().Include(found => found.Agents).FirstAsync(found => found.Id == dutyId, cancellationToken);
        if (mandate.Present.FirstOrDefault(agent => agent != over.StaffId) is var other && other != Guid.Empty)
        {
            mandate.Leave(over.StaffId, null, mandates.ArchiveBy(call.Now), call.Now);
            return new PassedOn(other);
        }

        var about = await cases.FindAsync(mandate.CaseId, cancellationToken);
        Guid?[] asks = [about.OwnerId, about.SupervisorId];
        var asked = asks.FirstOrDefault(person => person is not null && person != over.StaffId);
        if (asked is { } told)
        {
            // The mark makes it once for each person who has the case.
            await publisher.Publish(
                new AgencyNews(mandate.CaseId, AgencyNewsKind.AgentLeaves, [told], $"{mandate.Id:N}:{over.HandoverId.ToString("N")[^8..]}"),
                cancellationToken
            );
        }

        return new PassedOn(asked, Waits: true);
    }
}
