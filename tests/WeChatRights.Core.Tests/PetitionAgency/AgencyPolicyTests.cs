using WeChatRights.Core.PetitionAgency;
using WeChatRights.Core.PetitionAgency.Mandates;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Testing;

namespace WeChatRights.Core.Tests.PetitionAgency;

public sealed class AgencyPolicyTests
{
    private static readonly WorkingCalendar Calendar = new();
    private static readonly AgencyOptions Options = new();
    private static readonly DateTimeOffset Friday = TestCore.Start.AddDays(4);

    [Fact]
    public void FirstActBy_Ours_ThreeWorkingDaysAfterTheSignature() =>
        Assert.Equal(ChinaTime.EndOfDay(new DateOnly(2026, 11, 11)), AgencyPolicy.FirstActBy(Friday, Options, Calendar));

    [Fact]
    public void ReportBy_Ours_TwoWorkingDaysAfterTheChange() =>
        Assert.Equal(ChinaTime.EndOfDay(new DateOnly(2026, 11, 10)), AgencyPolicy.ReportBy(Friday, Options, Calendar));

    [Fact]
    public void ArchiveBy_Ours_TenWorkingDaysAfterTheEnd() =>
        Assert.Equal(ChinaTime.EndOfDay(new DateOnly(2026, 11, 20)), AgencyPolicy.ArchiveBy(Friday, Options, Calendar));

    [Fact]
    public void VisitDays_Ours_SevenAndThirty() => Assert.Equal([7, 30], AgencyPolicy.VisitDays);

    [Theory]
    [InlineData(MandatePrincipal.Herself, CivilCapacity.Full, true)]
    [InlineData(MandatePrincipal.Herself, CivilCapacity.Limited, false)]
    [InlineData(MandatePrincipal.Herself, CivilCapacity.None, false)]
    [InlineData(MandatePrincipal.Representative, CivilCapacity.Full, false)]
    [InlineData(MandatePrincipal.Representative, CivilCapacity.Limited, true)]
    [InlineData(MandatePrincipal.Representative, CivilCapacity.None, true)]
    public void MayGive_MfdArts17To23_HerselfOrWhoRepresentsHer(MandatePrincipal principal, CivilCapacity capacity, bool may) =>
        Assert.Equal(may, AgencyPolicy.MayGive(principal, capacity));

    [Theory]
    [InlineData(0, 365, true)]
    [InlineData(0, 366, false)]
    [InlineData(0, 0, true)]
    [InlineData(1, 0, false)]
    [InlineData(-5, -1, false)]
    [InlineData(-5, 0, true)]
    public void IsTerm_MfdArt165_NotOverAndNotLongerThanTheSetting(int from, int until, bool fits)
    {
        var today = TestCore.Start.ChinaDate();
        Assert.Equal(fits, AgencyPolicy.IsTerm(today.AddDays(from), today.AddDays(until), today, Options));
    }

    [Fact]
    public void HandsOver_PiplArts23And29_EnteringAndGoingInHerPlace() =>
        Assert.Equal([AgencyActKind.Enter, AgencyActKind.VisitFor], Enum.GetValues<AgencyActKind>().Where(AgencyPolicy.HandsOver));

    [Fact]
    public void Require_ARepresentative_IsNamedWithTheRelation()
    {
        var today = TestCore.Start.ChinaDate();
        var facts = TestData.Mandate(today, Guid.CreateVersion7()) with
        {
            Principal = MandatePrincipal.Representative,
            Capacity = CivilCapacity.Limited,
        };

        Assert.Equal("representative", Field(facts, today));
        Assert.Equal("representative", Field(facts with { Representative = "演示乙" }, today));
        Assert.Null(Field(facts with { Representative = "演示乙", Relation = "母亲" }, today));
        Assert.Equal("principal", Field(facts with { Capacity = CivilCapacity.Full }, today));
        Assert.Equal(
            "representative",
            Field(TestData.Mandate(today, Guid.Empty) with { Representative = "演示乙", Relation = "母亲" }, today)
        );
    }

    private static string? Field(MandateFacts facts, DateOnly today) =>
        (Record.Exception(() => MandateRules.Require(facts, today, Options)) as DomainException)?.Fields.Keys.Single();
}
