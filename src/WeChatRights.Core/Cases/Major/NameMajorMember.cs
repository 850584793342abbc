using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.Regions.Contracts;

namespace WeChatRights.Core.Cases.Major;

/// <summary>点名: one more person sees the common work; of the case itself she sees what she saw before (ADR 20).</summary>
/// <exception cref="DomainException"><c>not-found</c>, <c>major-lead-only</c>, <c>major-member-unfit</c>, <c>major-ended</c></exception>
[RequirePermission(Permission.HandleCase)]
public sealed record NameMajorMember(Guid CaseId, Guid StaffId) : ICommand<Unit>, IConcernsCase, IBrief;

/// <summary>移出名单: from now on she sees nothing of it.</summary>
/// <exception cref="DomainException"><c>not-found</c>, <c>major-lead-only</c>, <c>major-member-holds</c>, <c>major-ended</c></exception>
[RequirePermission(Permission.HandleCase)]
public sealed record RemoveMajorMember(Guid CaseId, Guid StaffId) : ICommand<Unit>, IConcernsCase, IBrief;

/// <summary>Who can be named or coordinate: officers of the city, of the case's county and inside it, without who has to stand aside.</summary>
[RequirePermission(Permission.HandleCase)]
public sealed record ListMajorPeople(Guid CaseId) : IQuery<IReadOnlyList<MajorCandidate>>, IConcernsCase;

/// <param name="Place">The post that counts.</param>
/// <param name="MayCoordinate">Of the county or the city.</param>
public sealed record MajorCandidate(Guid StaffId, string Name, string Place, bool MayCoordinate);

internal sealed class NameMajorMemberHandler(
    AppDbContext db,
    CallContext call,
    CaseLoader cases,
    MajorScope scope,
    MajorDesk desk,
    CitizenCases all,
    OfficerDirectory officers,
    DivisionDirectory divisions
)
    : ICommandHandler<NameMajorMember, Unit>,
        ICommandHandler<RemoveMajorMember, Unit>,
        IQueryHandler<ListMajorPeople, IReadOnlyList<MajorCandidate>>
{
    public async ValueTask<Unit> Handle(NameMajorMember command, CancellationToken cancellationToken)
    {
        var (major, about) = await desk.LeadAsync(command.CaseId, cancellationToken);
        if (about.Barred.Contains(command.StaffId) || await officers.PostAnywhereAsync(command.StaffId, cancellationToken) is null)
        {
            throw new DomainException(MajorErrors.MemberUnfit);
        }

        major.Name(command.StaffId, call.Now);
        return Unit.Value;
    }

    public async ValueTask<Unit> Handle(RemoveMajorMember command, CancellationToken cancellationToken)
    {
        var (major, _) = await desk.LeadAsync(command.CaseId, cancellationToken);
        var holds = await db.Set<MajorTask>()
            .AnyAsync(
                task => task.MajorId == major.Id && task.StaffId == command.StaffId && task.State == OwnedTaskState.Open,
                cancellationToken
            );
        major.Remove(command.StaffId, holds);
        return Unit.Value;
    }

    public async ValueTask<IReadOnlyList<MajorCandidate>> Handle(ListMajorPeople query, CancellationToken cancellationToken)
    {
        var staff = call.RequireStaff();
        var takesPart = await scope.VisibleTo(staff).AnyAsync(major => major.CaseId == query.CaseId, cancellationToken);
        var about = takesPart
            ? await all.FindAsync(query.CaseId, cancellationToken)
            : await cases.GetAsync(query.CaseId, cancellationToken);
        var county = about.Township.AtLevel(DivisionLevel.County);
        var city = about.Township.AtLevel(DivisionLevel.City);
        var there = await officers.AtAsync([city, county], cancellationToken);
        var below = await officers.BelowAsync(county, cancellationToken);
        var candidates = new List<MajorCandidate>();
        foreach (var officer in there.Concat(below).DistinctBy(officer => officer.StaffId))
        {
            if (!about.Barred.Contains(officer.StaffId))
            {
                candidates.Add(
                    new MajorCandidate(
                        officer.StaffId,
                        officer.DisplayName,
                        await divisions.PathNameAsync(officer.Unit, cancellationToken),
                        officer.Unit.Level is DivisionLevel.City or DivisionLevel.County
                    )
                );
            }
        }

        return candidates;
    }
}
