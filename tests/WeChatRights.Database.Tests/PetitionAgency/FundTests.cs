using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Cases;
using WeChatRights.Core.PetitionAgency.Fund;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Hosting.Databases;
using WeChatRights.Testing;

namespace WeChatRights.Database.Tests.PetitionAgency;

/// <summary>代理工作经费: who writes what, and that nothing is spent that is not there.</summary>
public sealed class FundTests(Databases databases)
{
    private const int Year = 2026;
    private TestStaff staff = null!;

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Ledger_FromTheIncomeToTheExpense_AddsUp(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var caseId = await core.AcceptedCaseAsync(staff.Station);
        var number = (await core.Dispatcher.QueryAsync(staff.Station, new GetCase(caseId))).Row.Number;

        Assert.Null(await RefusalAsync(core, staff.County, new PlanFund(TestCity.County, Year, Line(2_000_000))));
        Assert.Null(
            await RefusalAsync(core, staff.County, new ReceiveFund(TestCity.County, Year, FundSource.PetitionsOffice, Line(1_000_000)))
        );
        Assert.Null(await RefusalAsync(core, staff.County, new AllocateFund(TestCity.County, TestCity.Township, Year, Line(300_000))));
        Assert.Null(await RefusalAsync(core, staff.Station, new SpendFund(TestCity.Township, Year, Line(12_050), number)));
        Assert.Null(await RefusalAsync(core, staff.Station, new SpendFund(TestCity.Township, Year, Line(5_000), null)));
        Assert.Equal(
            FundErrors.Balance,
            await RefusalAsync(core, staff.Station, new SpendFund(TestCity.Township, Year, Line(300_000), null))
        );

        var seen = await core.Dispatcher.QueryAsync(staff.County, new ListFund(Year, TestCity.Township));
        Assert.Equal(
            [(TestCity.County, 2_000_000L, 700_000L), (TestCity.Township, 0L, 282_950L)],
            seen.Accounts.Select(row => (row.Area, row.Budget, row.Balance))
        );
        Assert.Equal([FundEntryKind.Expense, FundEntryKind.Expense, FundEntryKind.AllocatedIn], seen.Lines.Select(line => line.Kind));
        var cost = Assert.Single(seen.CaseCosts);
        Assert.Equal((caseId, number, 12_050L), (cost.CaseId, cost.CaseNumber, cost.Amount));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Write_WhatIsNotOnes_IsRefused(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var income = new ReceiveFund(TestCity.Township, Year, FundSource.Treasury, Line(100));

        Assert.Equal(FundErrors.CountyOnly, await RefusalAsync(core, staff.Station, income));
        Assert.Equal(CommonErrors.NotFound, await RefusalAsync(core, staff.OtherStation, income));
        Assert.Equal(CommonErrors.Forbidden, await RefusalAsync(core, staff.Village, income));
        Assert.Equal(CommonErrors.NotFound, await RefusalAsync(core, staff.County, income with { Area = TestCity.OtherCounty }));
        Assert.Equal(CommonErrors.NotFound, await RefusalAsync(core, staff.County, income with { Area = TestCity.Village }));
        Assert.Equal(CommonErrors.Invalid, await RefusalAsync(core, staff.County, income with { Year = 2028 }));
        Assert.Equal(CommonErrors.Invalid, await RefusalAsync(core, staff.County, income with { Line = Line(0) }));
        Assert.Null(await RefusalAsync(core, staff.County, income));
        var sideways = new AllocateFund(TestCity.Township, TestCity.OtherTownship, Year, Line(1));
        Assert.Equal(FundErrors.NotBelow, await RefusalAsync(core, staff.County, sideways));
        var unknown = new SpendFund(TestCity.Township, Year, Line(1), "P000000-00000");
        Assert.Equal(CommonErrors.Invalid, await RefusalAsync(core, staff.Station, unknown));
        Assert.Empty((await core.Dispatcher.QueryAsync(staff.OtherStation, new ListFund(Year, TestCity.Township))).Lines);
    }

    /// <summary>Both find the same balance; only one of them may have it.</summary>
    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Spend_TheLastMoneyTwiceAtOnce_IsSpentOnce(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        await core.Dispatcher.SendAsync(staff.County, new ReceiveFund(TestCity.Township, Year, FundSource.Treasury, Line(100)));
        var spend = new SpendFund(TestCity.Township, Year, Line(100), null);

        var answers = await Task.WhenAll(RefusalAsync(core, staff.Station, spend), RefusalAsync(core, staff.Station, spend));

        Assert.Single(answers, answer => answer is null);
        var account = await core.LookAsync(db => db.Set<FundAccount>().SingleAsync());
        Assert.Equal((0L, 100L), (account.Balance, account.Spent));
        Assert.Equal(1, await core.LookAsync(db => db.Set<FundEntry>().CountAsync(entry => entry.Kind == FundEntryKind.Expense)));
    }

    private async Task<TestCore> StartAsync(DatabaseProvider provider)
    {
        var core = await databases.CoreOnAsync(provider);
        staff = await core.StaffAsync();
        return core;
    }

    private static FundLine Line(long amount) => new(amount, "凭 1 号", "演示：陪访交通费");
}
