using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Volunteers;
using WeChatRights.Core.Volunteers.Profiles;
using WeChatRights.Testing;

namespace WeChatRights.Core.Tests.Volunteers;

public sealed class VolunteerPolicyTests
{
    private static readonly DateOnly Today = TestCore.Start.ChinaDate();
    private static readonly DivisionCode Home = DivisionCode.Parse(TestCity.Township);

    [Theory]
    [InlineData("2008-11-02", "2026-11-01", 17)]
    [InlineData("2008-11-02", "2026-11-02", 18)]
    [InlineData("2008-02-29", "2026-02-28", 17)]
    [InlineData("2008-02-29", "2026-03-01", 18)]
    public void AgeOn_CountsFullYears(string born, string day, int years) =>
        Assert.Equal(years, VolunteerPolicy.AgeOn(DateOnly.Parse(born, null), DateOnly.Parse(day, null)));

    [Fact]
    public void ClearedUntil_IsAYearWithItsFirstDay() =>
        Assert.Equal(new DateOnly(2027, 11, 1), VolunteerPolicy.ClearedUntil(new DateOnly(2026, 11, 2)));

    [Theory]
    [InlineData(null, ExpiryWarning.None)]
    [InlineData(61, ExpiryWarning.None)]
    [InlineData(60, ExpiryWarning.EndsSoon)]
    [InlineData(0, ExpiryWarning.EndsSoon)]
    [InlineData(-1, ExpiryWarning.Ended)]
    public void Warn_ByDaysLeft_SaysHowNear(int? left, ExpiryWarning warning) =>
        Assert.Equal(warning, VolunteerPolicy.Warn(left is { } days ? Today.AddDays(days) : null, Today));

    [Fact]
    public void Describe_OfSomebodyTooYoungOrWithoutConsent_IsRefused()
    {
        var (child, minor) = (Today.AddYears(-16).AddDays(1), Today.AddYears(-17));
        var consent = TestData.Helper() with { BirthDate = minor, Guardian = "演示监护人", GuardianConsentOn = Today };

        Assert.Equal("volunteer-too-young", Refusal(TestData.Helper() with { BirthDate = child }));
        Assert.Equal("volunteer-guardian-missing", Refusal(TestData.Helper() with { BirthDate = minor }));
        Assert.Equal("volunteer-guardian-missing", Refusal(consent with { Guardian = " " }));
        Assert.Equal("volunteer-guardian-missing", Refusal(consent with { GuardianConsentOn = Today.AddDays(1) }));
        Assert.Null(Refusal(consent));
    }

    [Fact]
    public void Describe_OfALawyerWithoutALicenceThatEnds_IsRefused()
    {
        var lawyer = TestData.Helper() with { Skills = [VolunteerSkill.Lawyer] };
        var licence = new QualificationFacts(VolunteerSkill.Lawyer, "律师执业证", "演示-0001", Today.AddYears(1));

        Assert.Equal("volunteer-qualification-missing", Refusal(lawyer));
        Assert.Equal("volunteer-qualification-missing", Refusal(lawyer with { Qualifications = [licence with { ValidUntil = null }] }));
        Assert.Equal(
            "volunteer-qualification-missing",
            Refusal(lawyer with { Qualifications = [licence with { Skill = VolunteerSkill.Mediator }] })
        );
        Assert.Null(Refusal(lawyer with { Qualifications = [licence] }));
    }

    [Fact]
    public void ChoiceSet_OfAnyChoice_GivesItBack()
    {
        for (var set = 0; set < 1 << Enum.GetValues<VolunteerSkill>().Length; set++)
        {
            Assert.Equal(set, ChoiceSet.Of(ChoiceSet.Items<VolunteerSkill>(set)));
        }
    }

    private static string? Refusal(VolunteerFacts facts)
    {
        try
        {
            new Volunteer(Guid.CreateVersion7(), Guid.CreateVersion7(), TestCore.Start).Describe(facts, Home, TestCore.Start);
            return null;
        }
        catch (DomainException refusal)
        {
            return refusal.Error.Code;
        }
    }
}
