using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess;

namespace WeChatRights.Core.Cases.Minors.Access;

/// <summary>申请查看未成年人案卷: whoever is in charge of the case is told and answers.</summary>
/// <exception cref="DomainException"><c>minor-access-not-needed</c>, <c>minor-access-asked</c></exception>
[RequirePermission(Permission.UnsealCase)]
public sealed record AskMinorAccess(
    Guid CaseId,
    [property: EnumDataType(typeof(MinorAccessGround), ErrorMessage = "请选择为什么要看。")] MinorAccessGround Ground
) : ICommand<Unit>, IConcernsCase;

/// <summary>有危险，马上打开: for two hours, before anybody could be asked. Whoever is in charge is told at once and looks at it afterwards.</summary>
/// <exception cref="DomainException"><c>minor-access-not-needed</c></exception>
[RequirePermission(Permission.UnsealCase)]
public sealed record TakeMinorAccess(Guid CaseId) : ICommand<Unit>, IConcernsCase;

/// <summary>答复查看申请: by whoever decides on the case; never by who asked.</summary>
/// <exception cref="DomainException"><c>minor-access-unknown</c>, <c>minor-access-answered</c>, <c>minor-access-own</c>, <c>case-not-yours</c></exception>
[RequirePermission(Permission.UnsealCase)]
public sealed record AnswerMinorAccess(Guid CaseId, Guid AccessId, bool Agrees) : ICommand<Unit>, IConcernsCase;

/// <summary>收回: what was approved or taken holds no longer. By whoever may answer, or by the person herself.</summary>
/// <exception cref="DomainException"><c>minor-access-unknown</c>, <c>minor-access-answered</c>, <c>case-not-yours</c></exception>
[RequirePermission(Permission.UnsealCase)]
public sealed record EndMinorAccess(Guid CaseId, Guid AccessId) : ICommand<Unit>, IConcernsCase;

internal sealed class MinorAccessHandler(AppDbContext db, CaseLoader cases, CallContext call)
    : ICommandHandler<AskMinorAccess, Unit>,
        ICommandHandler<TakeMinorAccess, Unit>,
        ICommandHandler<AnswerMinorAccess, Unit>,
        ICommandHandler<EndMinorAccess, Unit>
{
    private Guid Me => call.RequireStaff().StaffId;

    public async ValueTask<Unit> Handle(AskMinorAccess command, CancellationToken cancellationToken)
    {
        var about = await ClosedToMeAsync(command.CaseId, cancellationToken);
        if (
            await db.Set<MinorAccess>()
                .AnyAsync(
                    access => access.CaseId == about.Id && access.StaffId == Me && access.State == MinorAccessState.Asked,
                    cancellationToken
                )
        )
        {
            throw new DomainException(MinorAccessErrors.Asked);
        }

        db.Add(MinorAccess.Ask(about.Id, Me, command.Ground, call.Now));
        about.FileAccess(cases.Acting(about), CaseEventKind.FileAccessAsked, InCharge(about), call.Now);
        return Unit.Value;
    }

    public async ValueTask<Unit> Handle(TakeMinorAccess command, CancellationToken cancellationToken)
    {
        var about = await ClosedToMeAsync(command.CaseId, cancellationToken);
        db.Add(MinorAccess.Take(about.Id, Me, call.Now));
        about.FileAccess(cases.Acting(about), CaseEventKind.FileAccessTaken, InCharge(about), call.Now);
        return Unit.Value;
    }

    public async ValueTask<Unit> Handle(AnswerMinorAccess command, CancellationToken cancellationToken)
    {
        var about = await cases.GetAsync(command.CaseId, cancellationToken);
        RequireInCharge(about);
        var access = await FindAsync(about, command.AccessId, cancellationToken) ?? throw new DomainException(MinorAccessErrors.Unknown);
        var wasTaken = access.State == MinorAccessState.Taken;
        access.Answer(Me, command.Agrees, call.Now);
        var kind = command.Agrees ? CaseEventKind.FileAccessGranted : CaseEventKind.FileAccessRefused;
        about.FileAccess(cases.Acting(about), kind, wasTaken && command.Agrees ? [] : [access.StaffId], call.Now);
        return Unit.Value;
    }

    public async ValueTask<Unit> Handle(EndMinorAccess command, CancellationToken cancellationToken)
    {
        var about = await cases.GetAsync(command.CaseId, cancellationToken);
        var access = await FindAsync(about, command.AccessId, cancellationToken);
        if (access?.StaffId != Me)
        {
            RequireInCharge(about);
        }

        (access ?? throw new DomainException(MinorAccessErrors.Unknown)).End(call.Now);
        about.FileAccess(cases.Acting(about), CaseEventKind.FileAccessEnded, [], call.Now);
        return Unit.Value;
    }

    /// <summary>The case, in sight, with its file closed to this person.</summary>
    private async Task<Case> ClosedToMeAsync(Guid caseId, CancellationToken cancellationToken)
    {
        var about = await cases.GetAsync(caseId, cancellationToken);
        var isOpen = await db.FilesOpenTo(db.CasesVisibleTo(call.RequireStaff()), Me, call.Now)
            .AnyAsync(c => c.Id == caseId, cancellationToken);
        return isOpen ? throw new DomainException(MinorAccessErrors.NotNeeded) : about;
    }

    private void RequireInCharge(Case about)
    {
        if (!IsInCharge(call.RequireStaff(), about))
        {
            throw new DomainException(CaseErrors.NotYours);
        }
    }

    /// <summary>Whoever decides on the case: its owner, the named superior, and the posts of the unit that handles it or of one above.</summary>
    internal static bool IsInCharge(StaffRights staff, Case about) => CaseAuthority.Allows(staff, about, CaseAction.Assign);

    private static IReadOnlyList<Guid> InCharge(Case about) => [.. new[] { about.OwnerId, about.SupervisorId }.OfType<Guid>()];

    private Task<MinorAccess?> FindAsync(Case about, Guid accessId, CancellationToken cancellationToken) =>
        db.Set<MinorAccess>().FirstOrDefaultAsync(access => access.Id == accessId && access.CaseId == about.Id, cancellationToken);
}
