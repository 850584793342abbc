using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Cases.Visits;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Cases.Protection;

/// <summary>What stands between her and the other side, as the case page shows it. Nothing sealed in it.</summary>
/// <param name="Orders">The latest first.</param>
/// <param name="Letters">The latest first.</param>
/// <param name="Duties">Those of the five that are done.</param>
public sealed record ProtectionView(IReadOnlyList<OrderView> Orders, IReadOnlyList<LetterView> Letters, IReadOnlyList<DutyView> Duties)
{
    public static readonly ProtectionView Empty = new([], [], []);

    /// <summary>The one in hand or in force.</summary>
    public OrderView? Current => Orders.FirstOrDefault(order => !OrderTransitions.IsOver(order.State));
}

/// <param name="DecidedOn">By the court, for her or against her.</param>
/// <param name="Until">The last day on which it holds.</param>
/// <param name="ReviewBy">The last day on which a review can be asked for; null once it is over.</param>
/// <param name="Steps">What a person may do with it now.</param>
public sealed record OrderView(
    Guid Id,
    OrderState State,
    OrderApplicant Applicant,
    bool Urgent,
    DateOnly? AppliedOn,
    DateTimeOffset? AcceptedAt,
    DateOnly? DecidedOn,
    DateOnly? Until,
    DateOnly? ServedOn,
    DateOnly? EndedOn,
    DateOnly? FormReturnedOn,
    int Breaches,
    IReadOnlyList<OrderMeasure> Granted,
    DateOnly? ReviewBy,
    IReadOnlyList<OrderStep> Steps
);

public sealed record LetterView(Guid Id, WarningState State, DateTimeOffset Since, DateOnly? AnsweredOn);

/// <param name="By">Who did it.</param>
public sealed record DutyView(FirstDuty Duty, DateTimeOffset At, string By);

internal sealed class ProtectionReader(AppDbContext db, CallContext call, WorkingCalendar calendar)
{
    public async Task<ProtectionView> ReadAsync(Case about, CancellationToken cancellationToken)
    {
        var orders = await db.Set<ProtectionOrder>()
            .AsNoTracking()
            .Where(order => order.CaseId == about.Id)
            .OrderByDescending(order => order.BegunAt)
            .ToListAsync(cancellationToken);
        var letters = await db.Set<WarningLetter>()
            .AsNoTracking()
            .Where(letter => letter.CaseId == about.Id)
            .OrderByDescending(letter => letter.Since)
            .Select(letter => new LetterView(letter.Id, letter.State, letter.Since, letter.AnsweredOn))
            .ToListAsync(cancellationToken);
        var duties = await db.Set<FirstDutyDone>().AsNoTracking().Where(done => done.CaseId == about.Id).ToListAsync(cancellationToken);
        var names = await StaffNames.ByIdAsync(db, [.. duties.Select(done => done.StaffId).Distinct()], cancellationToken);
        return new ProtectionView(
            [.. orders.Select(Of)],
            letters,
            [
                .. duties
                    .OrderBy(done => done.Duty)
                    .Select(done => new DutyView(done.Duty, done.At, names.GetValueOrDefault(done.StaffId, ""))),
            ]
        );
    }

    /// <summary>An order is in hand or in force, or somebody has still to visit her: the case is not left behind.</summary>
    public async Task<bool> IsOwedAsync(Guid caseId, CancellationToken cancellationToken)
    {
        OrderState[] over = [OrderState.Refused, OrderState.GivenUp, OrderState.Ended];
        return await db.Set<ProtectionOrder>().AnyAsync(order => order.CaseId == caseId && !over.Contains(order.State), cancellationToken)
            || await db.Set<ReturnVisit>()
                .AnyAsync(visit => visit.CaseId == caseId && visit.State == ReturnVisitState.Planned, cancellationToken);
    }

    private OrderView Of(ProtectionOrder order)
    {
        var review = order.DecidedOn is { } decided ? OrderPolicy.ReviewBy(decided, calendar) : (DateOnly?)null;
        var steps = OrderTransitions.From(order.State).Where(step => !IsDone(order, step));
        return new OrderView(
            order.Id,
            order.State,
            order.Applicant,
            order.Urgent,
            order.AppliedOn,
            order.AcceptedAt,
            order.DecidedOn,
            order.Until,
            order.ServedOn,
            order.EndedOn,
            order.FormReturnedOn,
            order.Breaches,
            order.GrantedMeasures,
            review >= call.Now.ChinaDate() ? review : null,
            [.. steps]
        );
    }

    private static bool IsDone(ProtectionOrder order, OrderStep step) =>
        step switch
        {
            OrderStep.Serve => order.ServedOn is not null,
            OrderStep.ReturnForm => order.FormReturnedOn is not null,
            _ => false,
        };
}
