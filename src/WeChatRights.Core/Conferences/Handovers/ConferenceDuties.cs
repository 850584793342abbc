using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Conferences.Contracts;
using WeChatRights.Core.Conferences.Instructions;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.Regions.Contracts;

namespace WeChatRights.Core.Conferences.Handovers;

/// <summary>
/// Resolutions that somebody carries out by name: to who was chosen when she sat in that conference, else to who convened it, else to who answers for the area. Nobody is let
/// in by being chosen alone (ADR 20). The day stays.
/// </summary>
internal sealed class ResolutionDuties(AppDbContext db, ConferenceHandovers handovers) : IHeldDuties
{
    public DutyKind Kind => DutyKind.Resolution;

    public IQueryable<Guid> HeldBy(Guid staffId) =>
        db.Set<Resolution>().Where(task => task.State == OwnedTaskState.Open && task.StaffId == staffId).Select(task => task.Id);

    public async Task<PassedOn> PassOnAsync(Guid dutyId, HandingOver over, CancellationToken cancellationToken)
    {
        var task = await db.Set<Resolution>().FirstAsync(found => found.Id == dutyId, cancellationToken);
        var conference = await db.Set<Conference>()
            .Include(found => found.Members)
            .FirstAsync(found => found.Id == task.ConferenceId, cancellationToken);
        var sat = over.SuccessorId is { } chosen && conference.Members.Any(member => !member.IsUnit && member.MemberId == chosen);
        Guid?[] ways = [sat ? over.SuccessorId : null, conference.ConvenedBy];
        return await handovers.GiveAsync(task, ways, conference.Area, over, ConferenceNewsKind.ResolutionGiven, null, cancellationToken);
    }
}

/// <summary>
/// Leaders' instructions that somebody carries out: of a case to its owner, its named superior or who recorded it, the chosen one first when she is one of them; of an item to
/// who recorded it, else to who answers for the area. The day stays.
/// </summary>
internal sealed class InstructionDuties(AppDbContext db, HandledCases cases, ConferenceHandovers handovers) : IHeldDuties
{
    public DutyKind Kind => DutyKind.Instruction;

    public IQueryable<Guid> HeldBy(Guid staffId) =>
        db.Set<Instruction>().Where(task => task.State == OwnedTaskState.Open && task.StaffId == staffId).Select(task => task.Id);

    public async Task<PassedOn> PassOnAsync(Guid dutyId, HandingOver over, CancellationToken cancellationToken)
    {
        var task = await db.Set<Instruction>().FirstAsync(found => found.Id == dutyId, cancellationToken);
        var (ways, area) = await WaysAsync(task, over, cancellationToken);
        return await handovers.GiveAsync(task, ways, area, over, ConferenceNewsKind.InstructionGiven, task.CaseId, cancellationToken);
    }

    private async Task<(Guid?[] Ways, DivisionCode Area)> WaysAsync(Instruction task, HandingOver over, CancellationToken cancellationToken)
    {
        if (task.CaseId is { } caseId)
        {
            var about = await cases.FindAsync(caseId, cancellationToken);
            Guid?[] near = [about.OwnerId, about.SupervisorId, task.RecordedBy];
            var chosen = near.Contains(over.SuccessorId) ? over.SuccessorId : null;
            return (
                [.. near.Prepend(chosen).Where(way => way is not null && !about.Barred.Contains(way.Value))],
                about.Township.AtLevel(DivisionLevel.County)
            );
        }

        var area = await db.Set<AgendaItem>().Where(item => item.Id == task.ItemId).Select(item => item.Area).FirstAsync(cancellationToken);
        return ([task.RecordedBy], area);
    }
}

/// <summary>Who carries out what a person has left undone, and who hears of what is late when who convened or recorded it is gone.</summary>
internal sealed class ConferenceHandovers(CallContext call, OfficerDirectory officers, IPublisher publisher)
{
    /// <param name="ways">In this order; who leaves and who is gone are passed over.</param>
    /// <param name="area">Last of all, who answers there.</param>
    public async Task<PassedOn> GiveAsync(
        OwnedTask task,
        IEnumerable<Guid?> ways,
        DivisionCode area,
        HandingOver over,
        ConferenceNewsKind news,
        Guid? caseId,
        CancellationToken cancellationToken
    )
    {
        var to = await FirstThereAsync(ways.Where(way => way != over.StaffId), area, [over.StaffId], cancellationToken);
        if (to is { } holder)
        {
            task.PassOn(holder);
            await publisher.Publish(
                new ConferenceNews(news, caseId ?? Guid.Empty, [holder], $"{task.Id:N}:{call.Now.ToUnixTimeSeconds()}"),
                cancellationToken
            );
        }

        return to is null ? PassedOn.NobodyThere : new PassedOn(to);
    }

    /// <returns>The first who still is an officer; else who answers for the area; null when nobody does.</returns>
    public async Task<Guid?> FirstThereAsync(
        IEnumerable<Guid?> ways,
        DivisionCode area,
        IReadOnlyCollection<Guid> not,
        CancellationToken cancellationToken
    )
    {
        foreach (var way in ways.OfType<Guid>())
        {
            if (await officers.PostAnywhereAsync(way, cancellationToken) is not null)
            {
                return way;
            }
        }

        return (await officers.AnswerableForAsync(area, not, cancellationToken))?.StaffId;
    }
}
