using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Cases.CallDesk;

/// <summary>Who is to be called back from the desks in one's area, the most urgent first. Numbers are masked.</summary>
[RequirePermission(Permission.TakeCalls)]
public sealed record ListCallBacks : IQuery<IReadOnlyList<CallBackRow>>
{
    public const int Most = 100;
}

/// <param name="Phone">138****0000</param>
/// <param name="TakenBy">Name of who took the call.</param>
/// <param name="Tries">Calls that did not reach her.</param>
public sealed record CallBackRow(
    Guid Id,
    string Phone,
    bool InDanger,
    string? CategoryName,
    DateTimeOffset StartedAt,
    DateTimeOffset CallBackBy,
    string Desk,
    string TakenBy,
    int Tries
)
{
    public override string ToString() => "CallBackRow(redacted)";
}

/// <summary>The number and what was said, for whoever calls back now. A command, so that the audit log knows.</summary>
/// <exception cref="DomainException"><c>not-found</c>, <c>no-call-back</c></exception>
[RequirePermission(Permission.TakeCalls)]
public sealed record OpenCallBack(Guid CallId) : ICommand<OpenedCallBack>;

public sealed record OpenedCallBack(string Phone, string? Text)
{
    public override string ToString() => "OpenedCallBack(redacted)";
}

/// <summary>What came of calling back.</summary>
public enum CallBackResult
{
    Reached,

    /// <summary>Nobody answered: tried again in an hour, three times at most.</summary>
    NotReached,

    /// <summary>Somebody else answered, or it would be dangerous: never again.</summary>
    StopCalling,
}

/// <exception cref="DomainException"><c>not-found</c>, <c>no-call-back</c></exception>
[RequirePermission(Permission.TakeCalls)]
public sealed record RecordCallBack(
    Guid CallId,
    [property: EnumDataType(typeof(CallBackResult), ErrorMessage = "请选择回拨的结果。")] CallBackResult Result
) : ICommand<Unit>;

internal sealed class CallBacksHandler(AppDbContext db, CallContext call, RingSealer sealer, DivisionDirectory divisions)
    : IQueryHandler<ListCallBacks, IReadOnlyList<CallBackRow>>,
        ICommandHandler<OpenCallBack, OpenedCallBack>,
        ICommandHandler<RecordCallBack, Unit>
{
    public async ValueTask<IReadOnlyList<CallBackRow>> Handle(ListCallBacks query, CancellationToken cancellationToken)
    {
        var staff = call.RequireStaff();
        var waiting = await db.Set<CallRecord>()
            .AsNoTracking()
            .Where(record => record.CallBack == CallBackState.Waiting)
            .OrderBy(record => record.CallBackBy)
            .Take(ListCallBacks.Most)
            .ToListAsync(cancellationToken);
        var mine = waiting.Where(record => staff.Covers(Permission.TakeCalls, record.Unit)).ToList();
        var names = await StaffNames.ByIdAsync(db, [.. mine.Select(record => record.TakenBy).Distinct()], cancellationToken);
        var known = await divisions.AllAsync(cancellationToken);
        return
        [
            .. mine.Select(record => new CallBackRow(
                record.Id,
                CaseMasking.Phone(PhoneOf(record)) ?? "",
                record.InDanger,
                record.Category is { } category ? CategoryNames.Of(category) : null,
                record.StartedAt,
                record.CallBackBy!.Value,
                known.GetValueOrDefault(record.Unit)?.Name ?? "",
                names.GetValueOrDefault(record.TakenBy, ""),
                record.Tries
            )),
        ];
    }

    public async ValueTask<OpenedCallBack> Handle(OpenCallBack command, CancellationToken cancellationToken)
    {
        var record = await GetAsync(command.CallId, cancellationToken);
        return record.CallBack == CallBackState.Waiting
            ? new OpenedCallBack(
                PhoneOf(record) ?? "",
                record.Words is { } words ? sealer.Open(CallRecord.WordsPlace(record.Id), words) : null
            )
            : throw new DomainException(CallErrors.NoCallBack);
    }

    public async ValueTask<Unit> Handle(RecordCallBack command, CancellationToken cancellationToken)
    {
        var record = await GetAsync(command.CallId, cancellationToken);
        bool? reached = command.Result switch
        {
            CallBackResult.Reached => true,
            CallBackResult.NotReached => false,
            _ => null,
        };
        record.Tried(reached, call.Now + CallPolicy.BetweenTries);
        return Unit.Value;
    }

    private string? PhoneOf(CallRecord record) => record.Phone is { } phone ? sealer.Open(CallRecord.PhonePlace(record.Id), phone) : null;

    private async Task<CallRecord> GetAsync(Guid callId, CancellationToken cancellationToken)
    {
        var record = await db.Set<CallRecord>().FirstOrDefaultAsync(found => found.Id == callId, cancellationToken);
        return record is not null && call.RequireStaff().Covers(Permission.TakeCalls, record.Unit)
            ? record
            : throw new DomainException(CommonErrors.NotFound);
    }
}
