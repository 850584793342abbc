using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Cases.Major;

/// <summary>列为重大案件: by the county or the city, with the ground and a named coordinator of the county or the city.</summary>
/// <param name="Urgent">It may concern the public: party committee and government are told at once (信访工作条例 art. 25).</param>
/// <exception cref="DomainException">
/// <c>major-county-only</c>, <c>major-running</c>, <c>major-coordinator-unfit</c>, <c>case-state</c>, <c>case-not-yours</c>
/// </exception>
[RequirePermission(Permission.HandleCase)]
public sealed record MarkMajorCase(
    Guid CaseId,
    [property: EnumDataType(typeof(MajorGround), ErrorMessage = "请选择为什么列为重大案件。")] MajorGround Ground,
    [property: Required(ErrorMessage = "请写明情况。"), CaseText] string Why,
    Guid CoordinatorId,
    bool Urgent = false
) : ICommand<Unit>, IConcernsCase, IBrief
{
    public override string ToString() => "MarkMajorCase(redacted)";
}

/// <summary>结束协调: with a reason. Nothing may be open then; the case goes on as it stands.</summary>
/// <exception cref="DomainException"><c>not-found</c>, <c>major-lead-only</c>, <c>major-tasks-open</c>, <c>major-report-owed</c>, <c>major-ended</c></exception>
[RequirePermission(Permission.HandleCase)]
public sealed record EndMajorCase(Guid CaseId, [property: Required(ErrorMessage = "请写明为什么结束。"), CaseText] string Reason)
    : ICommand<Unit>,
        IConcernsCase,
        IBrief
{
    public override string ToString() => "EndMajorCase(redacted)";
}

/// <summary>It has turned out to be urgent: the report is due from now on (信访工作条例 art. 25).</summary>
/// <exception cref="DomainException"><c>not-found</c>, <c>major-lead-only</c>, <c>major-ended</c></exception>
[RequirePermission(Permission.HandleCase)]
public sealed record MarkMajorUrgent(Guid CaseId) : ICommand<Unit>, IConcernsCase, IBrief;

/// <summary>
/// 换协调人: by who leads it. When the coordinator has left the service, by whoever may mark the case, so that it is never without one.
/// </summary>
/// <exception cref="DomainException"><c>not-found</c>, <c>major-lead-only</c>, <c>major-coordinator-unfit</c>, <c>major-ended</c></exception>
[RequirePermission(Permission.HandleCase)]
public sealed record ChangeMajorCoordinator(Guid CaseId, Guid CoordinatorId) : ICommand<Unit>, IConcernsCase, IBrief;

internal sealed class MarkMajorCaseHandler(
    AppDbContext db,
    CallContext call,
    CaseLoader cases,
    CaseKeyStore keys,
    MajorDesk desk,
    OfficerDirectory officers,
    IOptions<MajorOptions> options
)
    : ICommandHandler<MarkMajorCase, Unit>,
        ICommandHandler<EndMajorCase, Unit>,
        ICommandHandler<MarkMajorUrgent, Unit>,
        ICommandHandler<ChangeMajorCoordinator, Unit>
{
    public async ValueTask<Unit> Handle(MarkMajorCase command, CancellationToken cancellationToken)
    {
        var about = await cases.GetForAsync(command.CaseId, CaseAction.MessageClient, cancellationToken);
        var staff = call.RequireStaff();
        if (!MajorDesk.MayMark(staff, about))
        {
            throw new DomainException(MajorErrors.CountyOnly);
        }

        if (!about.IsOpen)
        {
            throw new DomainException(CaseErrors.NotInThisState);
        }

        if (await db.Set<MajorCase>().AnyAsync(major => major.RunningCaseId == about.Id, cancellationToken))
        {
            throw new DomainException(MajorErrors.AlreadyMajor);
        }

        await RequireCoordinatorAsync(command.CoordinatorId, about, cancellationToken);
        using var key = await keys.GetAsync(about.Id, cancellationToken);
        var id = Ids.New(call.Now);
        var why = key.Seal(MajorCase.WhyField, id, command.Why.Trim());
        var marked = new MajorCase(id, new MajorStart(about.Id, command.Ground, why, command.CoordinatorId, staff.StaffId), call.Now);
        if (command.Urgent)
        {
            marked.BecomeUrgent(MajorPolicy.ReportBy(call.Now, options.Value));
        }

        db.Add(marked);
        about.MadeMajor(cases.Acting(about), call.Now);
        return Unit.Value;
    }

    public async ValueTask<Unit> Handle(EndMajorCase command, CancellationToken cancellationToken)
    {
        var (major, about) = await desk.LeadAsync(command.CaseId, cancellationToken);
        var open = await db.Set<MajorTask>()
            .AnyAsync(task => task.MajorId == major.Id && task.State == OwnedTaskState.Open, cancellationToken);
        using var key = await keys.GetAsync(about.Id, cancellationToken);
        var reason = key.Seal(MajorCase.EndReasonField, major.Id, command.Reason.Trim());
        major.End(call.RequireStaff().StaffId, reason, open, call.Now);
        about.MajorEnded(cases.Acting(about), call.Now);
        return Unit.Value;
    }

    public async ValueTask<Unit> Handle(MarkMajorUrgent command, CancellationToken cancellationToken)
    {
        var (major, _) = await desk.LeadAsync(command.CaseId, cancellationToken);
        major.BecomeUrgent(MajorPolicy.ReportBy(call.Now, options.Value));
        return Unit.Value;
    }

    public async ValueTask<Unit> Handle(ChangeMajorCoordinator command, CancellationToken cancellationToken)
    {
        var (major, about) = await FindAsync(command.CaseId, cancellationToken);
        await RequireCoordinatorAsync(command.CoordinatorId, about, cancellationToken);
        major.Coordinate(command.CoordinatorId, call.Now);
        return Unit.Value;
    }

    private async Task<(MajorCase Major, Case About)> FindAsync(Guid caseId, CancellationToken cancellationToken)
    {
        var left = await db.Set<MajorCase>()
            .Include(major => major.Members)
            .FirstOrDefaultAsync(major => major.RunningCaseId == caseId, cancellationToken);
        if (left is not null && await officers.PostAnywhereAsync(left.CoordinatorId, cancellationToken) is null)
        {
            var about = await cases.GetAsync(caseId, cancellationToken);
            if (MajorDesk.MayMark(call.RequireStaff(), about))
            {
                return (left, about);
            }
        }

        return await desk.LeadAsync(caseId, cancellationToken);
    }

    private async Task RequireCoordinatorAsync(Guid staffId, Case about, CancellationToken cancellationToken)
    {
        var post = await officers.PostCoveringAsync(staffId, about.Township, cancellationToken);
        if (post is not { Level: DivisionLevel.City or DivisionLevel.County } || about.Barred.Contains(staffId))
        {
            throw new DomainException(MajorErrors.CoordinatorUnfit);
        }
    }
}
