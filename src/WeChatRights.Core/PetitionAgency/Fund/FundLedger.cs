using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Regions.Contracts;

namespace WeChatRights.Core.PetitionAgency.Fund;

/// <summary>The ledgers that the caller may see or write in; the others do not exist for her.</summary>
internal sealed class FundLedger(AppDbContext db, CallContext call, DivisionDirectory divisions)
{
    /// <summary>A unit of the caller's area.</summary>
    /// <exception cref="DomainException"><c>not-found</c></exception>
    public async Task<DivisionCode> RequireAreaAsync(string area, CancellationToken cancellationToken)
    {
        var known = await divisions.AllAsync(cancellationToken);
        return
            DivisionCode.TryParse(area) is { Level: <= DivisionLevel.Township } code
            && known.ContainsKey(code)
            && call.RequireStaff().Covers(Permission.KeepAgencyFund, code)
            ? code
            : throw new DomainException(CommonErrors.NotFound);
    }

    /// <summary>Plans, incomes and allocations are the county's and the city's.</summary>
    /// <exception cref="DomainException"><c>not-found</c>; <c>fund-county-only</c></exception>
    public async Task<DivisionCode> RequireManagedAsync(string area, CancellationToken cancellationToken)
    {
        var code = await RequireAreaAsync(area, cancellationToken);
        return FundPolicy.MayManage(call.RequireStaff(), code) ? code : throw new DomainException(FundErrors.CountyOnly);
    }

    /// <summary>The account, opened when there is none yet.</summary>
    public async Task<FundAccount> AccountAsync(DivisionCode area, int year, CancellationToken cancellationToken)
    {
        FundPolicy.RequireYear(year, call.Now.ChinaDate());
        var found = await db.Set<FundAccount>()
            .FirstOrDefaultAsync(account => account.Area == area && account.Year == year, cancellationToken);
        if (found is null)
        {
            found = new FundAccount(Ids.New(call.Now), area, year);
            db.Add(found);
        }

        return found;
    }
}

/// <summary>Who keeps which part of the ledger. Pure.</summary>
internal static class FundPolicy
{
    /// <summary>S65: the county and the city secure the money; a station spends it.</summary>
    public static bool MayManage(StaffRights staff, DivisionCode area) =>
        staff.Areas(Permission.KeepAgencyFund).Any(own => own.Level <= DivisionLevel.County && own.Contains(area));

    /// <summary>Ours: last year may still be put right, the next one planned.</summary>
    /// <exception cref="DomainException"><c>invalid-input</c></exception>
    public static void RequireYear(int year, DateOnly today)
    {
        if (Math.Abs(year - today.Year) > 1)
        {
            throw DomainException.OfField("year", "只能记去年、今年和明年的账。");
        }
    }

    /// <summary>The next level down, inside.</summary>
    public static bool IsBelow(DivisionCode above, DivisionCode below) => below.Parent == above && below.Level <= DivisionLevel.Township;
}
