using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.Regions.Contracts;

namespace WeChatRights.Core.PetitionAgency.Fund;

/// <summary>代理工作经费 of one year: the ledgers of the caller's area, and the lines of one of them, the latest first.</summary>
/// <param name="Area">Whose lines; null: of none.</param>
[RequirePermission(Permission.KeepAgencyFund)]
public sealed record ListFund(int Year, string? Area = null) : IQuery<FundOverview>;

/// <param name="Units">Where something may be written, the widest first.</param>
/// <param name="Lines">At most 500.</param>
/// <param name="CaseCosts">What single matters have cost, of the chosen ledger; only cases in sight.</param>
public sealed record FundOverview(
    IReadOnlyList<FundAccountRow> Accounts,
    IReadOnlyList<FundUnit> Units,
    IReadOnlyList<FundEntryRow> Lines,
    IReadOnlyList<FundCaseCost> CaseCosts
);

/// <param name="MayManage">The caller plans, receives and allocates here.</param>
public sealed record FundUnit(string Area, string Name, bool MayManage);

/// <summary>Amounts in fen.</summary>
public sealed record FundAccountRow(string Area, string Name, long Budget, long Received, long Allocated, long Spent, long Balance);

/// <param name="Other">The other unit of an allocation.</param>
/// <param name="CaseNumber">Null: of no case, or of one that is out of sight.</param>
public sealed record FundEntryRow(
    Guid Id,
    FundEntryKind Kind,
    long Amount,
    string Voucher,
    string Purpose,
    FundSource? Source,
    string? Other,
    string? CaseNumber,
    DateTimeOffset At,
    string By
);

public sealed record FundCaseCost(Guid CaseId, string CaseNumber, long Amount);

internal sealed class ListFundHandler(AppDbContext db, CallContext call, DivisionDirectory divisions, VisibleCases cases)
    : IQueryHandler<ListFund, FundOverview>
{
    private const int MostLines = 500;

    public async ValueTask<FundOverview> Handle(ListFund query, CancellationToken cancellationToken)
    {
        var staff = call.RequireStaff();
        var known = await divisions.AllAsync(cancellationToken);
        var units = known
            .Keys.Where(code => code.Level <= DivisionLevel.Township && staff.Covers(Permission.KeepAgencyFund, code))
            .OrderBy(code => code.Level)
            .ThenBy(code => code.Value, StringComparer.Ordinal)
            .ToList();
        var accounts = (
            await db.Set<FundAccount>().AsNoTracking().Where(account => account.Year == query.Year).ToListAsync(cancellationToken)
        )
            .Where(account => staff.Covers(Permission.KeepAgencyFund, account.Area))
            .OrderBy(account => account.Area.Level)
            .ThenBy(account => account.Area.Value, StringComparer.Ordinal)
            .ToList();
        string Name(DivisionCode code) => known.GetValueOrDefault(code)?.Name ?? code.Value;
        var chosen = accounts.Find(account => account.Area.Value == query.Area);
        var (lines, costs) = chosen is null ? ([], []) : await LinesAsync(chosen, Name, cancellationToken);
        return new FundOverview(
            [
                .. accounts.Select(account => new FundAccountRow(
                    account.Area.Value,
                    Name(account.Area),
                    account.Budget,
                    account.Received,
                    account.Allocated,
                    account.Spent,
                    account.Balance
                )),
            ],
            [.. units.Select(code => new FundUnit(code.Value, Name(code), FundPolicy.MayManage(staff, code)))],
            lines,
            costs
        );
    }

    private async Task<(IReadOnlyList<FundEntryRow> Lines, IReadOnlyList<FundCaseCost> Costs)> LinesAsync(
        FundAccount account,
        Func<DivisionCode, string> name,
        CancellationToken cancellationToken
    )
    {
        var entries = await db.Set<FundEntry>()
            .AsNoTracking()
            .Where(entry => entry.AccountId == account.Id)
            .OrderByDescending(entry => entry.At)
            .ThenByDescending(entry => entry.Id)
            .Take(MostLines)
            .ToListAsync(cancellationToken);
        var ids = entries.Select(entry => entry.CaseId).OfType<Guid>().Distinct().ToList();
        var numbers = await cases
            .To(call.RequireStaff())
            .Where(about => ids.Contains(about.Id))
            .ToDictionaryAsync(about => about.Id, about => about.Number, cancellationToken);
        var names = await StaffNames.ByIdAsync(db, [.. entries.Select(entry => entry.By).Distinct()], cancellationToken);
        string? Number(Guid? caseId) => caseId is { } id ? numbers.GetValueOrDefault(id) : null;
        return (
            [
                .. entries.Select(entry => new FundEntryRow(
                    entry.Id,
                    entry.Kind,
                    entry.Amount,
                    entry.Voucher,
                    entry.Purpose,
                    entry.Source,
                    entry.OtherArea is { } other ? name(other) : null,
                    Number(entry.CaseId),
                    entry.At,
                    names.GetValueOrDefault(entry.By, "")
                )),
            ],
            [
                .. entries
                    .Where(entry => entry.Kind == FundEntryKind.Expense && Number(entry.CaseId) is not null)
                    .GroupBy(entry => entry.CaseId!.Value)
                    .Select(group => new FundCaseCost(group.Key, numbers[group.Key], group.Sum(entry => entry.Amount)))
                    .OrderByDescending(cost => cost.Amount),
            ]
        );
    }
}
