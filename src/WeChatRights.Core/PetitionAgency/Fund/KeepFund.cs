using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Cases.Contracts;

namespace WeChatRights.Core.PetitionAgency.Fund;

/// <summary>How much, and the paper that proves it.</summary>
/// <param name="Amount">Fen, above zero.</param>
/// <param name="Voucher">凭证号.</param>
/// <param name="Purpose">For what. Nothing of a person: a ledger is read by many.</param>
public sealed record FundLine(
    [property: Range(1L, 10_000_000_000L, ErrorMessage = "请填金额，大于零。")] long Amount,
    [property: Required(ErrorMessage = "请填凭证号。"), StringLength(40, MinimumLength = 2, ErrorMessage = "凭证号写 2 到 40 个字。")]
        string Voucher,
    [property:
        Required(ErrorMessage = "请写用途，不写人名。"),
        StringLength(100, MinimumLength = 2, ErrorMessage = "用途写 2 到 100 个字。")
    ]
        string Purpose
);

/// <summary>登记预算: what is planned for a unit and a year. Again: planned anew.</summary>
/// <exception cref="DomainException"><c>not-found</c>; <c>fund-county-only</c>; <c>invalid-input</c></exception>
[RequirePermission(Permission.KeepAgencyFund)]
public sealed record PlanFund(string Area, int Year, [property: Required] FundLine Line) : ICommand<Unit>;

/// <summary>登记到账: money from outside. There is no source for money of the women: they are never charged.</summary>
/// <exception cref="DomainException"><c>not-found</c>; <c>fund-county-only</c>; <c>invalid-input</c></exception>
[RequirePermission(Permission.KeepAgencyFund)]
public sealed record ReceiveFund(
    string Area,
    int Year,
    [property: EnumDataType(typeof(FundSource), ErrorMessage = "请选择从哪里来。")] FundSource Source,
    [property: Required] FundLine Line
) : ICommand<Unit>;

/// <summary>拨款 to a unit one level below.</summary>
/// <exception cref="DomainException"><c>not-found</c>; <c>fund-county-only</c>; <c>fund-not-below</c>; <c>fund-balance</c>; <c>invalid-input</c></exception>
[RequirePermission(Permission.KeepAgencyFund)]
public sealed record AllocateFund(string Area, string ToArea, int Year, [property: Required] FundLine Line) : ICommand<Unit>;

/// <summary>登记支出, with its voucher; for one matter or for the work as a whole.</summary>
/// <param name="CaseNumber">Of a case in sight; null: of none.</param>
/// <exception cref="DomainException"><c>not-found</c>; <c>fund-balance</c>; <c>invalid-input</c></exception>
[RequirePermission(Permission.KeepAgencyFund)]
public sealed record SpendFund(
    string Area,
    int Year,
    [property: Required] FundLine Line,
    [property: StringLength(20, ErrorMessage = "案件编号不对，请检查一下。")] string? CaseNumber
) : ICommand<Unit>;

internal sealed class KeepFundHandler(CallContext call, FundLedger ledger, VisibleCases cases)
    : ICommandHandler<PlanFund, Unit>,
        ICommandHandler<ReceiveFund, Unit>,
        ICommandHandler<AllocateFund, Unit>,
        ICommandHandler<SpendFund, Unit>
{
    public async ValueTask<Unit> Handle(PlanFund command, CancellationToken cancellationToken)
    {
        var area = await ledger.RequireManagedAsync(command.Area, cancellationToken);
        var account = await ledger.AccountAsync(area, command.Year, cancellationToken);
        account.Plan(command.Line.Amount, Note(command.Line), call.Now);
        return Unit.Value;
    }

    public async ValueTask<Unit> Handle(ReceiveFund command, CancellationToken cancellationToken)
    {
        var area = await ledger.RequireManagedAsync(command.Area, cancellationToken);
        var account = await ledger.AccountAsync(area, command.Year, cancellationToken);
        account.Receive(command.Line.Amount, command.Source, Note(command.Line), call.Now);
        return Unit.Value;
    }

    public async ValueTask<Unit> Handle(AllocateFund command, CancellationToken cancellationToken)
    {
        var from = await ledger.RequireManagedAsync(command.Area, cancellationToken);
        var to = await ledger.RequireAreaAsync(command.ToArea, cancellationToken);
        if (!FundPolicy.IsBelow(from, to))
        {
            throw new DomainException(FundErrors.NotBelow);
        }

        var source = await ledger.AccountAsync(from, command.Year, cancellationToken);
        var target = await ledger.AccountAsync(to, command.Year, cancellationToken);
        source.AllocateTo(target, command.Line.Amount, Note(command.Line), call.Now);
        return Unit.Value;
    }

    public async ValueTask<Unit> Handle(SpendFund command, CancellationToken cancellationToken)
    {
        var area = await ledger.RequireAreaAsync(command.Area, cancellationToken);
        var caseId = await FindCaseAsync(command.CaseNumber, cancellationToken);
        var account = await ledger.AccountAsync(area, command.Year, cancellationToken);
        account.Spend(command.Line.Amount, caseId, Note(command.Line), call.Now);
        return Unit.Value;
    }

    private async Task<Guid?> FindCaseAsync(string? number, CancellationToken cancellationToken)
    {
        if (number?.Trim() is not { Length: > 0 } wanted)
        {
            return null;
        }

        var found = await cases
            .To(call.RequireStaff())
            .Where(about => about.Number == wanted)
            .Select(about => (Guid?)about.Id)
            .FirstOrDefaultAsync(cancellationToken);
        return found ?? throw DomainException.OfField("caseNumber", "没有找到这个编号的案件，请检查一下，或者空着。");
    }

    private FundNote Note(FundLine line) => new(call.RequireStaff().StaffId, line.Voucher, line.Purpose);
}
