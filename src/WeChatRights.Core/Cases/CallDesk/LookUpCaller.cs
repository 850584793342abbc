using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Cases.CallDesk;

/// <summary>
/// 查来电: has this number called or filed before? By its blind index alone. A command, so that every look-up stands in the audit log: who looks
/// up the number of a neighbour is seen. Cases out of sight are counted for county and city only, never shown.
/// </summary>
/// <exception cref="DomainException"><c>person-number-invalid</c>; <c>look-up-quota</c> after <see cref="CallPolicy.LookUpsPerHour"/> in an hour.</exception>
[RequirePermission(Permission.TakeCalls)]
public sealed record LookUpCaller(
    [property: Required(ErrorMessage = "请填来电号码。"), StringLength(30, ErrorMessage = "来电号码好像不对，请检查一下。")] string Phone
) : ICommand<CallerHistory>
{
    public override string ToString() => "LookUpCaller(redacted)";
}

/// <param name="Cases">In sight, the newest first.</param>
/// <param name="Hidden">Others of the same number that are not in sight; 0 below the county.</param>
/// <param name="Calls">Of the last half year, at desks in one's area, the newest first.</param>
public sealed record CallerHistory(IReadOnlyList<CaseRow> Cases, int Hidden, IReadOnlyList<EarlierCall> Calls)
{
    public bool IsNew => Cases.Count + Hidden + Calls.Count == 0;

    public override string ToString() => "CallerHistory(redacted)";
}

/// <param name="Desk">Path name of the desk that took it.</param>
public sealed record EarlierCall(DateTimeOffset At, CallOutcome Outcome, string Desk, bool WaitsForCallBack);

internal sealed class LookUpCallerHandler(
    AppDbContext db,
    CallContext call,
    OpposingParties numbers,
    EarlierContacts contacts,
    CaseRowReader rows,
    HiddenCases hidden,
    DivisionDirectory divisions,
    AuditTrail audit
) : ICommandHandler<LookUpCaller, CallerHistory>
{
    private const int MostShown = 20;

    public async ValueTask<CallerHistory> Handle(LookUpCaller command, CancellationToken cancellationToken)
    {
        var staff = call.RequireStaff();
        var anHourAgo = call.Now - TimeSpan.FromHours(1);
        if (await audit.CountActionsAsync(staff.StaffId, nameof(LookUpCaller), anHourAgo, cancellationToken) >= CallPolicy.LookUpsPerHour)
        {
            throw new DomainException(CallErrors.LookUpQuota) { RetryAfter = TimeSpan.FromHours(1) };
        }

        var (index, _) = await numbers.IndexAsync(command.Phone, null, cancellationToken);
        var found = await contacts.OfCallerAsync(index!, cancellationToken);
        var visible = await db.CasesVisibleTo(staff)
            .AsNoTracking()
            .Where(c => found.Contains(c.Id))
            .OrderByDescending(c => c.ReceivedAt)
            .Take(MostShown)
            .ToListAsync(cancellationToken);
        return new CallerHistory(
            await rows.ReadAsync(visible, cancellationToken),
            await hidden.CountAsync(staff, [.. found.Except(visible.Select(c => c.Id))], cancellationToken),
            await CallsAsync(staff, index!, cancellationToken)
        );
    }

    private async Task<IReadOnlyList<EarlierCall>> CallsAsync(StaffRights staff, byte[] index, CancellationToken cancellationToken)
    {
        var calls = await db.Set<CallRecord>()
            .AsNoTracking()
            .Where(record => record.PhoneIndex == index)
            .OrderByDescending(record => record.StartedAt)
            .Take(MostShown)
            .ToListAsync(cancellationToken);
        var mine = calls.Where(record => staff.Covers(Permission.TakeCalls, record.Unit));
        var known = await divisions.AllAsync(cancellationToken);
        return
        [
            .. mine.Select(record => new EarlierCall(
                record.StartedAt,
                record.Outcome,
                known.GetValueOrDefault(record.Unit)?.Name ?? "",
                record.CallBack == CallBackState.Waiting
            )),
        ];
    }
}
