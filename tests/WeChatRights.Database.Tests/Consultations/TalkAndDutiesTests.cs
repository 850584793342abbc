using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Consultations;
using WeChatRights.Core.Consultations.Bookings;
using WeChatRights.Core.Referrals;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Hosting.Databases;
using WeChatRights.Testing;

namespace WeChatRights.Database.Tests.Consultations;

/// <summary>A talk does not end what the federation or another organ still owes, and whoever holds it is not held up by that.</summary>
public sealed class TalkAndDutiesTests(Databases databases)
{
    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Talk_NothingOwed_EndsTheMatter(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);

        Assert.Equal(CaseStatus.Closed, await AfterTheTalkAsync(core, "other"));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Talk_AboutViolence_EndsNothingBeforeSheWasToldOfHerRights(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);

        Assert.Equal(CaseStatus.InProgress, await AfterTheTalkAsync(core, "violence"));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Talk_WhileAUnitOwesAnAnswer_EndsNothing(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);

        Assert.Equal(CaseStatus.InProgress, await AfterTheTalkAsync(core, "other", referred: true));
    }

    private static async Task<CaseStatus> AfterTheTalkAsync(TestCore core, string topic, bool referred = false)
    {
        var staff = await core.StaffAsync();
        var unit = referred ? (await core.AddPartnerAsync(staff)).Unit : default;
        await core.SitAsync(staff.County, await core.AddProviderAsync(staff.County), DayOfWeek.Tuesday, TestData.Mornings());
        var talk = (await core.BookAsync(await core.SignInCitizenAsync("anna"), topic: topic)).Id;
        if (referred)
        {
            await core.Dispatcher.SendAsync(staff.County, new ReferCase(talk, TestData.ForThePolice(unit, core.Now)));
        }

        core.Clock.SetUtcNow(new DateTimeOffset(2026, 11, 3, 9, 40, 0, ChinaTime.Offset));
        var county = await core.SignInAgainAsync(staff.County);
        var day = core.Now.ChinaDate();
        var row = Assert.Single(await core.Dispatcher.QueryAsync(county, new ListBookings(day, day)));

        await core.Dispatcher.SendAsync(
            county,
            new RecordConsultation(talk, row.Version, TestData.Advice("演示：先收好房产证。"), GoesOn: false)
        );

        return (await core.Dispatcher.QueryAsync(county, new GetCase(talk))).Row.Status;
    }
}
