using CsCheck;
using WeChatRights.Core.PetitionAgency.Fund;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Testing;

namespace WeChatRights.Core.Tests.PetitionAgency;

public sealed class FundAccountTests
{
    private static readonly DateTimeOffset Now = TestCore.Start;
    private static readonly FundNote Note = new(Guid.CreateVersion7(), "凭 1 号", "演示：陪访交通费");

    [Fact]
    public void Spend_MoreThanTheBalance_IsRefused()
    {
        var account = Account();
        account.Receive(10_000, FundSource.PetitionsOffice, Note, Now);
        account.Spend(9_999, null, Note, Now);

        Assert.Equal(FundErrors.Balance, Refusal(() => account.Spend(2, null, Note, Now)));
        Assert.Equal(1, account.Balance);
        account.Spend(1, null, Note, Now);
        Assert.Equal(0, account.Balance);
    }

    [Fact]
    public void Spend_APlan_IsNoMoney()
    {
        var account = Account();
        account.Plan(100_000, Note, Now);

        Assert.Equal(FundErrors.Balance, Refusal(() => account.Spend(1, null, Note, Now)));
        Assert.Equal((100_000, 0), (account.Budget, account.Balance));
    }

    [Fact]
    public void Allocate_MoreThanTheBalance_IsRefusedAndNothingMoves()
    {
        var (county, township) = (Account(TestCity.County), Account());
        county.Receive(500, FundSource.Treasury, Note, Now);

        Assert.Equal(FundErrors.Balance, Refusal(() => county.AllocateTo(township, 501, Note, Now)));
        county.AllocateTo(township, 200, Note, Now);

        Assert.Equal((300, 200), (county.Balance, township.Balance));
        Assert.Equal([FundEntryKind.AllocatedIn], township.Entries.Select(entry => entry.Kind));
    }

    /// <summary>Whatever is tried in whatever order: never below zero, and the lines add up to the balances.</summary>
    [Fact]
    public void Balance_AnyLines_IsNeverBelowZeroAndAddsUp() =>
        Gen.Select(Gen.Int[0, 2], Gen.Int[1, 1000])
            .Array[1, 40]
            .Sample(
                steps =>
                {
                    var (county, township) = (Account(TestCity.County), Account());
                    foreach (var (what, amount) in steps)
                    {
                        Refusal(() =>
                        {
                            switch (what)
                            {
                                case 0:
                                    county.Receive(amount, FundSource.Federation, Note, Now);
                                    break;
                                case 1:
                                    county.AllocateTo(township, amount, Note, Now);
                                    break;
                                default:
                                    township.Spend(amount, null, Note, Now);
                                    break;
                            }
                        });
                    }

                    return county.Balance >= 0
                        && township.Balance >= 0
                        && Sum(county) == county.Balance
                        && Sum(township) == township.Balance;
                },
                iter: 1_000
            );

    [Fact]
    public void Source_S65_NoneIsAWoman() =>
        Assert.Equal([FundSource.PetitionsOffice, FundSource.Treasury, FundSource.Federation], Enum.GetValues<FundSource>());

    private static long Sum(FundAccount account) =>
        account.Entries.Sum(entry =>
            entry.Kind switch
            {
                FundEntryKind.Received or FundEntryKind.AllocatedIn => entry.Amount,
                FundEntryKind.AllocatedOut or FundEntryKind.Expense => -entry.Amount,
                _ => 0,
            }
        );

    private static FundAccount Account(string area = TestCity.Township) => new(Ids.New(Now), DivisionCode.Parse(area), 2026);

    private static DomainError? Refusal(Action act) => (Record.Exception(act) as DomainException)?.Error;
}
