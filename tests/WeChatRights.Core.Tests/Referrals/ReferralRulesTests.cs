using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.Referrals;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Testing;

namespace WeChatRights.Core.Tests.Referrals;

public sealed class ReferralRulesTests
{
    private static readonly DateTimeOffset Now = TestCore.Start;
    private static readonly ReferralFacts Good = TestData.ForThePolice(Guid.Empty, Now);

    [Fact]
    public void Require_PiplArts13And23_ABasisAndWhatItAsks()
    {
        Assert.Null(Refused(Good));
        Assert.Equal("consent", Refused(Good with { Consent = null }));
        foreach (var basis in new[] { ReferralBasis.StatutoryDuty, ReferralBasis.Emergency })
        {
            Assert.Equal("basisWords", Refused(Good with { Basis = basis, Consent = null }));
            Assert.Equal("basisWords", Refused(Good with { Basis = basis, Consent = null, BasisWords = "  无 " }));
            Assert.Null(Refused(Good with { Basis = basis, Consent = null, BasisWords = "演示：有生命危险。" }));
        }
    }

    [Fact]
    public void Require_Consent_NotInTheFutureAndNotOlderThanThirtyDays()
    {
        Assert.Null(Refused(At(Now)));
        Assert.Null(Refused(At(Now.AddDays(-30))));
        Assert.Equal("consent", Refused(At(Now.AddSeconds(1))));
        Assert.Equal("consent", Refused(At(Now.AddDays(-30).AddSeconds(-1))));

        static ReferralFacts At(DateTimeOffset at) => Good with { Consent = Good.Consent! with { At = at } };
    }

    [Fact]
    public void Require_PiplArt6_WhatWasNotChosenIsNotWritten()
    {
        Assert.Equal("fields", Refused(Good with { Fields = [] }));
        Assert.Equal("fields", Refused(Good with { Fields = [ReferralField.Name, ReferralField.Name] }));
        Assert.Equal("summary", Refused(Good with { Fields = [ReferralField.Needs] }));
        Assert.Equal("summary", Refused(Good with { Summary = null }));
        Assert.Equal("needs", Refused(Good with { Needs = " " }));
        Assert.Equal("address", Refused(Good with { Address = "演示住址" }));
        Assert.Equal("address", Refused(Good with { Fields = [.. Good.Fields, ReferralField.Address] }));
        Assert.Equal("fields", Refused(Good with { Fields = [.. Good.Fields, ReferralField.Phone] }));
        Assert.Null(Refused(Good with { Fields = [.. Good.Fields, ReferralField.Phone, ReferralField.SafeContact] }));
    }

    [Fact]
    public void Require_Accusation_XfArt30_NothingOfIt()
    {
        var closed = Good with { Fields = [], Summary = null, Needs = null };

        Assert.Null(Record.Exception(() => ReferralRules.Require(closed, isAccusation: true, Now)));
        foreach (var open in new[] { Good, closed with { Summary = "演示" }, closed with { Fields = [ReferralField.Name] } })
        {
            var refusal = Assert.Throws<DomainException>(() => ReferralRules.Require(open, isAccusation: true, Now));
            Assert.Equal(ReferralErrors.AccusationIsClosed, refusal.Error);
        }
    }

    [Fact]
    public void Contact_InWords_SaysFirstWhatMustNotBeDone()
    {
        var never = new SafeContact([ContactChannel.Call], null, null, NeverCall: true);
        var evenings = new SafeContact([ContactChannel.Sms], [new SafeHours(new TimeOnly(18, 0), new TimeOnly(20, 0))], "买菜");

        Assert.Contains("先问妇联", SafeContactText.Of(null), StringComparison.Ordinal);
        Assert.Equal("不要打电话。不要直接联系她，有事告诉妇联。", SafeContactText.Of(never));
        Assert.Equal("可以用：发短信；时间：18:00–20:00。先说暗号“买菜”。", SafeContactText.Of(evenings));
    }

    /// <returns>The field that is to blame; null: nothing is.</returns>
    private static string? Refused(ReferralFacts facts) =>
        (Record.Exception(() => ReferralRules.Require(facts, isAccusation: false, Now)) as DomainException)?.Fields.Keys.Single();
}
